/** What a draft changes, side by side: tests that were removed or changed first, then the tables, row by row. */
import { html, nothing } from 'lit';
import { date, texts } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { word } from 'desk/tables/words.js';

const t = texts({
  zh: {
    none: '与第 {0} 版相比没有任何改动', noneText: '打开表格修改，或上传改好的工作簿。', tests: '用例的改动', testsText: '先看这里：用例检查数字；删掉或改掉的用例不再检查原来的规定。', added: '新增', removed: '删除', changed: '修改', was: '原来', now: '现在', row: '行', column: '列', answers: '答复会变的情形', oldRows: '原来命中 {0}', newRows: '现在命中 {0}', sample: '例如', words: '只改了文字，不影响答复', incomplete: '情形太多，没有全部比较', reordered: '行的顺序变了', columnsAdded: '新列：{0}', columnsRemoved: '删列：{0}', open: '打开表格', damaged: '读不出来的表：{0}', noRow: '没有行', changes: '会改变答复',
  },
  en: {
    none: 'Nothing differs from release {0}', noneText: 'Change a table, or upload a changed workbook.', tests: 'Changed cases', testsText: 'Look here first: cases check the figures; those that were removed or changed no longer check what held before.', added: 'added', removed: 'removed', changed: 'changed', was: 'before', now: 'now', row: 'Row', column: 'Column', answers: 'Cases that get another answer', oldRows: 'by {0} before', newRows: 'by {0} now', sample: 'for example', words: 'only words, no answer changes', incomplete: 'too many cases to compare them all', reordered: 'rows in another order', columnsAdded: 'new columns: {0}', columnsRemoved: 'columns removed: {0}', open: 'Open the table', damaged: 'Tables that cannot be read: {0}', noRow: 'no row', changes: 'changes answers',
  },
});

class DraftDifference extends LoadedElement {
  static properties = { draft: {}, version: {}, difference: { state: true } };

  willUpdate(changed) {
    if (changed.get('version') !== undefined || changed.get('draft') !== undefined) {
      this.reload();
    }
  }

  async load(signal) {
    this.difference = (await get(`/drafts/${this.draft}/difference`, { signal })).data;
  }

  render() {
    return this.framed(() => this.content());
  }

  content() {
    const { tests, tables, damagedTables, baseRelease, summary } = this.difference;
    if (tests.length === 0 && tables.length === 0 && damagedTables.length === 0) {
      return html`<desk-empty .heading=${t('none', baseRelease)} .text=${t('noneText')}></desk-empty>`;
    }
    return html`<p class="lead"><b>${summary}</b></p>
      ${damagedTables.length > 0 ? html`<p class="note warn">${t('damaged', damagedTables.join(word('comma')))}</p>` : nothing}
      ${tests.length > 0 ? this.tests(tests) : nothing}
      ${tables.map(table => this.table(table))}`;
  }

  tests(tests) {
    return html`<section class="card tests-changed"><h2>${t('tests')}</h2><p class="soft small">${t('testsText')}</p>
      ${tests.map(change => html`<h3>${change.workbook}</h3><ul class="bare">
        ${change.removed.map(name => html`<li><span class="tag no">✕ ${t('removed')}</span> ${name}</li>`)}
        ${change.changed.map(name => html`<li><span class="tag wait">! ${t('changed')}</span> ${name}</li>`)}
        ${change.added.map(name => html`<li><span class="tag yes">+ ${t('added')}</span> ${name}</li>`)}</ul>`)}</section>`;
  }

  table(table) {
    return html`<section class="card"><div class="title"><h2>${table.title}</h2>
        <span class=${`tag ${table.changesAnswers ? 'wait' : ''}`}>${table.changesAnswers ? t('changes') : t('words')}</span>
        ${table.reordered ? html`<span class="tag">${t('reordered')}</span>` : nothing}${table.complete ? nothing : html`<span class="tag">${t('incomplete')}</span>`}
        <span class="grow"></span><a class="small target" href=${`/tables/${table.table}?draft=${this.draft}`}>${t('open')}</a></div>
      ${table.columnsAdded.length > 0 ? html`<p>${t('columnsAdded', table.columnsAdded.join(word('comma')))}</p>` : nothing}
      ${table.columnsRemoved.length > 0 ? html`<p class="no">✕ ${t('columnsRemoved', table.columnsRemoved.join(word('comma')))}</p>` : nothing}
      ${table.rows.length > 0 ? html`<div class="scroll"><table class="list sides"><thead><tr><th>${t('row')}</th><th>${t('column')}</th><th>${t('was')}</th><th>${t('now')}</th></tr></thead><tbody>
        ${table.rows.map(row => this.row(table, row))}</tbody></table></div>` : nothing}
      ${table.cases.length > 0 ? this.cases(table) : nothing}</section>`;
  }

  row(table, row) {
    const link = html`<a class="target" href=${`/tables/${table.table}?draft=${this.draft}&row=${encodeURIComponent(row.row)}`}><b>${row.row}</b></a><br><span class=${`small ${row.change === 'REMOVED' ? 'no' : row.change === 'ADDED' ? 'yes' : 'soft'}`}>${word(row.change)}</span>`;
    if (row.cells.length === 0) {
      return html`<tr><td>${link}</td><td colspan="3"></td></tr>`;
    }
    return row.cells.map((cell, index) => html`<tr>${index === 0 ? html`<td rowspan=${row.cells.length}>${link}</td>` : nothing}
      <td>${cell.label}</td><td>${cell.old ? html`<del>${cell.old}</del>` : html`<span class="soft">–</span>`}</td><td>${cell.new ? html`<ins>${cell.new}</ins>` : html`<span class="soft">–</span>`}</td></tr>`);
  }

  cases(table) {
    return html`<details ?open=${table.cases.length <= 5}><summary>${t('answers')} (${table.cases.length})</summary><ul class="bare cases">${table.cases.map(group => html`<li>
      <p>${group.text}</p><p class="soft small">${t('oldRows', group.oldRows.join(word('comma')) || t('noRow'))} → ${t('newRows', group.newRows.join(word('comma')) || t('noRow'))}
      ${group.sampleText ? html`<br>${t('sample')}${word('colon')}${group.sampleText}${group.sampleDay ? ` · ${date(group.sampleDay)}` : ''}` : nothing}</p></li>`)}</ul></details>`;
  }
}
customElements.define('draft-difference', DraftDifference);
