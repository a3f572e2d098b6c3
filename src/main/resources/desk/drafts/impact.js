/** What a draft would have answered to past consultations: started, followed and called off here, then told in figures. */
import { html, nothing } from 'lit';
import { money, number, time } from 'desk/core/texts.js';
import { get, post, remove } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { label, loadLabels } from 'desk/core/labels.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { t } from 'desk/drafts/impact-texts.js';
import { changedCases, figure, percent, titleOf } from 'desk/drafts/changed-cases.js';

const PAUSE_MILLIS = 1000;
const ROWS_AT_ONCE = 12;
const DAY_MILLIS = 24 * 3600 * 1000;

/** Properties: draft (as the service told it), tables (for their titles), place. Tells `outdated` when it is over. */
class DraftImpact extends LoadedElement {
  static properties = {
    draft: { attribute: false }, tables: { attribute: false },
    impact: { state: true }, kind: { state: true }, allRows: { state: true }, isAsking: { state: true },
  };

  constructor() {
    super();
    this.kind = 'last';
    this.allRows = false;
    this.isAsking = false;
  }

  disconnectedCallback() {
    clearTimeout(this.pause);
    super.disconnectedCallback();
  }

  /** Whether anybody asked; that is not asked of the service, which refuses what is not there. */
  get isRun() {
    return this.draft.impact.state !== 'NOT_RUN';
  }

  async load(signal) {
    clearTimeout(this.pause);
    await loadLabels();
    if (this.isRun || this.impact) {
      this.take((await get(`/drafts/${this.draft.id}/impact`, { signal, query: { limit: 10 } })).data);
    }
  }

  take(impact) {
    const wasRunning = this.impact?.state === 'RUNNING';
    this.impact = impact;
    if (impact.state === 'RUNNING') {
      this.pause = setTimeout(() => this.follow(), PAUSE_MILLIS);
    } else if (wasRunning) {
      this.dispatchEvent(new CustomEvent('outdated'));
    }
  }

  /** Looks again how far it is; what was shown stays. */
  async follow() {
    await this.reload();
    if (this.refusal && this.isConnected) {
      this.pause = setTimeout(() => this.follow(), PAUSE_MILLIS);
    }
  }

  render() {
    return this.framed(() => html`${this.head()}${this.impact && this.impact.state !== 'RUNNING' && this.impact.done > 0 ? this.result() : nothing}`);
  }

  head() {
    const isRunning = this.impact?.state === 'RUNNING';
    const asks = !this.impact || this.isAsking;
    return html`<section class="card impact-head"><h2>${t('title')}</h2><p class="soft">${t('intro')}</p>
      ${this.impact ? html`<p class="small soft">${t('by', this.impact.startedBy, time(this.impact.startedAt), this.impact.release, this.range())}</p>` : nothing}
      <problem-box .problem=${this.failure}></problem-box>
      ${isRunning ? this.progress() : !may('EDITOR') ? html`<p class="soft">${t('mayNot')}</p>` : this.draft.counts.errors > 0 ? html`<p class="wait">! ${t('invalid')}</p>`
        : asks ? this.form() : html`<p><button class="button" @click=${() => { this.isAsking = true; }}>${t('again')}</button></p>`}</section>`;
  }

  range() {
    const { from, to, of } = this.impact;
    return from ? t('spanOf', time(from, { dateStyle: 'medium' }), time(new Date(to).getTime() - 1, { dateStyle: 'medium' })) : t('lastOf', number(of));
  }

  progress() {
    const { done, of } = this.impact;
    return html`<div class="impact-progress"><p role="status">${t('running', number(done), number(of))}</p>
      <progress max=${Math.max(of, 1)} value=${done} aria-label=${t('running', number(done), number(of))}></progress>
      ${may('EDITOR') ? html`<p><button class="button" ?disabled=${this.busy} @click=${() => this.cancel()}>${t('cancel')}</button></p>` : nothing}</div>`;
  }

  form() {
    const choice = value => html`<label class="radio"><input type="radio" name="kind" value=${value} .checked=${this.kind === value} @change=${() => { this.kind = value; }}>${t(value)}</label>`;
    return html`<form class="stack impact-form" @submit=${event => { event.preventDefault(); this.start(event.target); }}>
      <fieldset class="field"><legend class="outside">${t('title')}</legend>${choice('last')}${choice('span')}</fieldset>
      <div class="row">${this.kind === 'last' ? html`<label class="field"><span>${t('lastCount')}</span><input name="last" type="number" min="1" max="1000000" step="1" value="1000" required></label>`
        : html`<label class="field"><span>${t('from')}</span><input name="from" type="date" required></label><label class="field"><span>${t('to')}</span><input name="to" type="date" required></label>`}
        <button class="button main" ?disabled=${this.busy}>${this.busy ? t('starting') : t('start')}</button></div></form>`;
  }

  async start(form) {
    const body = this.kind === 'last' ? { last: Number(form.last.value) }
      : { from: new Date(`${form.from.value}T00:00`).toISOString(), to: new Date(new Date(`${form.to.value}T00:00`).getTime() + DAY_MILLIS).toISOString() };
    await this.once('start', async () => {
      const { data } = await post(`/drafts/${this.draft.id}/impact`, body);
      this.isAsking = false;
      this.allRows = false;
      clearTimeout(this.pause);
      this.impact = data;
      // Even what is over at once is told to the page around this one.
      this.pause = setTimeout(() => this.follow(), PAUSE_MILLIS / 4);
      this.dispatchEvent(new CustomEvent('outdated'));
    });
  }

  async cancel() {
    await this.once('cancel', () => remove(`/drafts/${this.draft.id}/impact`));
    await this.reload();
  }

  result() {
    const { impact } = this;
    if (impact.changed === 0) {
      return html`<section class="card"><desk-empty .heading=${t('noneChanged')}></desk-empty></section>`;
    }
    return html`<dl class="figures">
        ${figure(t('changed'), number(impact.changed), t('ofAll', number(impact.done), percent(impact.changed / impact.done)))}
        ${figure(t('money'), this.moved(impact.money.customer), impact.money.store === 0 ? t('moneyText') : html`${t(impact.money.store < 0 ? 'storeMore' : 'storeLess', money(Math.abs(impact.money.store)))}<br>${t('moneyText')}`)}
        ${figure(t('approvals'), t('approvalsText', number(impact.approvals.added), number(impact.approvals.removed)), t('approvalsNote'))}
        ${figure(t('demands'), number(impact.demands), t('demandsNote'))}</dl>
      <div class="cols">${this.counts(t('byTopic'), t('topic'), Object.entries(impact.byTopic).map(([key, count]) => [label('Topic', key), count]))}
        ${this.counts(t('byStore'), t('store'), Object.entries(impact.byStore).map(([key, count]) => [key || t('noStore'), count]))}</div>
      ${this.rows()}${this.cases()}`;
  }

  moved(customer) {
    return customer === 0 ? t('moneySame') : t(customer > 0 ? 'more' : 'less', money(Math.abs(customer)));
  }

  counts(name, head, entries) {
    return html`<section class="card"><h2>${name}</h2><div class="scroll" tabindex="0" role="region" aria-label=${name}><table class="list bars"><thead><tr><th scope="col">${head}</th><th scope="col" class="num">${t('count')}</th><th scope="col">${t('share')}</th></tr></thead>
      <tbody>${entries.sort((one, other) => other[1] - one[1]).map(([word, count]) => this.count(word, count))}</tbody></table></div></section>`;
  }

  count(word, count) {
    return html`<tr><td>${word}</td><td class="num">${number(count)}</td><td><meter min="0" max=${this.impact.changed} value=${count} aria-label=${t('share')}></meter></td></tr>`;
  }

  rows() {
    const { byRow } = this.impact;
    const shown = this.allRows ? byRow : byRow.slice(0, ROWS_AT_ONCE);
    return byRow.length === 0 ? nothing : html`<section class="card"><h2>${t('byRow')}</h2><div class="scroll" tabindex="0" role="region" aria-label=${t('byRow')}><table class="list bars"><thead><tr><th scope="col">${t('row')}</th><th scope="col" class="num">${t('count')}</th><th scope="col">${t('share')}</th></tr></thead>
      <tbody>${shown.map(row => this.count(html`<a href=${`/tables/${row.table}?draft=${this.draft.id}&row=${encodeURIComponent(row.row)}`}>${titleOf(this.tables, row.table)} · ${row.row}</a>`, row.changed))}</tbody></table></div>
      ${shown.length < byRow.length ? html`<p><button class="button small" @click=${() => { this.allRows = true; }}>${t('showRows', byRow.length)}</button></p>` : byRow.length === 200 ? html`<p class="soft small">${t('rowsCut', 200)}</p>` : nothing}</section>`;
  }

  cases() {
    const { cases, next, release, byRow } = this.impact;
    const told = { heading: t('cases'), ofStore: store => t('casesStore', store), noneHere: t('noCasesHere'), more: t('moreCases'), releaseOf: () => release };
    return changedCases(this, told, cases, byRow, next);
  }

  async more() {
    await this.once('more', async () => {
      const { data } = await get(`/drafts/${this.draft.id}/impact`, { query: { limit: 30, cursor: this.impact.next } });
      this.impact = { ...data, cases: [...this.impact.cases, ...data.cases] };
    });
  }
}
customElements.define('draft-impact', DraftImpact);
