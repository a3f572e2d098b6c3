/** The whole text of the active cell, which the sheet may cut, and what is to be said of it. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';

const t = texts({
  zh: { blank: '（空）', locked: '锁定：这一行来自{0}，不能改。', lockedCell: '锁定的行，但这一格可以改。', was: '原为：{0}', LAW: '法规', STANDARD: '标准', PRINCIPLE: '原则', READING: '解读', POLICY: '门店规定', other: '门店以外' },
  en: { blank: '(blank)', locked: 'Locked: this row comes from {0} and cannot be changed.', lockedCell: 'A locked row, but this cell can be changed.', was: 'Was: {0}', LAW: 'the law', STANDARD: 'a standard', PRINCIPLE: 'a principle', READING: 'our reading', POLICY: 'the store', other: 'outside the store' },
});

class CellBar extends DeskElement {
  static properties = { active: { attribute: false }, readonly: { type: Boolean } };

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
      ${finding ? html`<span class=${finding.severity === 'ERROR' ? 'no' : 'wait'}><span aria-hidden="true">${finding.severity === 'ERROR' ? '✕' : '!'}</span> ${finding.messages.join(' ')}</span>` : nothing}
      ${this.readonly || !row.locked ? nothing : html`<span class="soft">${writable ? t('lockedCell') : t('locked', this.ground(row))}</span>`}</div>`;
  }

  ground(row) {
    return ['LAW', 'STANDARD', 'PRINCIPLE', 'READING', 'POLICY'].includes(row.basis) ? t(row.basis) : t('other');
  }
}
customElements.define('cell-bar', CellBar);
