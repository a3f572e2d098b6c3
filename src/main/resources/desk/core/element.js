import { LitElement } from 'lit';
import { onLanguage } from 'desk/core/texts.js';

/**
 * What all elements of the desk have in common: they stand in the page itself, so that one style sheet and the label of
 * a field reach everything, and they are drawn again in the other language.
 */
export class DeskElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopLanguage = onLanguage(() => {
      this.languageChanged();
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    this.stopLanguage();
    super.disconnectedCallback();
  }

  /** What was asked of the service in the old language is asked again here. */
  languageChanged() {}
}
