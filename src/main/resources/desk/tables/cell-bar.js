/** The whole text of the active cell, which the sheet may cut, and what is to be said of it. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';

const t = texts({
  zh: { blank: '（空）', locked: '锁定：这一行来自{0}，不能改。', lockedCell: '锁定的行，但这一格可以改。', was: '原为：{0}', told: '案例：{0}', untold: '案例没有说', NOT_IN_FORCE: '条件都符合，但那天这一行不在有效期内', DISABLED: '条件都符合，但这一行没有启用', LAW: '法规', STANDARD: '标准', PRINCIPLE: '原则', READING: '解读', POLICY: '门店规定', other: '门店以外' },
  en: { blank: '(blank)', locked: 'Locked: this row comes from {0} and cannot be changed.', lockedCell: 'A locked row, but this cell can be changed.', was: 'Was: {0}', told: 'The case: {0}', untold: 'The case does not say', NOT_IN_FORCE: 'All conditions are met, but the row did not hold on that day', DISABLED: 'All conditions are met, but the row is not enabled', LAW: 'the law', STANDARD: 'a standard', PRINCIPLE: 'a principle', READING: 'our reading', POLICY: 'the store', other: 'outside the store' },
});

class CellBar extends DeskElement {
  static properties = { compared: { attribute: false }, active: { attribute: false }, readonly: { type: Boolean } };

  render() {
    const { row, column, index, finding } = this.active ?? {};
    if (!row) {
      return html`<div class="cell-bar"></div>`;
    }
    const writable = !row.locked || row.open?.has(column.key);
    const was = row.base === null || row.base[index] === row.cells[index] ? null : row.base[index];
    return html`<div class="cell-bar"><b>${row.id} · ${column.label}</b>
      <span class="cell-text">${row.cells[index] || html`<span class="soft">${t('blank')}</span>`}</span>
      ${was === null ? nothing : html`<span class="soft">${t('was', was || t('blank'))}</span>`}
      ${this.told(row, column)}
      ${finding ? html`<span class=${finding.severity === 'ERROR' ? 'no' : 'wait'}><span aria-hidden="true">${finding.severity === 'ERROR' ? '✕' : '!'}</span> ${finding.messages.join(' ')}</span>` : nothing}
      ${this.readonly || !row.locked ? nothing : html`<span class="soft">${writable ? t('lockedCell') : t('locked', this.ground(row))}</span>`}</div>`;
  }

  /** What the case that is compared says to the column, and why the row does not count though all is met. */
  told(row, column) {
    const { values, rows } = this.compared ?? {};
    const result = rows?.get(row.baseId)?.result;
    return html`${values?.has(column.key) ? html`<span class="told-here">${values.get(column.key) ? t('told', values.get(column.key)) : t('untold')}</span>` : nothing}
      ${['NOT_IN_FORCE', 'DISABLED'].includes(result) ? html`<span class="wait">${t(result)}</span>` : nothing}`;
  }

  ground(row) {
    return ['LAW', 'STANDARD', 'PRINCIPLE', 'READING', 'POLICY'].includes(row.basis) ? t(row.basis) : t('other');
  }
}
customElements.define('cell-bar', CellBar);
