/** Administration: people, keys, what was done to both, and how the service stands. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';
import { addStyle } from 'desk/core/style.js';
import 'desk/administration/people.js';
import 'desk/administration/keys.js';
import 'desk/administration/log.js';
import 'desk/administration/health.js';

await addStyle('/desk/tables/tables.css');

const t = texts({
  zh: { title: '管理', name: '顾问', people: '人员', keys: '密钥', log: '经过', health: '运行状况', sections: '管理的内容' },
  en: { title: 'Administration', name: 'Guwen', people: 'People', keys: 'Keys', log: 'Log', health: 'Health', sections: 'Parts of the administration' },
});
const TABS = ['people', 'keys', 'log', 'health'];

class AdministrationPage extends DeskElement {
  /** Where we are: {route, params, rest, query}. */
  static properties = { place: { attribute: false } };

  render() {
    document.title = `${t('title')} · ${t('name')}`;
    const tab = TABS.includes(this.place.rest[0]) ? this.place.rest[0] : 'people';
    const parts = {
      people: () => html`<people-list></people-list>`,
      keys: () => html`<key-list></key-list>`,
      log: () => html`<access-log></access-log>`,
      health: () => html`<service-health></service-health>`,
    };
    return html`<main class="page" id="content"><h1>${t('title')}</h1>
      <nav class="tabs" aria-label=${t('sections')}>${TABS.map(name => html`<a href=${`/administration/${name}`} aria-current=${name === tab ? 'page' : nothing}>${t(name)}</a>`)}</nav>
      ${parts[tab]()}</main>`;
  }
}
customElements.define('administration-page', AdministrationPage);
