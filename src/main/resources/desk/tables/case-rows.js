/**
 * The rows of a table that match a case on record: a case is chosen by its number, the service says of each row which of
 * its conditions the case meets, and the sheet shows the rows that match, each cell with its sign and colour.
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { label, loadLabels } from 'desk/core/labels.js';

const t = texts({
  zh: {
    title: '哪些行符合这个案例', text: '选一个做过的咨询，看它命中这张表的哪几行，每个条件符合还是不符合。', number: '工单号或咨询编号', find: '查找', recent: '最近的咨询', found: '查到的咨询', none: '没有相符的咨询，或您无权查看。', cancel: '取消', choose: '选这个咨询',
    case: '案例：{0}', hits: '命中 {0} 行', hitsPassed: '命中 {0} 行，其中 {1} 行按本表规则不算数', noHits: '没有命中任何行', never: '这个案例没有用到这张表。', pending: '颜色按已保存的内容；没有保存的改动不算在内。',
    show: '显示', matched: '命中的行（{0}）', near: '只差一个条件的行（{0}）', all: '全部行', which: '就什么而言', CASE: '整个案例', ISSUE: '投诉分项 {0}', PROJECT: '施工项目 {0}', again: '{0}，第 {1} 次查', other: '换一个案例', leave: '不再对照', busy: '正在对照…', open: '看这个咨询',
  },
  en: {
    title: 'Which rows match a case', text: 'Choose a consultation on record to see which rows of this table it matches, and which conditions it meets.', number: 'Ticket or number of the consultation', find: 'Search', recent: 'Recent consultations', found: 'Consultations found', none: 'There is no such consultation, or you may not read it.', cancel: 'Cancel', choose: 'Choose this consultation',
    case: 'Case: {0}', hits: 'rows that match: {0}', hitsPassed: 'rows that match: {0}, passed over by the policy of the table: {1}', noHits: 'no row matches', never: 'This case never came to this table.', pending: 'The colours follow what is saved; changes not saved yet do not count.',
    show: 'Show', matched: 'Rows that match ({0})', near: 'One condition short ({0})', all: 'All rows', which: 'Of what', CASE: 'the whole case', ISSUE: 'Issue {0}', PROJECT: 'Project {0}', again: '{0}, time {1}', other: 'Another case', leave: 'Stop comparing', busy: 'Comparing …', open: 'Show the consultation',
  },
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const RECENT = 8;
const HITS = new Set(['DECIDED', 'MATCHED']);

/**
 * Properties: table; number (of the consultation that is compared, or null); source (release or draft whose rows are shown,
 * as the interface names it); pending (whether the sheet holds what is not saved); go (function called with a number, or
 * null, to compare another one).
 *
 * Event `compared`: {rows: map of {result, met, unmet} by row id, values: map of texts by column, only: set of ids or null},
 * or null.
 */
class CaseRows extends DeskElement {
  static properties = {
    table: {}, number: {}, source: {}, pending: { type: Boolean }, go: { attribute: false }, record: { state: true }, match: { state: true },
    time: { state: true }, show: { state: true }, problem: { state: true }, list: { state: true }, isFound: { state: true }, listProblem: { state: true },
  };

  constructor() {
    super();
    this.time = 0;
    this.number = null;
    this.match = null;
  }

  willUpdate(changes) {
    if (changes.has('number') || (changes.has('source') && this.number)) {
      this.load();
    }
  }

  languageChanged() {
    this.load();
  }

  disconnectedCallback() {
    this.asked?.abort();
    super.disconnectedCallback();
  }

  async load() {
    this.asked?.abort();
    this.problem = null;
    if (!this.number) {
      this.match = null;
      this.record = null;
      this.tell();
      return;
    }
    const asked = new AbortController();
    this.asked = asked;
    this.setAttribute('aria-busy', 'true');
    const number = encodeURIComponent(this.number);
    try {
      const [record, match] = await Promise.all([
        get(`/consultations/${number}`, { signal: asked.signal }),
        get(`/consultations/${number}/tables/${this.table}`, { signal: asked.signal, query: { release: this.source } }),
        loadLabels(),
      ]);
      const isSame = this.match !== null && this.record?.advice.id === record.data.advice.id && this.match.consulted.length === match.data.consulted.length;
      this.record = record.data;
      this.match = match.data;
      if (isSame) {
        this.tell();
      } else {
        this.compare(0);
      }
    } catch (problem) {
      if (!asked.signal.aborted) {
        this.match = null;
        this.record = null;
        this.problem = problem;
        this.tell();
      }
    } finally {
      if (this.asked === asked) {
        this.removeAttribute('aria-busy');
      }
    }
  }

  /** Compares one of the times at which the table was consulted; shows what matches, or what nearly does. */
  compare(index) {
    this.time = index;
    this.show = this.rows('matched').length > 0 ? 'matched' : this.rows('near').length > 0 ? 'near' : 'all';
    this.tell();
  }

  get consulted() {
    return this.match?.consulted[this.time] ?? null;
  }

  rows(kind) {
    const rows = this.consulted?.rows ?? [];
    if (kind === 'all') {
      return rows;
    }
    return kind === 'matched' ? rows.filter(row => HITS.has(row.result))
      : rows.filter(row => !HITS.has(row.result) && (row.unmet.length === 1 || ['NOT_IN_FORCE', 'DISABLED'].includes(row.result)));
  }

  tell() {
    const now = this.consulted;
    const detail = now && {
      rows: new Map(now.rows.map(row => [row.row, { result: row.result, met: new Set(row.met), unmet: new Set(row.unmet) }])),
      values: new Map(now.values.map(value => [value.column, value.text ?? ''])),
      only: this.show === 'all' ? null : new Set(this.rows(this.show).map(row => row.row)),
    };
    this.dispatchEvent(new CustomEvent('compared', { detail }));
  }

  /** Shows all rows, as somebody took the filters of the sheet away. */
  showAll() {
    if (this.match && this.show !== 'all') {
      this.show = 'all';
      this.tell();
    }
  }

  async choose() {
    this.listProblem = null;
    this.isFound = false;
    this.list = null;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    await this.look({});
  }

  async look(query) {
    try {
      const [page] = await Promise.all([get('/consultations', { query: { ...query, limit: RECENT } }), loadLabels()]);
      this.list = page.data.items;
    } catch (problem) {
      this.listProblem = problem;
    }
  }

  async search(event) {
    event.preventDefault();
    const words = event.target.number.value.trim();
    this.listProblem = null;
    if (ID.test(words)) {
      this.take(words.toLowerCase());
      return;
    }
    this.isFound = words !== '';
    await this.look(words ? { requestId: words } : {});
    if (words && this.list?.length === 1) {
      this.take(this.list[0].id);
    }
  }

  take(number) {
    this.querySelector('dialog').close();
    this.go(number);
  }

  render() {
    return html`${this.number ? this.banner() : nothing}
      <dialog class="dialog" aria-labelledby="case-title" @close=${() => { this.list = undefined; }}>${this.list === undefined ? nothing : this.dialog()}</dialog>`;
  }

  dialog() {
    return html`<div class="stack"><h2 id="case-title">${t('title')}</h2><p class="soft">${t('text')}</p>
      <form class="row" role="search" @submit=${this.search}><label class="field grow"><span>${t('number')}</span><input name="number" type="search" maxlength="100" autocomplete="off"></label>
        <button class="button main">${t('find')}</button></form>
      <problem-box .problem=${this.listProblem}></problem-box>
      <div><h3>${this.isFound ? t('found') : t('recent')}</h3>
      ${this.list === null ? (this.listProblem ? nothing : html`<desk-loading></desk-loading>`) : this.list.length === 0 ? html`<p class="soft">${t('none')}</p>` : html`<ul class="bare pick">${this.list.map(item => html`<li>
        <button class="plain" @click=${() => this.take(item.id)}><span class="outside">${t('choose')} </span><b>${label('Topic', item.topic)}</b> ${item.requestId ? html`<span class="tag">${item.requestId}</span>` : nothing}
          <small class="soft">${time(item.createdAt)} · ${item.account}</small></button></li>`)}</ul>`}</div>
      <p class="right"><button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button></p></div>`;
  }

  banner() {
    if (this.problem) {
      return html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>
        <p class="row after-problem">${this.others()}</p>`;
    }
    if (!this.match) {
      return html`<p class="note slim" aria-busy="true">${t('busy')}</p>`;
    }
    const { facts, at, requestId } = this.record;
    const name = [label('Topic', facts.topic), requestId, time(at)].filter(Boolean).join(' · ');
    return html`<section class="note case-note" aria-label=${t('case', name)}>
      <p><b>${t('case', name)}</b> <span role="status">${this.summary()}</span></p>
      ${this.pending ? html`<p class="soft small">${t('pending')}</p>` : nothing}
      <div class="row">${this.match.consulted.length > 1 ? html`<label class="field"><span>${t('which')}</span><select @change=${event => this.compare(Number(event.target.value))}>
          ${this.match.consulted.map((one, index) => html`<option value=${index} .selected=${index === this.time}>${this.subject(index)}</option>`)}</select></label>` : nothing}
        ${this.consulted ? html`<div class="choices" role="group" aria-label=${t('show')}>${['matched', 'near', 'all'].map(kind => html`
          <button class="button" aria-pressed=${this.show === kind ? 'true' : 'false'} @click=${() => { this.show = kind; this.tell(); }}>${kind === 'all' ? t('all') : t(kind, this.rows(kind).length)}</button>`)}</div>` : nothing}
        <span class="grow"></span>${this.others()}</div></section>`;
  }

  others() {
    return html`<a class="button small" href=${`/records/${this.number}`}>${t('open')}</a>
      <button class="button small" @click=${() => this.choose()}>${t('other')}</button>
      <button class="button small" @click=${() => this.go(null)}>${t('leave')}</button>`;
  }

  summary() {
    if (!this.consulted) {
      return t('never');
    }
    const hits = this.rows('matched');
    const passed = hits.filter(row => row.result === 'MATCHED').length;
    return hits.length === 0 ? t('noHits') : passed > 0 ? t('hitsPassed', hits.length, passed) : t('hits', hits.length);
  }

  /** What the table was asked about that time, in words. */
  subject(index) {
    const { consulted } = this.match;
    const word = one => {
      const [kind, number] = one.subject.split(' ');
      return t(kind, Number(number) + 1);
    };
    const before = consulted.slice(0, index + 1).filter(one => one.subject === consulted[index].subject).length;
    const times = consulted.filter(one => one.subject === consulted[index].subject).length;
    return times > 1 ? t('again', word(consulted[index]), before) : word(consulted[index]);
  }
}
customElements.define('case-rows', CaseRows);
