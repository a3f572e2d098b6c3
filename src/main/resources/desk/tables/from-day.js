/** Lets what was changed in a row hold from a day on: the row as it was ends the day before, a new one begins. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { date, texts } from 'desk/core/texts.js';

const t = texts({
  zh: {
    title: '{0} 从某日起改变', nothing: '先在这一行改好要变的格子，再选从哪一天起。', text: '到前一天为止按原来的，从这一天起按新的：', day: '从哪一天起', apply: '分成两行', cancel: '取消', close: '知道了',
    locked: '这一行已锁定，不能分。', missing: '这张表没有生效日和失效日两列，不能按日期分。', isNew: '这是新行：直接填写“生效日”即可。', early: '请选一个在这一行有效期之内、晚于生效日（{0}）的日子。', late: '这一行到 {0} 为止，请选更早的日子。',
    done: '{0} 到前一天为止；{1} 从 {2} 起。', was: '原来', now: '从这一天起', noRow: '先选一行。',
  },
  en: {
    title: '{0} changes from a day on', nothing: 'First change the cells of this row, then choose from which day that holds.', text: 'Until the day before as it was, from that day on as changed:', day: 'From which day', apply: 'Split into two rows', cancel: 'Cancel', close: 'Close',
    locked: 'This row is locked and cannot be split.', missing: 'The table has no columns for the first and last day.', isNew: 'This is a new row: fill in “Valid from”.', early: 'Choose a day within the time of this row, after its first day ({0}).', late: 'This row ends on {0}: choose an earlier day.',
    done: '{0} ends the day before; {1} begins on {2}.', was: 'before', now: 'from that day', noRow: 'Select a row first.',
  },
});

class FromDay extends DeskElement {
  static properties = { row: { state: true }, grid: { attribute: false }, fault: { state: true } };

  async open(grid) {
    grid.editor.commit();
    this.grid = grid;
    this.row = grid.activeRow;
    this.fault = '';
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  column(key) {
    return this.grid.model.columns.findIndex(column => column.key === key);
  }

  get reason() {
    if (!this.row) {
      return t('noRow');
    }
    if (this.row.locked) {
      return t('locked');
    }
    if (this.column('validFrom') < 0 || this.column('validTo') < 0) {
      return t('missing');
    }
    if (this.row.base === null) {
      return t('isNew');
    }
    return this.changedCells.length === 0 ? t('nothing') : '';
  }

  get changedCells() {
    return this.grid.model.columns
      .map((column, index) => ({ column, index, was: this.row.base[index], now: this.row.cells[index] }))
      .filter(cell => cell.was !== cell.now && !['row', 'validFrom', 'validTo'].includes(cell.column.key));
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="from-day-title" @close=${() => { this.row = undefined; }}>${this.row === undefined ? nothing : this.content()}</dialog>`;
  }

  content() {
    const close = () => this.querySelector('dialog').close();
    const title = html`<h2 id="from-day-title">${t('title', this.row?.id ?? '')}</h2>`;
    if (this.reason) {
      return html`${title}<p>${this.reason}</p><p class="right"><button class="button" @click=${close}>${t('close')}</button></p>`;
    }
    return html`<form class="stack" @submit=${this.apply}>${title}<p>${t('text')}</p>
      <table class="list"><thead><tr><th></th><th>${t('was')}</th><th>${t('now')}</th></tr></thead><tbody>
        ${this.changedCells.map(cell => html`<tr><td>${cell.column.label}</td><td>${cell.was || '–'}</td><td><b>${cell.now || '–'}</b></td></tr>`)}</tbody></table>
      <label class=${`field ${this.fault ? 'bad' : ''}`}><span>${t('day')}</span><input name="day" type="date" required>
        ${this.fault ? html`<span class="fault" role="alert">${this.fault}</span>` : nothing}</label>
      <p class="right"><button type="button" class="button" @click=${close}>${t('cancel')}</button><button class="button main">${t('apply')}</button></p></form>`;
  }

  apply(event) {
    event.preventDefault();
    const day = event.target.day.value;
    const { model } = this.grid;
    const [from, to] = [this.column('validFrom'), this.column('validTo')];
    const { row } = this;
    if (row.base[from] && day <= row.base[from]) {
      this.fault = t('early', row.base[from]);
      return;
    }
    if (row.base[to] && day > row.base[to]) {
      this.fault = t('late', row.base[to]);
      return;
    }
    const next = model.blankRow();
    next.cells = row.cells.map((text, index) => (index === model.idColumn ? next.id : text));
    next.cells[from] = day;
    next.cells[to] = row.base[to];
    const steps = this.changedCells.map(cell => ({ kind: 'set', row, column: cell.index, old: cell.now, now: cell.was }));
    steps.push({ kind: 'set', row, column: to, old: row.cells[to], now: dayBefore(day) });
    steps.push({ kind: 'add', row: next, index: model.rows.indexOf(row) + 1 });
    model.run('from', steps);
    this.querySelector('dialog').close();
    this.dispatchEvent(new CustomEvent('message', { detail: t('done', row.id, next.id, date(day)) }));
    this.grid.reveal(next.id, 'validFrom');
  }
}
customElements.define('from-day', FromDay);

function dayBefore(day) {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
