/** One decision table as a sheet: to look at, to change, with the findings of its draft at their cells. */
import { html, nothing } from 'lit';
import { language, texts } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { navigate } from 'desk/core/router.js';
import { keep, kept } from 'desk/core/keep.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { ownerName } from 'desk/tables/owners.js';
import { SheetModel } from 'desk/grid/model.js';
import 'desk/grid/sheet-grid.js';
import { tone, word } from 'desk/tables/words.js';
import { atCells, cellOf, countTags } from 'desk/tables/findings.js';
import { unitLabel } from 'desk/tables/units.js';
import { hitsOf } from 'desk/tables/hits.js';
import 'desk/tables/save.js';
import 'desk/tables/from-day.js';
import 'desk/tables/cell-bar.js';
import 'desk/tables/case-rows.js';
import { conditionsOf } from 'desk/tables/columns.js';

const t = texts({
  zh: {
    tables: '决策表', name: '顾问', search: '查找：角色、金额、行号…', undo: '撤销', redo: '重做', add: '添一行', drop: '删除行', from: '从某日起…', download: '下载 Excel',
    save: '保存并检查', saveDraft: '保存为草稿', pending: '{0} 处改动还没有保存', restored: '您上次没有保存的改动已经放回来了。', discard: '放弃改动', base: '以第 {0} 版为基础',
    readOnly: '草稿“{0}”，不能再改。', look: '这是第 {0} 版的样子，只能查看。', current: '看现在的', mine: '您可以查看；修改由表格编辑和审批人进行。', findings: '错误与提示', toDraft: '草稿 {0}', submit: '去提交审批',
    saved: '已保存，检查完毕：没有错误。', savedFaults: '已保存；有 {0} 处错误，见标出的格子。', shown: '{0} / {1} 行', clear: '清除筛选', help: '键盘：方向键移动，直接输入即可修改，F2 接着改，Ctrl+C / Ctrl+V 与 Excel 互相复制，Ctrl+Z 撤销；Esc 后按 Tab 离开表格。',
    discardAsk: '放弃 {0} 处没有保存的改动？', owner: '负责人 {0}', hits: '近 90 天命中', match: '对照案例…', columns: '条件列…',
  },
  en: {
    tables: 'Tables', name: 'Guwen', search: 'Search: role, amount, row …', undo: 'Undo', redo: 'Redo', add: 'Add a row', drop: 'Remove rows', from: 'From a day on …', download: 'Download Excel',
    save: 'Save and check', saveDraft: 'Save as a draft', pending: 'Changes not saved yet: {0}', restored: 'What you had not saved is here again.', discard: 'Discard', base: 'on release {0}',
    readOnly: 'Draft: {0}. It cannot be changed any more.', look: 'This is release {0}, to look at only.', current: 'Show what is in force', mine: 'You may look; editors and approvers make changes.', findings: 'Errors and warnings', toDraft: 'Draft {0}', submit: 'Go and submit',
    saved: 'Saved and checked: no errors.', savedFaults: 'Saved, with errors at {0} places; they are marked at their cells.', shown: '{0} of {1} rows', clear: 'Clear filters', help: 'Keys: arrows move, typing replaces, F2 edits, Ctrl+C / Ctrl+V copy from and to Excel, Ctrl+Z takes back; Esc, then Tab leaves the sheet.',
    discardAsk: 'Discard what is not saved? Changes: {0}', owner: 'Owner: {0}', hits: 'Hits in 90 days', match: 'Compare a case …', columns: 'Conditions …',
  },
});

class TablePage extends LoadedElement {
  static properties = {
    table: {}, place: { attribute: false }, sheet: { state: true }, draft: { state: true }, message: { state: true },
    active: { state: true }, changes: { state: true }, rows: { state: true }, words: { state: true }, compared: { state: true },
  };

  constructor() {
    super();
    this.active = null;
    this.changes = 0;
    this.message = '';
    this.words = '';
  }

  willUpdate(changed) {
    const query = this.place?.query;
    const address = `${this.table} ${query?.get('draft') ?? ''} ${query?.get('release') ?? ''}`;
    if ((changed.has('table') || changed.has('place')) && this.address !== undefined && this.address !== address) {
      this.address = address;
      this.clear();
      this.loaded = false;
      this.reload();
    } else if (changed.has('place') && this.sheet) {
      this.updateComplete.then(() => this.goToPlace());
    }
    this.address = address;
  }

  /** Nothing of the sheet that was shown is left, nor anything to store. */
  clear() {
    this.sheet = null;
    this.model = null;
    this.hits = null;
    this.compared = null;
    this.active = null;
    this.changes = 0;
  }

  get draftId() {
    return this.place.query.get('draft');
  }

  get release() {
    return this.place.query.get('release');
  }

  get keepName() {
    return `sheet.${this.table}.${this.draftId ?? 'new'}`;
  }

  get mayEdit() {
    return may('EDITOR') && !this.release && (!this.draft || this.draft.allowed.includes('EDIT'));
  }

  languageChanged() {
    this.storeNow();
    this.reload();
  }

  disconnectedCallback() {
    this.storeNow();
    window.removeEventListener('pagehide', this.stored);
    window.removeEventListener('beforeunload', this.asks);
    super.disconnectedCallback();
  }

  connectedCallback() {
    this.stored = () => this.storeNow();
    this.asks = event => {
      if (this.changes > 0) {
        event.preventDefault();
      }
    };
    window.addEventListener('pagehide', this.stored);
    window.addEventListener('beforeunload', this.asks);
    super.connectedCallback();
  }

  async load(signal) {
    const id = this.draftId;
    const path = id ? `/drafts/${id}/tables/${this.table}` : `/tables/${this.table}/sheet`;
    const [sheet, draft] = await Promise.all([
      get(path, { signal, query: { release: this.release } }),
      id ? get(`/drafts/${id}`, { signal }) : null,
    ]);
    this.draft = draft?.data ?? null;
    // What was typed while the answer was on its way counts, too.
    this.storeNow();
    const pending = this.mayEdit ? kept(this.keepName) : null;
    if (pending?.columns?.length > 0) {
      // Columns that are stored nowhere yet are named in the language of now.
      const known = new Map((await conditionsOf(this.table, signal)).map(column => [column.key, column]));
      pending.columns = pending.columns.map(column => known.get(column.key) ?? column);
    }
    this.show(sheet.data, pending);
    this.showHits(signal);
  }

  show(sheet, pending) {
    sheet.columns.forEach(column => { column.unitLabel = unitLabel(column); });
    this.sheet = sheet;
    this.model = new SheetModel(sheet);
    if (pending) {
      this.model.restore(pending);
      this.message = t('restored');
    }
    this.changes = this.model.changeCount;
    this.rows = [this.model.shown.length, this.model.rows.length];
  }

  updated() {
    this.showGrid();
  }

  showGrid() {
    const grid = this.querySelector('guwen-grid');
    if (!grid || !this.model || grid.model === this.model) {
      return;
    }
    grid.loadModel(this.model, { isEnglish: language() === 'en', readOnly: !this.mayEdit, label: this.sheet.title });
    this.mark();
    this.showStrip();
    this.showCase();
    this.goToPlace();
  }

  /** The strip comes when it comes: without it the sheet is complete, so that a refusal is no matter of the page. */
  async showHits(signal) {
    try {
      const hits = await hitsOf(this.table, signal);
      if (hits && !signal.aborted) {
        this.hits = { ...hits, label: t('hits') };
        await this.updateComplete;
        this.showStrip();
      }
    } catch (refusal) {
      console.warn(refusal);
    }
  }

  showStrip() {
    const grid = this.querySelector('guwen-grid');
    if (this.hits && grid?.model) {
      grid.hits = this.hits;
    }
  }

  /** Shows the rows that match a case, and which of their conditions it meets. */
  showCase() {
    const grid = this.querySelector('guwen-grid');
    if (grid?.model && grid.model === this.model) {
      grid.compared = this.compared ?? null;
      this.model.showOnly(this.compared?.only ?? null);
    }
  }

  /** Another case to compare, or none; the address holds it, so that a reload or a link shows the same. */
  compare(number) {
    const query = new URLSearchParams(this.place.query);
    query.delete('case');
    if (number) {
      query.set('case', number);
    }
    navigate(`/tables/${this.table}${query.size ? `?${query}` : ''}`);
  }

  mark() {
    const { cells, others } = atCells(this.sheet, this.draft?.findings ?? []);
    this.others = others;
    this.cells = cells;
    this.querySelector('guwen-grid').findings = cells;
  }

  /** A link to a finding names its cell; a link to a row, its id. */
  goToPlace() {
    const { query } = this.place;
    const cell = query.get('cell') ? cellOf(this.sheet, query.get('cell')) : null;
    const row = cell?.row.id ?? query.get('row');
    if (row) {
      this.querySelector('guwen-grid')?.reveal(row, cell?.column?.key ?? query.get('column'));
    }
  }

  storeNow() {
    if (this.model && this.mayEdit) {
      keep(this.keepName, this.changes > 0 ? this.model.pending() : null);
    }
  }

  changed() {
    this.changes = this.model.changeCount;
    this.rows = [this.model.shown.length, this.model.rows.length];
    clearTimeout(this.storing);
    this.storing = setTimeout(() => this.storeNow(), 400);
  }

  render() {
    document.title = `${this.sheet?.title ?? t('tables')} · ${t('name')}`;
    return html`<main class="page wide" id="content">${this.framed(() => (this.sheet ? this.content() : html`<desk-loading></desk-loading>`))}</main>`;
  }

  content() {
    const { sheet, draft } = this;
    return html`
      <p class="eyebrow"><a href="/tables">${t('tables')}</a> › ${sheet.workbook}${draft ? html` › <a href=${`/drafts/${draft.id}`}>${t('toDraft', draft.id)}</a> ${t('base', draft.baseRelease)}` : nothing}</p>
      <div class="title"><h1>${sheet.title}</h1>
        ${draft ? html`<span class=${`tag ${tone(draft.state)}`}>${t('toDraft', draft.id)} · ${word(draft.state)}</span>${countTags(draft.counts)}` : nothing}
        <span class="tag">${word(sheet.hitPolicy)}</span>${sheet.owner ? html`<span class="tag">${t('owner', ownerName(sheet.owner))}</span>` : nothing}</div>
      <p class="soft lead">${sheet.description}</p>
      ${this.notes()}
      ${this.tools()}
      <case-rows .table=${this.table} .number=${this.place.query.get('case')} .source=${draft ? `draft:${draft.id}` : String(sheet.release)} .pending=${this.changes > 0}
        .go=${number => this.compare(number)} @compared=${event => { this.compared = event.detail; this.showCase(); }}></case-rows>
      <problem-box .problem=${this.failure}></problem-box>
      <div class=${this.showsPanel ? 'sheet-panel with-findings' : 'sheet-panel'}>
        <div class="sheet-frame">
          <cell-bar .active=${this.active} .compared=${this.compared ?? null} .readonly=${!this.mayEdit}></cell-bar>
          <guwen-grid @grid-change=${() => this.changed()} @grid-active=${event => { this.active = event.detail; }} @grid-message=${event => { this.message = event.detail.text; }}></guwen-grid>
          <p class="soft small keys">${t('shown', this.rows[0], this.rows[1])}
            ${this.model.isFiltered ? html` <button class="plain" @click=${() => this.clearFilters()}>${t('clear')}</button>` : nothing}
            <span class="help">${this.mayEdit ? t('help') : nothing}</span></p>
        </div>
        ${this.showsPanel ? html`<aside class="card" aria-label=${t('findings')}><h2>${t('findings')}</h2>
          <finding-list .findings=${this.ownFindings} .go=${finding => this.goToFinding(finding)}></finding-list></aside>` : nothing}
      </div>
      <p class="outside" role="status">${this.message}</p>
      <save-draft .table=${this.table} @stored=${event => this.wasStored(event.detail)} @joined=${event => this.wasJoined(event.detail)}></save-draft>
      <table-columns @message=${event => { this.message = event.detail; }}></table-columns>
      <from-day @message=${event => { this.message = event.detail; }}></from-day>`;
  }

  get ownFindings() {
    return (this.draft?.findings ?? []).filter(finding => finding.workbook === this.sheet.workbook && finding.sheet === this.sheet.sheet);
  }

  get showsPanel() {
    return this.ownFindings.length > 0;
  }

  notes() {
    if (this.release) {
      return html`<p class="note">${t('look', this.release)} <a href=${`/tables/${this.table}`}>${t('current')}</a></p>`;
    }
    if (!may('EDITOR')) {
      return html`<p class="note">${t('mine')}</p>`;
    }
    if (this.draft && !this.mayEdit) {
      return html`<p class="note">${t('readOnly', word(this.draft.state))}</p>`;
    }
    return this.message ? html`<p class="note slim" aria-hidden="true">${this.message}</p>` : nothing;
  }

  tools() {
    const grid = () => this.querySelector('guwen-grid');
    const { workbook } = this.sheet;
    const file = this.draft?.workbooks.some(brought => brought.name === workbook)
      ? `/api/v1/drafts/${this.draft.id}/workbooks/${workbook}?results=true`
      : `/api/v1/workbooks/${workbook}${this.release ? `?release=${this.release}` : ''}`;
    return html`<div class="tools">
      <label class="grow-some"><span class="outside">${t('search')}</span><input class="input" type="search" placeholder=${t('search')} .value=${this.words}
        @input=${event => { this.words = event.target.value; this.model.search(this.words); }}></label>
      ${this.mayEdit ? html`
        <button class="button square" aria-label=${t('undo')} title=${t('undo')} ?disabled=${!this.model.canUndo} @click=${() => grid().undo()}><span aria-hidden="true">↶</span></button>
        <button class="button square" aria-label=${t('redo')} title=${t('redo')} ?disabled=${!this.model.canRedo} @click=${() => grid().redo()}><span aria-hidden="true">↷</span></button>
        <button class="button" @click=${() => grid().addRow()}>${t('add')}</button>
        <button class="button" @click=${() => grid().removeRows()}>${t('drop')}</button>
        <button class="button" @click=${() => this.querySelector('table-columns').open(this.table, grid())}>${t('columns')}</button>
        <button class="button" @click=${() => this.querySelector('from-day').open(grid())}>${t('from')}</button>` : nothing}
      ${may('ADVISOR', 'AUDITOR') ? html`<button class="button" @click=${() => this.querySelector('case-rows').choose()}>${t('match')}</button>` : nothing}
      <span class="tools-end"><a class="button" href=${file} download>${t('download')}</a>
      ${this.mayEdit ? this.saving() : nothing}</span></div>`;
  }

  saving() {
    if (this.changes === 0 && this.draft?.allowed.includes('SUBMISSION')) {
      return html`<a class="button main" href=${`/drafts/${this.draft.id}`}>${t('submit')}</a>`;
    }
    return html`${this.changes > 0 ? html`<button class="button" @click=${() => this.discard()}>${t('discard')}</button>` : nothing}
      <button class="button main" ?disabled=${this.changes === 0 || this.busy} aria-description=${this.changes > 0 ? t('pending', this.changes) : nothing} @click=${() => this.save()}>
        ${this.draft ? t('save') : t('saveDraft')}${this.changes > 0 ? ` (${this.changes})` : ''}</button>`;
  }

  clearFilters() {
    this.words = '';
    this.model.clearFilters();
    this.querySelector('case-rows').showAll();
  }

  discard() {
    if (window.confirm(t('discardAsk', this.changes))) {
      this.message = '';
      keep(this.keepName, null);
      this.clear();
      this.reload();
    }
  }

  save() {
    this.querySelector('guwen-grid').editor.commit();
    this.querySelector('save-draft').start({ sheet: this.sheet, model: this.model, draft: this.draft });
  }

  /** The draft holds what was typed: its texts and findings take their place. */
  wasStored({ draft, sheet }) {
    keep(this.keepName, null);
    this.message = draft.counts.errors > 0 ? t('savedFaults', draft.counts.errors) : t('saved');
    if (!this.draftId) {
      this.clear();
      navigate(`/tables/${this.table}?draft=${draft.id}`);
      return;
    }
    this.draft = draft;
    sheet.columns.forEach(column => { column.unitLabel = unitLabel(column); });
    this.sheet = sheet;
    if (!this.model.settle(sheet)) {
      this.model = new SheetModel(sheet);
    }
    this.changed();
    this.requestUpdate();
    this.updateComplete.then(() => this.mark());
  }

  /** Somebody else changed the draft meanwhile: his cells are shown beside what was typed here. */
  wasJoined({ draft, sheet }) {
    this.draft = draft;
    sheet.columns.forEach(column => { column.unitLabel = unitLabel(column); });
    this.sheet = sheet;
    this.changed();
    this.updateComplete.then(() => this.mark());
  }

  goToFinding(finding) {
    const cell = cellOf(this.sheet, finding.cell);
    if (cell) {
      this.querySelector('guwen-grid').reveal(cell.row.id, cell.column?.key);
    }
  }
}
customElements.define('table-page', TablePage);
