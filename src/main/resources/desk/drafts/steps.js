/** The steps that a draft may take now, for the person who looks at it; each asks for what it needs and happens once. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { idempotencyKey, post } from 'desk/core/api.js';
import { may, me } from 'desk/core/session.js';
import { LoadedElement } from 'desk/core/loaded.js';

const t = texts({
  zh: {
    SUBMISSION: '提交审批', APPROVAL: '批准', REJECTION: '退回', WITHDRAWAL: '撤回', PUBLICATION: '发布', REBASE: '更新基础', AGAIN: '再次提交',
    SUBMISSIONText: '提交后由另一位审批人决定；在他决定之前不能再改。', APPROVALText: '批准只对现在的内容、检查结果和用例结果有效。', REJECTIONText: '退回后，提出人可以修改后再次提交。', WITHDRAWALText: '撤回后这份草稿就结束了。', PUBLICATIONText: '先在旁边建好并检查，再整体替换；随时可以退回上一版。', REBASEText: '把这份草稿的改动并到它生效那天正在使用的版本上。之前的审批作废。',
    comment: '说明（可不填）', reason: '理由', when: '什么时候生效', now: '马上', planned: '按草稿的日子：{0}', day: '从某日起', dayField: '生效日', cancel: '取消', busy: '正在处理，请稍候…', next: '下一步',
    fourEyes: '您参与过这份草稿（{0}），不能自己批准，须由另一位审批人批准。', notApprover: '等待审批人批准。', errors: '有错误，改好以后才能提交。', conflict: '两边都改了同一行。以谁的为准？', preferDRAFT: '以草稿为准', preferRELEASE: '以正在使用的为准', was: '原为', inDraft: '草稿', inRelease: '正在使用', order: '行的顺序',
    changedBy: '{0} 在 {1} 改过这份草稿，下面显示的是最新的样子，请再看一遍。', approvedWait: '已批准，等待审批人发布。', rejected: '{0} 退回：{1}', reviewer: '请看“改动”“用例”和“影响评估”，再决定。', toImpact: '影响评估',
  },
  en: {
    SUBMISSION: 'Submit', APPROVAL: 'Approve', REJECTION: 'Reject', WITHDRAWAL: 'Withdraw', PUBLICATION: 'Publish', REBASE: 'Carry over', AGAIN: 'Submit again',
    SUBMISSIONText: 'Somebody else decides then; until he does, nothing can be changed.', APPROVALText: 'The approval holds for this content, these findings and these test results only.', REJECTIONText: 'The author may change it and submit it again.', WITHDRAWALText: 'This ends the draft.', PUBLICATIONText: 'It is built and checked beside what serves and then takes its place as a whole; you can go back at any time.', REBASEText: 'Joins the changes of the draft with what is in force on its day. Decisions made before are void.',
    comment: 'Comment (optional)', reason: 'Reason', when: 'When does it begin', now: 'Now', planned: 'On the day of the draft: {0}', day: 'From a day on', dayField: 'First day', cancel: 'Cancel', busy: 'Working …', next: 'Next',
    fourEyes: 'You had a hand in this draft ({0}): somebody else must approve it.', notApprover: 'Waits for an approver.', errors: 'There are errors; mend them before you submit.', conflict: 'Both changed the same rows. Whose version counts?', preferDRAFT: 'The draft’s', preferRELEASE: 'The one in force', was: 'was', inDraft: 'draft', inRelease: 'in force', order: 'order of the rows',
    changedBy: '{0} changed this draft on {1}. What you see below is the latest; look again, please.', approvedWait: 'Approved; waits for an approver to publish it.', rejected: 'Rejected by {0}: {1}', reviewer: 'Look at the changes, the cases and the impact, then decide.', toImpact: 'Impact',
  },
});
const PATH = { SUBMISSION: 'submission', APPROVAL: 'approval', REJECTION: 'rejection', WITHDRAWAL: 'withdrawal', PUBLICATION: 'publication', REBASE: 'rebase' };
/** Steps before which people want to know what the draft changes. */
const DECIDING = new Set(['SUBMISSION', 'APPROVAL', 'PUBLICATION']);
const NEEDS_REASON = new Set(['APPROVAL', 'REJECTION']);
const ORDER = ['SUBMISSION', 'APPROVAL', 'PUBLICATION', 'REBASE', 'REJECTION', 'WITHDRAWAL'];

class DraftSteps extends LoadedElement {
  static properties = { draft: { attribute: false }, etag: {}, step: { state: true }, when: { state: true }, outdated: { state: true } };

  /** What this person may do now. A step that needs another person or role is not offered, but said in words. */
  get offered() {
    const { allowed } = this.draft;
    const took = this.draft.editors.includes(me().account) || this.draft.author === me().account;
    const rules = {
      SUBMISSION: may('EDITOR'),
      APPROVAL: may('APPROVER') && !took,
      REJECTION: may('APPROVER'),
      PUBLICATION: may('APPROVER'),
      WITHDRAWAL: may('EDITOR') && took,
      REBASE: may('EDITOR') && this.draft.stale,
    };
    return ORDER.filter(step => allowed.includes(step) && rules[step]);
  }

  /** Why the step that comes next is not this person's. */
  get words() {
    const { allowed, state, editors, author } = this.draft;
    const took = editors.includes(me().account) || author === me().account;
    if (state === 'INVALID') {
      return t('errors');
    }
    if (state === 'REJECTED') {
      const said = this.draft.decisions.findLast(decision => decision.step === 'REJECTION');
      return said ? t('rejected', said.account, said.comment) : '';
    }
    if (allowed.includes('APPROVAL')) {
      return may('APPROVER') ? (took ? t('fourEyes', me().account) : t('reviewer')) : t('notApprover');
    }
    return allowed.includes('PUBLICATION') && !may('APPROVER') ? t('approvedWait') : '';
  }

  render() {
    const { offered, words } = this;
    if (this.draft.allowed.length === 0 && !words && !this.failure) {
      return nothing;
    }
    return html`<section class="card next" aria-label=${t('next')}>
      ${this.outdated ? html`<p class="note warn" role="alert">${this.outdated}</p>` : nothing}
      ${words ? html`<p>${words}</p>` : nothing}
      ${this.draft.allowed.length > 0 ? this.impact() : nothing}
      <div class="row">${offered.map((step, index) => html`<button class=${`button ${index === 0 && step !== 'WITHDRAWAL' && step !== 'REJECTION' ? 'main' : ''}`} ?disabled=${this.busy} @click=${() => this.ask(step)}>
        ${step === 'SUBMISSION' && this.draft.state === 'REJECTED' ? t('AGAIN') : t(step)}</button>`)}</div>
      ${this.step ? nothing : html`<problem-box .problem=${this.failure}></problem-box>`}
      <dialog class=${`dialog ${this.conflicts ? 'large' : ''}`} aria-labelledby="step-title" @cancel=${event => { if (this.busy) { event.preventDefault(); } }} @close=${() => { this.step = null; this.conflicts = null; }}>${this.step ? this.form() : nothing}</dialog></section>`;
  }

  /** What is known of the effect on past cases, plainly where nobody asked. */
  impact() {
    const { impact, id } = this.draft;
    const isKnown = impact.state === 'DONE';
    return html`<p class="impact-known"><span class=${`tag ${isKnown ? 'yes' : 'wait'}`}><span aria-hidden="true">${isKnown ? '✓' : '!'}</span> ${impact.message}</span> <a class="target small" href=${`/drafts/${id}?tab=impact`}>${t('toImpact')}</a></p>`;
  }

  async ask(step) {
    this.failure = null;
    this.outdated = '';
    this.when = this.draft.effectiveFrom ? 'planned' : 'now';
    this.step = step;
    this.key = idempotencyKey();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  form() {
    const { step } = this;
    const required = NEEDS_REASON.has(step);
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.go(event.target); }}><h2 id="step-title">${t(step)}</h2><p class="soft">${t(`${step}Text`)}</p>
      <problem-box .problem=${this.failure}></problem-box>
      ${DECIDING.has(step) ? html`<p class=${`note slim ${this.draft.impact.state === 'DONE' ? '' : 'warn'}`}>${this.draft.impact.message}</p>` : nothing}
      ${this.conflicts ? this.conflictChoice() : nothing}
      ${step === 'PUBLICATION' ? this.whenFields() : nothing}
      ${step === 'REBASE' ? nothing : html`<label class="field"><span>${required ? t('reason') : t('comment')}</span><textarea name="comment" ?required=${required} maxlength="1000"></textarea></label>`}
      ${this.busy ? html`<div><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress></div>` : nothing}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${t(step)}</button></p></form>`;
  }

  whenFields() {
    const choice = (value, label) => html`<label class="radio"><input type="radio" name="when" value=${value} ?checked=${this.when === value} @change=${() => { this.when = value; }}>${label}</label>`;
    return html`<fieldset class="field"><legend>${t('when')}</legend>
      ${this.draft.effectiveFrom ? choice('planned', t('planned', time(this.draft.effectiveFrom))) : choice('now', t('now'))}
      ${choice('day', t('day'))}
      ${this.when === 'day' ? html`<label class="field"><span>${t('dayField')}</span><input name="day" type="date" required></label>` : nothing}</fieldset>`;
  }

  conflictChoice() {
    return html`<p>${t('conflict')}</p><div class="scroll"><table class="list"><thead><tr><th></th><th>${t('was')}</th><th>${t('inDraft')}</th><th>${t('inRelease')}</th></tr></thead><tbody>
      ${this.conflicts.flatMap(row => row.cells.map(cell => html`<tr><td>${row.row ?? t('order')} · ${cell.column}</td><td>${cell.base || '–'}</td><td>${cell.draft || '–'}</td><td>${cell.release || '–'}</td></tr>`))}</tbody></table></div>
      ${['DRAFT', 'RELEASE'].map(value => html`<label class="radio"><input type="radio" name="prefer" value=${value} required>${t(`prefer${value}`)}</label>`)}`;
  }

  async go(form) {
    const { step } = this;
    const body = step === 'REBASE' ? { prefer: form.prefer?.value || undefined } : { comment: form.comment.value.trim() || undefined };
    if (step === 'PUBLICATION' && this.when === 'day') {
      body.effectiveFrom = form.day.value;
    }
    const done = await this.once(step, async () => {
      const { data } = await post(`/drafts/${this.draft.id}/${PATH[step]}`, body, { etag: this.etag, key: step === 'PUBLICATION' ? this.key : undefined });
      this.querySelector('dialog').close();
      this.dispatchEvent(new CustomEvent('changed', { detail: data }));
    });
    if (!done && this.failure) {
      await this.refused(this.failure);
    }
  }

  /** A draft that somebody else changed meanwhile is shown anew; conflicting rows are asked about. */
  async refused({ status, problem }) {
    if (status === 412 && problem.conflicts) {
      this.conflicts = problem.conflicts;
      this.failure = null;
      this.key = idempotencyKey();
    } else if (status === 412 && problem.changedBy) {
      this.failure = null;
      this.querySelector('dialog').close();
      this.outdated = t('changedBy', problem.changedBy, time(problem.changedAt));
      this.dispatchEvent(new CustomEvent('outdated'));
    } else if (status === 409 && problem.currentState) {
      this.querySelector('dialog').close();
      this.dispatchEvent(new CustomEvent('outdated'));
    }
  }
}
customElements.define('draft-steps', DraftSteps);
