/** The decision tables: the list of them, and one of them as a sheet. */
import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { style } from 'desk/core/loaded.js';
import 'desk/tables/list.js';
import 'desk/tables/table.js';

style('/desk/tables/tables.css');
style('/desk/grid/grid.css');

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
