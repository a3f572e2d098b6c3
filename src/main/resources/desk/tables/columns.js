/** The condition columns of a table: which there are, which can be taken away, and which fields can be added. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { all } from 'desk/core/loaded.js';
import { unitLabel } from 'desk/tables/units.js';

const t = texts({
  zh: {
    title: '条件列', text: '条件列写明一行在什么情形下成立。可以添上本主题的其他字段，也可以删去锁定的行没有用到的列；都可以撤销，保存后才生效。', present: '现有的条件', remove: '删除', used: '锁定的行 {0} 用到这一列，不能删', usedMore: '{0} 等 {1} 个锁定的行用到这一列，不能删',
    add: '添加条件', find: '查找字段', after: '放在哪一列右边', put: '添加', more: '还有 {0} 个字段，请输入几个字查找', none: '没有相符的字段', fixed: '这张表按固定的列取数，条件列不能增删。', close: '关闭', added: '已添加“{0}”：空着的格子表示什么都可以。', removed: '已删除“{0}”。', empty: '还没有条件列：每一行都成立。',
  },
  en: {
    title: 'Condition columns', text: 'Condition columns say in which cases a row holds. Other fields of the topic can be added, and columns that no locked row uses can be taken away; all of that can be undone, and counts once it is saved.', present: 'Conditions now', remove: 'Remove', used: 'The locked row {0} uses this column, so that it stays', usedMore: '{0} and other locked rows ({1} in all) use this column, so that it stays',
    add: 'Add a condition', find: 'Search for a field', after: 'To the right of', put: 'Add', more: 'More fields, type a few letters to find them: {0}', none: 'No such field', fixed: 'The rows of this table are looked up by fixed columns; conditions cannot be added or removed.', close: 'Close', added: '“{0}” added: a blank cell accepts everything.', removed: '“{0}” removed.', empty: 'There is no condition yet: every row holds.',
  },
});

const SHOWN = 12;

/** The fields that a table may have as conditions, as columns of a sheet. */
export async function conditionsOf(table, signal) {
  const fields = await all(get, `/tables/${table}/conditions`, { signal });
  return fields.map(field => {
    const column = { ...field, part: 'CONDITION', letter: '', required: false, limit: false };
    return { ...column, unitLabel: unitLabel(column) };
  });
}

/** Event `message`: what was done, as a text. */
class TableColumns extends DeskElement {
  static properties = { grid: { attribute: false }, fields: { state: true }, words: { state: true }, problem: { state: true }, leftKey: { state: true } };

  async open(table, grid) {
    grid.editor.commit();
    this.grid = grid;
    this.table = table;
    this.words = '';
    this.problem = null;
    const active = grid.model.columns[grid.active.column];
    this.leftKey = ['ROW', 'CONDITION'].includes(active?.part) ? active.key : this.places.at(-1).key;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    await this.load();
  }

  async load() {
    this.fields = null;
    this.problem = null;
    try {
      this.fields = await conditionsOf(this.table);
    } catch (problem) {
      this.problem = problem;
    }
  }

  languageChanged() {
    if (this.grid) {
      this.load();
    }
  }

  /** The columns that a new one may stand right of. */
  get places() {
    return this.grid.model.columns.filter(column => ['ROW', 'CONDITION'].includes(column.part));
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="columns-title" @close=${() => { this.grid = undefined; }}>${this.grid ? this.content() : nothing}</dialog>`;
  }

  content() {
    const close = html`<p class="right"><button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('close')}</button></p>`;
    const title = html`<h2 id="columns-title">${t('title')}</h2>`;
    if (this.problem) {
      return html`<div class="stack">${title}<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>${close}</div>`;
    }
    if (!this.fields) {
      return html`<div class="stack">${title}<desk-loading></desk-loading>${close}</div>`;
    }
    if (this.fields.length === 0) {
      return html`<div class="stack">${title}<p>${t('fixed')}</p>${close}</div>`;
    }
    return html`<div class="stack">${title}<p class="soft">${t('text')}</p>${this.present()}${this.adding()}${close}</div>`;
  }

  present() {
    const { model } = this.grid;
    const conditions = model.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.part === 'CONDITION');
    return html`<section><h3>${t('present')}</h3>${conditions.length === 0 ? html`<p class="soft">${t('empty')}</p>` : html`<ul class="bare files present">${conditions.map(({ column, index }) => {
      const locked = model.lockedIn(index);
      return html`<li><b class="grow">${column.label}</b>${locked.length > 0 ? html`<span class="soft small">${locked.length > 1 ? t('usedMore', locked[0], locked.length) : t('used', locked[0])}</span>`
        : html`<button type="button" class="button small" @click=${() => this.takeAway(index)}>${t('remove')}<span class="outside"> ${column.label}</span></button>`}</li>`;
    })}</ul>`}</section>`;
  }

  adding() {
    const there = new Set(this.grid.model.columns.map(column => column.key));
    const words = this.words.trim().toLowerCase();
    const found = this.fields.filter(field => !there.has(field.key) && `${field.label} ${field.key}`.toLowerCase().includes(words));
    return html`<section class="stack"><h3>${t('add')}</h3>
      <label class="field"><span>${t('after')}</span><select @change=${event => { this.leftKey = event.target.value; }}>${this.places.map(column => html`<option value=${column.key} .selected=${column.key === this.leftKey}>${column.label}</option>`)}</select></label>
      <label class="field"><span>${t('find')}</span><input type="search" maxlength="60" autocomplete="off" .value=${this.words} @input=${event => { this.words = event.target.value; }}></label>
      <ul class="bare files fields">${found.slice(0, SHOWN).map(field => html`<li><span class="grow">${field.label}</span>
        <button type="button" class="button small" @click=${() => this.put(field)}>${t('put')}<span class="outside"> ${field.label}</span></button></li>`)}</ul>
      ${found.length === 0 ? html`<p class="soft">${t('none')}</p>` : found.length > SHOWN ? html`<p class="soft small">${t('more', found.length - SHOWN)}</p>` : nothing}</section>`;
  }

  put(field) {
    const { grid } = this;
    grid.model.addColumn(field, grid.model.columns.findIndex(known => known.key === this.leftKey) + 1);
    this.querySelector('dialog').close();
    this.tell(t('added', field.label));
    const first = grid.model.shown.find(row => !row.locked) ?? grid.model.shown[0];
    if (first) {
      grid.reveal(first.id, field.key);
    }
  }

  takeAway(index) {
    const { label } = this.grid.model.columns[index];
    this.grid.model.removeColumn(index);
    this.requestUpdate();
    this.tell(t('removed', label));
  }

  tell(text) {
    this.dispatchEvent(new CustomEvent('message', { detail: text }));
  }
}
customElements.define('table-columns', TableColumns);
