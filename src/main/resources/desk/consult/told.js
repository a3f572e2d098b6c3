/** What was told, each fact to be changed at its place. Properties: case, edit(pointer). */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { title } from 'desk/consult/schema.js';
import { untold, words } from 'desk/consult/value.js';
import { t } from 'desk/consult/texts.js';

class ToldCard extends DeskElement {
  static properties = { case: { attribute: false }, edit: { attribute: false }, version: { type: Number } };

  render() {
    const schema = this.case.schema;
    if (!schema) {
      return nothing;
    }
    const told = this.case.told().filter(([pointer]) => !pointer.startsWith('/proposals'));
    return html`<section class="card told-card"><h2>${t('told')}</h2>
      <label class="field ticket"><span>${t('ticket')}</span><input maxlength="100" .value=${this.case.facts.requestId ?? ''} autocomplete="off"
        @change=${event => this.case.ticket(event.target.value.trim())}></label>
      ${told.length === 0 ? html`<p class="soft small">${t('toldNone')}</p>` : html`<ul class="bare told">${told.map(([pointer, value]) => {
        const name = title(schema, pointer);
        return html`<li><span class="soft">${name}</span><span><b>${words(schema, pointer, value)}</b>
          <button class="plain small screen" @click=${() => this.edit(pointer)}>${t('change')}<span class="outside"> ${name}</span></button></span></li>`;
      })}</ul>`}${untold(schema, this.case.unknown())}</section>`;
  }
}
customElements.define('told-card', ToldCard);
