/** Where a consultation begins: the subjects, the case still on the desk, and what was asked in the store lately. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get } from 'desk/core/api.js';
import { kept } from 'desk/core/keep.js';
import { label, loadLabels } from 'desk/core/labels.js';
import { time } from 'desk/core/texts.js';
import { leaves } from 'desk/consult/facts.js';
import { recent } from 'desk/consult/case.js';
import { t } from 'desk/consult/texts.js';

/** Properties: choose(topic), goOn(), drop(), resume(id). */
class ConsultStart extends DeskElement {
  static properties = {
    choose: { attribute: false }, goOn: { attribute: false }, drop: { attribute: false }, resume: { attribute: false },
    topics: { state: true }, recent: { state: true }, problem: { state: true }, ticket: { state: true }, busy: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.keys = event => this.pressed(event);
    document.addEventListener('keydown', this.keys);
    this.load();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.keys);
    super.disconnectedCallback();
  }

  languageChanged() {
    this.load();
  }

  async load() {
    this.problem = null;
    try {
      const [topics, found] = await Promise.all([get('/topics'), recent(), loadLabels()]);
      this.topics = topics.data.items;
      this.recent = found.items;
    } catch (failure) {
      this.problem = failure;
    }
  }

  render() {
    if (this.problem) {
      return html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>`;
    }
    if (!this.topics) {
      return html`<desk-loading></desk-loading>`;
    }
    const state = kept('consult');
    return html`<div class="start">
      <section><h1>${t('start')}</h1><p class="soft hint">${t('startHint')}</p>
        ${state ? html`<div class="card kept"><div><h2>${t('again')}</h2><p class="soft">${t('againText', label('Topic', state.topic), Math.max(0, leaves(state.facts).length - 1))}</p></div>
          <div class="row"><button class="button main" @click=${this.goOn}>${t('goOn')}</button><button class="button" @click=${this.drop}>${t('drop')}</button></div></div>` : nothing}
        <div class="topics">${this.topics.map((topic, index) => html`<button class="choice" @click=${() => this.choose(topic.key)}><kbd>${index + 1}</kbd><span>${topic.label}</span></button>`)}</div></section>
      <section class="card"><h2>${t('recent')}</h2>
        <form class="row" role="search" @submit=${this.search}><label class="field grow"><span>${t('search')}</span><input name="ticket" type="search" maxlength="100" autocomplete="off"></label>
          <button class="button">${t('find')}</button></form>
        ${this.recent.length === 0 ? html`<desk-empty .heading=${this.ticket ? t('nothingFound', this.ticket) : t('recentNone')} .text=${this.ticket ? '' : t('recentNoneText')}></desk-empty>`
        : html`<ul class="bare recent" aria-busy=${this.busy ? 'true' : nothing}>${this.recent.map(item => html`<li><span><b>${label('Topic', item.topic)}</b> ${item.requestId ? html`<span class="tag">${item.requestId}</span>` : nothing}
            <small>${time(item.createdAt)} · ${item.account}</small></span>
            <span><a class="button small" href="/records/${item.id}">${t('openRecord')}<span class="outside"> ${item.requestId ?? time(item.createdAt)}</span></a>
            <button class="button small" @click=${() => this.resume(item.id)}>${t('resume')}<span class="outside"> ${item.requestId ?? time(item.createdAt)}</span></button></span></li>`)}</ul>`}
        <p><a href="/records">${t('all')}</a></p></section></div>`;
  }

  async search(event) {
    event.preventDefault();
    const ticket = event.target.ticket.value.trim();
    this.busy = true;
    try {
      this.recent = (await recent(ticket ? { requestId: ticket } : {})).items;
      this.ticket = ticket;
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest?.('input, textarea, select')
        || document.querySelector('dialog[open]')) {
      return;
    }
    const topic = /^[1-9]$/.test(event.key) ? this.topics?.[Number(event.key) - 1] : null;
    if (topic) {
      this.choose(topic.key);
    }
  }
}
customElements.define('consult-start', ConsultStart);
