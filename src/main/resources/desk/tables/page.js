import { html } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';

const t = texts({ zh: { title: '决策表', later: '这一页还没有内容。' }, en: { title: 'Tables', later: 'There is nothing on this page yet.' } });

class TablesPage extends DeskElement {
  /** Where we are: {route, params, rest, query}. */
  static properties = { place: { attribute: false } };

  render() {
    document.title = t('title') + ' · Guwen';
    return html`<main class="page" id="content"><h1>${t('title')}</h1><desk-empty .heading=${t('later')}></desk-empty></main>`;
  }
}
customElements.define('tables-page', TablesPage);
