/** The decision tables: the list of them, and one of them as a sheet. */
import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import 'desk/tables/list.js';
import 'desk/tables/table.js';

await Promise.all([addStyle('/desk/tables/tables.css'), addStyle('/desk/grid/grid.css')]);

class TablesPage extends DeskElement {
  /** Where we are: {route, params, rest, query}. */
  static properties = { place: { attribute: false } };

  render() {
    const [table] = this.place.rest;
    return table
      ? html`<table-page .table=${table} .place=${this.place}></table-page>`
      : html`<table-list .place=${this.place}></table-list>`;
  }
}
customElements.define('tables-page', TablesPage);
