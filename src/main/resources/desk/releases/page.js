/** Releases: what serves when, and one of them with its changes. */
import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import 'desk/releases/timeline.js';
import 'desk/releases/release.js';

await addStyle('/desk/tables/tables.css');

class ReleasesPage extends DeskElement {
  /** Where we are: {route, params, rest, query}. */
  static properties = { place: { attribute: false } };

  render() {
    const [number] = this.place.rest;
    return number ? html`<release-page .number=${number}></release-page>` : html`<release-timeline></release-timeline>`;
  }
}
customElements.define('releases-page', ReleasesPage);
