/**
 * Makes a record a test case of a draft: its facts, and of its advice what is to stay so. Properties: number (of the record),
 * topic.
 */
import { html, nothing } from 'lit';
import { get, idempotencyKey, post } from 'desk/core/api.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { texts } from 'desk/core/texts.js';
import { openDrafts, startDraft } from 'desk/drafts/start.js';
import { word } from 'desk/tables/words.js';

const t = texts({
  zh: {
    button: '存为测试用例', title: '存为测试用例', text: '把这次咨询的情况和建议写成一条用例，放进草稿的工作簿；姓名、车牌等不写进去。今后改表，都会先检查这条用例的结果变没变。', into: '放进哪份草稿', fresh: '新的草稿', existing: '草稿 {0}：{1}', comment: '新草稿的说明', commentOf: '把咨询记录存为测试用例', fourEyes: '放进用例的人不能再审批这份草稿。',
    save: '存入并检查', cancel: '取消', close: '知道了', busy: '正在写入用例并检查整份草稿…', done: '已存入草稿 {0}，用例 {1}（{2} 的“{3}”页）。', passed: '在草稿里，这条用例通过。', failed: '在草稿里，这条用例与期望不符：草稿会改变它的答复。', open: '打开草稿 {0}', notChecked: '草稿有错误，改好以后才检查用例。',
  },
  en: {
    button: 'Make this a test case', title: 'Make this a test case', text: 'The facts and the advice of this consultation become a case in a workbook of a draft; names, plates and the like stay out. Whoever changes the tables later sees whether its result stays.', into: 'Into which draft', fresh: 'A new draft', existing: 'Draft {0}: {1}', comment: 'Comment of the new draft', commentOf: 'A consultation becomes a test case', fourEyes: 'Whoever adds a case cannot approve the draft.',
    save: 'Add and check', cancel: 'Cancel', close: 'Close', busy: 'Adding the case and checking the whole draft …', done: 'Added to draft {0} as case {1} ({2}, sheet “{3}”).', passed: 'The case passes in the draft.', failed: 'The case fails in the draft: the draft changes its answer.', open: 'Open draft {0}', notChecked: 'The draft has errors; cases are checked once they are mended.',
  },
});

const COLOURS = { passed: 'yes', failed: 'no', notChecked: 'wait' };

class RecordTestCase extends LoadedElement {
  static properties = { number: {}, topic: {}, drafts: { state: true }, into: { state: true }, place: { state: true }, outcome: { state: true } };

  render() {
    return html`<button class="button small screen" @click=${() => this.start()}>${t('button')}</button>
      <dialog class="dialog" aria-labelledby="case-title" @cancel=${event => { if (this.busy) { event.preventDefault(); } }} @close=${() => { this.drafts = null; }}>
        ${this.drafts ? html`<h2 id="case-title">${t('title')}</h2>${this.place ? this.done() : this.form()}` : nothing}</dialog>`;
  }

  async start() {
    this.failure = null;
    this.place = null;
    this.outcome = null;
    this.made = null;
    this.into = '';
    this.key = idempotencyKey();
    const drafts = await openDrafts();
    this.drafts = drafts;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  form() {
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.add(event.target); }}><p class="soft">${t('text')}</p>
      <problem-box .problem=${this.failure}></problem-box>
      <label class="field"><span>${t('into')}</span><select name="into" @change=${event => { this.into = event.target.value; }}><option value="">${t('fresh')}</option>
        ${this.drafts.map(draft => html`<option value=${draft.id}>${t('existing', draft.id, draft.comment || word(draft.state))}</option>`)}</select></label>
      ${this.into ? nothing : html`<label class="field"><span>${t('comment')}</span><textarea name="comment" required maxlength="1000" .value=${t('commentOf')}></textarea></label>`}
      <p class="soft small">${t('fourEyes')}</p>
      ${this.busy ? html`<div><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress></div>` : nothing}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${t('save')}</button></p></form>`;
  }

  done() {
    const { draft, workbook, sheet, id } = this.place;
    return html`<div class="stack" role="status"><p><span class="yes" aria-hidden="true">✓</span> ${t('done', draft, id, workbook, sheet)}</p>
      ${this.outcome ? html`<p class=${COLOURS[this.outcome]}>${t(this.outcome)}</p>` : nothing}</div>
      <p class="right"><button type="button" class="button" @click=${() => this.querySelector('dialog').close()}>${t('close')}</button>
        <a class="button main" href=${`/drafts/${draft}?tab=tests`}>${t('open', draft)}</a></p>`;
  }

  async add(form) {
    await this.once('add', async () => {
      // A failed try may have made the draft already; it is only added to then.
      const draft = this.into ? Number(this.into) : (this.made ??= await this.fresh(form.comment.value)).id;
      this.place = (await post(`/consultations/${encodeURIComponent(this.number)}/test-case`, { draft })).data;
      this.outcome = await this.checked(draft);
    });
  }

  /** A new draft of the workbook in which cases of the topic stand. */
  async fresh(comment) {
    const tables = await all(get, '/tables');
    const { workbook } = tables.find(table => table.topic === this.topic) ?? tables[0];
    return startDraft({ workbook, comment, key: this.key });
  }

  /** What the check of the draft says of the case that was added. */
  async checked(draft) {
    try {
      const { data } = await get(`/drafts/${draft}`);
      const test = data.tests?.cases.find(found => found.sheet === this.place.sheet && found.name.includes(this.number));
      return !test ? 'notChecked' : test.passed ? 'passed' : 'failed';
    } catch {
      // The case is there; what was checked can be seen on the page of the draft.
      return null;
    }
  }
}
customElements.define('record-test-case', RecordTestCase);
