/**
 * Stores what was changed in a sheet. Without a draft one is made of the workbook in force, unchanged, and then changed cell
 * by cell; with one, the draft is changed if nobody else changed it meanwhile. If somebody did, his changes are shown and
 * joined with those made here, and nothing is stored before the person agrees.
 */
import { html, nothing } from 'lit';
import { LoadedElement } from 'desk/core/loaded.js';
import { texts, time } from 'desk/core/texts.js';
import { get, idempotencyKey, patch } from 'desk/core/api.js';
import { openDrafts, startDraft } from 'desk/drafts/start.js';
import { word } from 'desk/tables/words.js';

const t = texts({
  zh: {
    title: '保存为草稿', text: '改动先存为草稿并检查，不影响正在使用的表；由另一人批准后才发布。', comment: '改了什么、为什么', from: '从哪一天起（不填则发布时即生效）', into: '存到哪里', fresh: '新的草稿', existing: '草稿 {0}：{1}',
    save: '保存并检查', cancel: '取消', busy: '正在保存并检查：空档、重叠、全部用例…', joinTitle: '别人同时改了这份草稿', joinText: '{0} 在 {1} 改过。下面是他的改动；没有冲突的已经并到您的表里，还没有保存。', both: '两人都改了的格（保留您填的）', theirs: '已并入的改动', was: '原为', his: '对方', mine: '您填的',
    again: '按现在的样子保存', look: '先看一看', columnAdded: '添了条件列 {0}', columnRemoved: '删了条件列 {0}', added: '添了行 {0}', removed: '删了行 {0}', checkFailed: '没有保存', onlyHis: '没有您自己的改动了。',
  },
  en: {
    title: 'Save as a draft', text: 'Changes are kept as a draft and checked; the tables in use stay as they are until somebody else approves.', comment: 'What was changed, and why', from: 'From which day (blank: as soon as it is published)', into: 'Where to', fresh: 'A new draft', existing: 'Draft {0}: {1}',
    save: 'Save and check', cancel: 'Cancel', busy: 'Saving and checking: gaps, overlaps, all cases …', joinTitle: 'Somebody else changed this draft', joinText: '{0} changed it on {1}. These are his changes; those that do not conflict are in your sheet now, nothing is saved yet.', both: 'Cells that both changed (yours are kept)', theirs: 'Changes that came in', was: 'was', his: 'theirs', mine: 'yours',
    again: 'Save it as it is now', look: 'Look first', columnAdded: 'condition {0} added', columnRemoved: 'condition {0} removed', added: 'row {0} added', removed: 'row {0} removed', checkFailed: 'Not saved', onlyHis: 'Nothing of your own is left to save.',
  },
});

class SaveDraft extends LoadedElement {
  static properties = { table: {}, step: { state: true }, joined: { state: true }, choices: { state: true } };

  async start({ sheet, model, draft }) {
    this.sheet = sheet;
    this.model = model;
    this.draft = draft;
    this.failure = null;
    this.key = idempotencyKey();
    if (draft) {
      await this.open('waiting');
      await this.change(draft.id, sheet.version);
      return;
    }
    this.choices = [];
    await this.open('ask');
    this.choices = await openDrafts();
  }

  async open(step) {
    this.step = step;
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  close() {
    this.querySelector('dialog').close();
  }

  render() {
    return html`<dialog class=${`dialog ${this.step === 'merge' ? 'large' : ''}`} aria-labelledby="save-title"
      @cancel=${event => { if (this.busy) { event.preventDefault(); } }} @close=${() => { this.step = null; }}>
      ${this.step ? this[this.step]() : nothing}</dialog>`;
  }

  ask() {
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.create(event.target); }}><h2 id="save-title">${t('title')}</h2>
      <p class="soft">${t('text')}</p><problem-box .problem=${this.failure}></problem-box>
      ${this.choices.length > 0 ? html`<label class="field"><span>${t('into')}</span><select name="into" @change=${() => this.requestUpdate()}><option value="">${t('fresh')}</option>
        ${this.choices.map(draft => html`<option value=${draft.id}>${t('existing', draft.id, draft.comment || word(draft.state))}</option>`)}</select></label>` : nothing}
      ${this.querySelector('[name=into]')?.value ? nothing : html`
        <label class="field"><span>${t('comment')}</span><textarea name="comment" required maxlength="1000"></textarea></label>
        <label class="field"><span>${t('from')}</span><input name="from" type="date"></label>`}
      ${this.busy ? html`<div><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress></div>` : nothing}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${t('save')}</button></p></form>`;
  }

  async create(form) {
    const into = form.into?.value;
    await this.once('create', async () => {
      if (into) {
        const sheet = (await get(`/drafts/${into}/tables/${this.table}`)).data;
        await this.patched(into, sheet.version);
        return;
      }
      // A failed try made the draft already; it is only changed then.
      this.made ??= await startDraft({ workbook: this.sheet.workbook, comment: form.comment.value, from: form.from.value, key: this.key });
      await this.patched(this.made.id, this.made.version);
      this.made = null;
    });
  }

  async patched(id, version) {
    const changes = this.model.changes();
    const { data } = await patch(`/drafts/${id}/tables/${this.table}`, changes, { etag: `"${version}"` });
    const sheet = (await get(`/drafts/${id}/tables/${this.table}`)).data;
    this.close();
    this.dispatchEvent(new CustomEvent('stored', { detail: { draft: data, sheet } }));
  }

  async change(id, version) {
    const done = await this.once('change', () => this.patched(id, version));
    if (!done) {
      if (this.failure?.status === 412) {
        await this.join(id, this.failure.problem);
      } else {
        this.step = 'failed';
      }
    }
  }

  async join(id, problem) {
    this.failure = null;
    const [draft, sheet] = await Promise.all([get(`/drafts/${id}`), get(`/drafts/${id}/tables/${this.table}`)]);
    this.joined = { ...this.model.join(sheet.data), by: problem.changedBy, at: problem.changedAt };
    this.draft = draft.data;
    this.sheet = sheet.data;
    this.step = 'merge';
    this.dispatchEvent(new CustomEvent('joined', { detail: { draft: draft.data, sheet: sheet.data } }));
  }

  merge() {
    const { theirs, both, by, at } = this.joined;
    const left = this.model.changeCount;
    return html`<h2 id="save-title">${t('joinTitle')}</h2><p>${t('joinText', by ?? '', at ? time(at) : '')}</p>
      ${both.length > 0 ? html`<h3>${t('both')}</h3><div class="scroll"><table class="list"><thead><tr><th></th><th></th><th>${t('was')}</th><th>${t('his')}</th><th>${t('mine')}</th></tr></thead><tbody>
        ${both.map(cell => html`<tr><td>${cell.row}</td><td>${cell.column}</td><td>${cell.was || '–'}</td><td>${cell.theirs || '–'}</td><td><b>${cell.mine || '–'}</b></td></tr>`)}</tbody></table></div>` : nothing}
      ${theirs.length > 0 ? html`<h3>${t('theirs')}</h3><ul class="bare joined">${theirs.slice(0, 50).map(cell => html`<li>${cell.heading ? t(cell.isNew ? 'columnAdded' : 'columnRemoved', cell.heading) : cell.column === null
        ? (cell.text === null ? t('removed', cell.row) : t('added', cell.row))
        : html`${cell.row} · ${cell.column}: <span class="was">${cell.was || '–'}</span> → <b>${cell.theirs || '–'}</b>`}</li>`)}</ul>` : nothing}
      ${left === 0 ? html`<p>${t('onlyHis')}</p>` : nothing}
      <p class="right"><button class="button" @click=${() => this.close()}>${t('look')}</button>
        ${left > 0 ? html`<button class="button main" ?disabled=${this.busy} @click=${() => this.change(this.draft.id, this.sheet.version)}>${t('again')}</button>` : nothing}</p>`;
  }

  failed() {
    return html`<h2 id="save-title">${t('checkFailed')}</h2><problem-box .problem=${this.failure} .label=${pointer => this.placeOf(pointer)}></problem-box>
      <p class="right"><button class="button" @click=${() => this.close()}>${t('cancel')}</button></p>`;
  }

  /** Row and column of a change that found no place. */
  placeOf(pointer) {
    const edit = /^\/edits\/(\d+)/u.exec(pointer);
    const added = /^\/addRows\/(\d+)/u.exec(pointer);
    const changes = this.model.changes();
    if (edit && changes.edits[edit[1]]) {
      const { row, column } = changes.edits[edit[1]];
      return `${row} · ${this.sheet.columns.find(known => known.key === column)?.label ?? column}`;
    }
    return added ? changes.addRows[added[1]]?.row ?? '' : '';
  }

  waiting() {
    return html`<h2 id="save-title">${t('save')}</h2><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress>`;
  }
}
customElements.define('save-draft', SaveDraft);
