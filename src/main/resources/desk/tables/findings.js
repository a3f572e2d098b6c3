/** Findings of a draft: at which cell of which table they are, and the list of them. */
import { html, nothing } from 'lit';
import { texts } from 'desk/core/texts.js';
import { DeskElement } from 'desk/core/element.js';
import { sign, word } from 'desk/tables/words.js';

const t = texts({
  zh: {
    none: '没有错误，也没有提示。', go: '去看', whole: '整个文件', hint: '应为：{0}', more: '再显示 {0} 条', errors: '{0} 处错误', warnings: '{0} 处提示', hints: '{0} 处参考',
  },
  en: {
    none: 'No errors and no warnings.', go: 'Show', whole: 'the whole file', hint: 'Expected: {0}', more: 'Show {0} more', errors: 'errors: {0}', warnings: 'warnings: {0}', hints: 'notes: {0}',
  },
});

const STEP = 40;
const WEIGHT = { ERROR: 0, WARNING: 1, HINT: 2 };

/** Row and column of a sheet that an address such as `C9` means; null beside its cells. */
export function cellOf(sheet, address) {
  const parts = /^([A-Z]+)(\d+)/u.exec(address ?? '');
  if (!parts) {
    return null;
  }
  const column = sheet.columns.find(known => known.letter === parts[1]);
  const row = sheet.rows.find(known => known.number === Number(parts[2]));
  return row ? { row, column } : null;
}

/** The findings of a sheet by cell, as the grid takes them, and those that belong to no cell of it. */
export function atCells(sheet, findings) {
  const cells = new Map();
  const others = [];
  for (const finding of findings) {
    if (finding.workbook !== sheet.workbook || finding.sheet !== sheet.sheet) {
      continue;
    }
    const cell = cellOf(sheet, finding.cell);
    if (!cell) {
      others.push(finding);
      continue;
    }
    const key = `${cell.row.id}\u0000${cell.column?.key ?? sheet.columns[0].key}`;
    const there = cells.get(key) ?? { severity: 'HINT', messages: [] };
    there.messages.push(finding.hint ? `${finding.message} ${t('hint', finding.hint)}` : finding.message);
    there.severity = WEIGHT[finding.severity] < WEIGHT[there.severity] ? finding.severity : there.severity;
    cells.set(key, there);
  }
  return { cells, others };
}

/** How many findings there are, in words with signs. */
export function countTags(counts) {
  return html`${counts.errors > 0 ? html`<span class="tag no">✕ ${t('errors', counts.errors)}</span>` : nothing}
    ${counts.warnings > 0 ? html`<span class="tag wait">! ${t('warnings', counts.warnings)}</span>` : nothing}
    ${counts.hints > 0 ? html`<span class="tag">· ${t('hints', counts.hints)}</span>` : nothing}`;
}

/**
 * A list of findings. Properties: findings; address (function from a finding to where its cell is shown, or null); go
 * (function called with a finding instead of going there, optional).
 */
class FindingList extends DeskElement {
  static properties = { findings: { attribute: false }, address: { attribute: false }, go: { attribute: false }, shown: { state: true } };

  constructor() {
    super();
    this.shown = STEP;
  }

  render() {
    const sorted = [...this.findings].sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
    if (sorted.length === 0) {
      return html`<p class="soft">${t('none')}</p>`;
    }
    return html`<ul class="bare findings">${sorted.slice(0, this.shown).map(finding => this.item(finding))}</ul>
      ${sorted.length > this.shown ? html`<button class="button small" @click=${() => { this.shown += STEP; }}>${t('more', Math.min(STEP, sorted.length - this.shown))}</button>` : nothing}`;
  }

  item(finding) {
    const place = [finding.sheet || finding.workbook || t('whole'), finding.cell].filter(Boolean).join(' · ');
    const address = this.address?.(finding);
    return html`<li class=${`finding ${finding.severity.toLowerCase()}`}>
      <p class="finding-head"><b><span aria-hidden="true">${sign(finding.severity)}</span> ${word(finding.severity)}</b> <span class="soft">${place}</span>
        ${this.go && finding.cell ? html`<button class="plain jump" @click=${() => this.go(finding)}>${t('go')}</button>`
          : address ? html`<a class="jump" href=${address}>${t('go')}</a>` : nothing}</p>
      <p>${finding.message}</p>${finding.hint ? html`<p class="soft">${t('hint', finding.hint)}</p>` : nothing}</li>`;
  }
}
customElements.define('finding-list', FindingList);
