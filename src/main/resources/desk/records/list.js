/** The list of records with its filters; the address holds them, so that a reload or a link shows the same. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';
import { may } from 'desk/core/session.js';
import { allLabels, label, loadLabels } from 'desk/core/labels.js';
import { time } from 'desk/core/texts.js';
import { t } from 'desk/records/texts.js';

const FILTERS = ['topic', 'from', 'to', 'store', 'requestId', 'code'];

class RecordList extends DeskElement {
  static properties = { query: { attribute: false }, page: { state: true }, problem: { state: true }, busy: { state: true }, statistics: { state: true } };

  willUpdate(changes) {
    if (changes.has('query')) {
      this.load();
    }
  }

  languageChanged() {
    this.load();
  }

  connectedCallback() {
    super.connectedCallback();
    if (may('EDITOR', 'AUDITOR')) {
      get('').then(answer => { this.statistics = 'statistics-tables' in answer.data.links; }, () => { this.statistics = false; });
    }
  }

  async load() {
    this.problem = null;
    this.busy = true;
    const query = Object.fromEntries(FILTERS.map(name => [name, this.query.get(name)]));
    // Days of this place: the first from its beginning, the last to its end.
    query.from = query.from && new Date(query.from + 'T00:00').toISOString();
    query.to = query.to && new Date(new Date(query.to + 'T00:00').getTime() + 24 * 3600 * 1000).toISOString();
    try {
      const [page] = await Promise.all([get('/consultations', { query: { ...query, limit: 50, cursor: this.query.get('cursor') } }), loadLabels()]);
      this.page = page.data;
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  render() {
    return html`<div class="title"><h1>${t('title')}</h1><span class="grow"></span>${this.statistics ? html`<a class="button small" href="/records/statistics">${t('statistics')}</a>` : nothing}</div>${this.page || this.problem ? this.filters() : nothing}
      ${this.problem ? html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>` : !this.page ? html`<desk-loading></desk-loading>` : this.table()}`;
  }

  filters() {
    const value = name => this.query.get(name) ?? '';
    const options = type => Object.entries(allLabels(type));
    return html`<form class="card row filters" @submit=${this.submit}>
      <label class="field"><span>${t('topic')}</span><select name="topic"><option value="">${t('any')}</option>${options('Topic').map(([key, word]) => html`<option value=${key} .selected=${value('topic') === key}>${word}</option>`)}</select></label>
      <label class="field"><span>${t('from')}</span><input type="date" name="from" .value=${value('from')}></label>
      <label class="field"><span>${t('to')}</span><input type="date" name="to" .value=${value('to')}></label>
      ${may('AUDITOR') ? html`<label class="field"><span>${t('store')}</span><input name="store" maxlength="64" .value=${value('store')}></label>` : nothing}
      <label class="field"><span>${t('ticket')}</span><input name="requestId" maxlength="100" .value=${value('requestId')}></label>
      <label class="field"><span>${t('code')}</span><select name="code"><option value="">${t('any')}</option>
        <optgroup label=${t('dos')}>${options('ActionCode').map(([key, word]) => html`<option value=${key} .selected=${value('code') === key}>${word}</option>`)}</optgroup>
        <optgroup label=${t('donts')}>${options('ForbiddenCode').map(([key, word]) => html`<option value=${key} .selected=${value('code') === key}>${word}</option>`)}</optgroup></select></label>
      <button class="button main">${t('filter')}</button>${FILTERS.some(value) ? html`<a class="button" href="/records">${t('clear')}</a>` : nothing}</form>`;
  }

  table() {
    if (this.page.items.length === 0) {
      return html`<desk-empty .heading=${t('none')} .text=${t('noneText')}></desk-empty>`;
    }
    return html`<div class="card scroll" tabindex="0" role="region" aria-label=${t('columns')} aria-busy=${this.busy ? 'true' : nothing}><table class="list">
      <thead><tr>${['when', 'what', 'ticket', 'who', 'status', 'release'].map(name => html`<th scope="col">${t(name)}</th>`)}</tr></thead>
      <tbody>${this.page.items.map(item => html`<tr><td><a href="/records/${item.id}">${time(item.createdAt)}</a></td><td>${label('Topic', item.topic)}</td><td>${item.requestId ?? ''}</td>
        <td>${[item.account, item.storeId].filter(part => part).join(' · ')}</td><td><span class="tag ${item.status === 'FINAL' ? 'info' : 'wait'}">${t(item.status)}</span></td><td>${t('releaseNumber', item.releaseNumber)}</td></tr>`)}</tbody></table></div>
      <p class="pages">${this.query.get('cursor') ? html`<a class="button" href=${this.address({ cursor: null })}>${t('first')}</a>` : nothing}
        ${this.page.next ? html`<a class="button" href=${this.address({ cursor: this.page.next })}>${t('next')}</a>` : nothing}</p>`;
  }

  address(changes) {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      value ? query.set(name, value) : query.delete(name);
    }
    return '/records' + (query.size ? '?' + query : '');
  }

  submit(event) {
    event.preventDefault();
    const query = new URLSearchParams([...new FormData(event.target)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
    navigate('/records' + (query.size ? '?' + query : ''));
  }
}
customElements.define('record-list', RecordList);
