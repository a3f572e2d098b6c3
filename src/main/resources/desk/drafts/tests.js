/** What the cases say of a draft: those that fail first, each with its cell, and one step to accept what is meant to change. */
import { html, nothing } from 'lit';
import { language, texts } from 'desk/core/texts.js';
import { post } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { LoadedElement } from 'desk/core/loaded.js';

const t = texts({
  zh: {
    passed: '{0} 条通过', failed: '{0} 条不符', coverage: '{0} / {1} 行有用例', untested: '没有用例的行', all: '全部用例都通过。', failedTitle: '与期望不符的用例', what: '哪一项', expected: '期望', actual: '现在', where: '在哪里', accept: '若是有意改的，改用新结果', acceptAll: '全部改用新结果（{0} 处）', acceptText: '只在数字确实该变时才改用；改动会记下，审批人会先看到。',
    busy: '正在写入新的期望并重新检查…', program: '随程序提供的用例，不能在工作簿里改', more: '再显示 {0} 条', passedList: '通过的用例', yes: '改用', cancel: '取消', confirmText: '这些用例今后按新的结果检查：', passedMore: '共 {0} 条，显示前 {1} 条', 
  },
  en: {
    passed: 'pass: {0}', failed: 'fail: {0}', coverage: '{0} of {1} rows have a case', untested: 'Rows without a case', all: 'All cases pass.', failedTitle: 'Cases that fail', what: 'What', expected: 'expected', actual: 'now', where: 'Where', accept: 'If this is meant, accept the new result', acceptAll: 'Accept all new results ({0})', acceptText: 'Only when the figure was meant to change; it is written down, and the approver sees it first.',
    busy: 'Writing the new expectations and checking again …', program: 'a case of the program; it cannot be changed in a workbook', more: 'Show {0} more', passedList: 'Cases that pass', yes: 'Accept', cancel: 'Cancel', confirmText: 'From now on these cases expect the new result:', passedMore: '{0} in all, the first {1} are shown', 
  },
});
const STEP = 30;

class DraftTests extends LoadedElement {
  static properties = { draft: { attribute: false }, etag: {}, tables: { attribute: false }, shown: { state: true }, asked: { state: true } };

  constructor() {
    super();
    this.shown = STEP;
    this.asked = null;
  }

  /** Cells of which the service proposes what would have to stand there. */
  get proposals() {
    return new Set(this.draft.findings.filter(finding => finding.code === 'TEST_FAILED' && finding.hint && finding.cell)
      .map(finding => `${finding.workbook}!${finding.sheet}!${finding.cell}`));
  }

  render() {
    const { tests, coverage } = this.draft;
    const failed = tests.cases.filter(test => !test.passed);
    const passed = tests.cases.filter(test => test.passed);
    return html`<section class="card"><p class="marks"><span class="tag yes">✓ ${t('passed', tests.passed)}</span>
        ${tests.failed > 0 ? html`<span class="tag no">✕ ${t('failed', tests.failed)}</span>` : nothing}
        ${coverage ? html`<span class="tag">${t('coverage', coverage.tested, coverage.rows)}</span>` : nothing}</p>
      ${failed.length === 0 ? html`<p>${t('all')}</p>` : this.failures(failed)}
      <problem-box .problem=${this.failure}></problem-box></section>
      ${coverage && Object.keys(coverage.untested).length > 0 ? html`<section class="card"><h2>${t('untested')}</h2><ul class="bare files">${Object.entries(coverage.untested).map(([table, rows]) => html`<li><b>${this.titleOf(table)}</b>
        ${rows.slice(0, STEP).map(row => html`<a class="tag" href=${`/tables/${table}?draft=${this.draft.id}&row=${encodeURIComponent(row)}`}>${row}</a> `)}</li>`)}</ul></section>` : nothing}
      ${passed.length > 0 ? html`<details class="card"><summary>${t('passedList')}</summary><p class="soft small">${passed.length > 200 ? t('passedMore', passed.length, 200) : nothing}</p>
        <ul class="bare small">${passed.slice(0, 200).map(test => html`<li>✓ ${this.nameOf(test)} <span class="soft">${this.placeOf(test)}</span></li>`)}</ul></details>` : nothing}
      <dialog class="dialog large" aria-labelledby="accept-title" @close=${() => { this.asked = null; }}>${this.asked ? this.confirm() : nothing}</dialog>`;
  }

  titleOf(id) {
    return this.tables.find(table => table.id === id)?.title ?? id;
  }

  nameOf(test) {
    return language() === 'en' ? test.name : test.nameZh ?? test.name;
  }

  placeOf(test) {
    return [test.source, test.sheet, test.cell].filter(Boolean).join(' · ');
  }

  addressOf(test, failure) {
    return failure.cell ? (failure.cell.includes('!') ? failure.cell : `${test.source}!${test.sheet}!${failure.cell}`) : null;
  }

  get mayAccept() {
    return may('EDITOR') && this.draft.allowed.includes('EDIT');
  }

  failures(failed) {
    const { proposals } = this;
    return html`<h2>${t('failedTitle')}</h2>
      ${proposals.size > 0 && this.mayAccept ? html`<p class="row"><button class="button" ?disabled=${this.busy} @click=${() => this.ask(null)}>${t('acceptAll', proposals.size)}</button><span class="soft small">${t('acceptText')}</span></p>` : nothing}
      <ul class="bare failures">${failed.slice(0, this.shown).map(test => html`<li><p><b><span class="no" aria-hidden="true">✕</span> ${this.nameOf(test)}</b> <span class="soft small">${this.placeOf(test)}</span></p>
        <div class="scroll"><table class="list sides"><thead><tr><th>${t('what')}</th><th>${t('expected')}</th><th>${t('actual')}</th><th>${t('where')}</th></tr></thead><tbody>${test.failures.map(failure => this.point(test, failure, proposals))}</tbody></table></div></li>`)}</ul>
      ${failed.length > this.shown ? html`<button class="button small" @click=${() => { this.shown += STEP; }}>${t('more', Math.min(STEP, failed.length - this.shown))}</button>` : nothing}`;
  }

  point(test, failure, proposals) {
    const english = language() === 'en';
    const address = this.addressOf(test, failure);
    return html`<tr><td>${(english ? failure.whatEn : failure.whatZh) ?? failure.what}</td><td><del>${english ? failure.expectedEn : failure.expectedZh}</del></td><td><ins>${english ? failure.actualEn : failure.actualZh}</ins></td>
      <td class="small">${address ? failure.cell.split('!').at(-1) : html`<span class="soft">${t('program')}</span>`}
        ${address && proposals.has(address) && this.mayAccept ? html`<br><button class="button small" ?disabled=${this.busy} @click=${() => this.ask([address])}>${t('accept')}</button>` : nothing}</td></tr>`;
  }

  async ask(cells) {
    this.failure = null;
    this.asked = { cells };
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  confirm() {
    const wanted = this.asked.cells ? new Set(this.asked.cells) : this.proposals;
    const english = language() === 'en';
    const points = this.draft.tests.cases.flatMap(test => test.failures.map(failure => ({ test, failure, address: this.addressOf(test, failure) }))).filter(point => wanted.has(point.address));
    return html`<h2 id="accept-title">${t('accept')}</h2><p>${t('confirmText')}</p><div class="scroll tall"><table class="list sides"><tbody>
      ${points.map(({ test, failure }) => html`<tr><td>${this.nameOf(test)}<br><span class="soft small">${(english ? failure.whatEn : failure.whatZh) ?? failure.what}</span></td><td><del>${english ? failure.expectedEn : failure.expectedZh}</del></td><td><ins>${english ? failure.actualEn : failure.actualZh}</ins></td></tr>`)}</tbody></table></div>
      <p class="soft small">${t('acceptText')}</p><problem-box .problem=${this.failure}></problem-box>
      ${this.busy ? html`<div><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress></div>` : nothing}
      <p class="right"><button class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy} @click=${() => this.accept()}>${t('yes')}</button></p>`;
  }

  async accept() {
    await this.once('accept', async () => {
      const { data } = await post(`/drafts/${this.draft.id}/expectations`, { cells: this.asked.cells ?? undefined }, { etag: this.etag });
      this.querySelector('dialog').close();
      this.dispatchEvent(new CustomEvent('changed', { detail: data }));
    });
  }
}
customElements.define('draft-tests', DraftTests);
