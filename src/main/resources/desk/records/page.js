/** Records: what was asked and advised, newest first; one record with its advice and all its reasons. */
import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import { t } from 'desk/records/texts.js';
import 'desk/records/list.js';
import 'desk/records/record.js';
import 'desk/records/statistics.js';

await addStyle('/desk/records/records.css');

class RecordsPage extends DeskElement {
  static properties = { place: { attribute: false } };

  render() {
    const id = this.place.rest[0];
    const isStatistics = id === 'statistics';
    document.title = (isStatistics ? t('statistics') : id ? t('one') : t('title')) + ' · 顾问 Guwen';
    return html`<main class="page" id="content">${isStatistics ? html`<record-statistics .query=${this.place.query}></record-statistics>` : id ? html`<record-view .number=${id} .query=${this.place.query}></record-view>` : html`<record-list .query=${this.place.query}></record-list>`}</main>`;
  }
}
customElements.define('records-page', RecordsPage);
