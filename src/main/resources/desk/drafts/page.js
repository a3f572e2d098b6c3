/** Drafts: the list of them, and one with everything found in it and the steps that lead it to its release. */
import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import 'desk/drafts/list.js';
import 'desk/drafts/draft.js';

await addStyle('/desk/tables/tables.css');
await addStyle('/desk/advice/advice.css');

class DraftsPage extends DeskElement {
  /** Where we are: {route, params, rest, query}. */
  static properties = { place: { attribute: false } };

  render() {
    const [draft] = this.place.rest;
    return draft
      ? html`<draft-page .draft=${draft} .place=${this.place}></draft-page>`
      : html`<draft-list .place=${this.place}></draft-list>`;
  }
}
customElements.define('drafts-page', DraftsPage);
