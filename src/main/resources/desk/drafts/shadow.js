/**
 * A draft that answers a share of the consultations unseen, beside the release in force: begun and ended here, with what its
 * answers came to so far. Properties: draft (as the service told it), tables (for their titles).
 */
import { html, nothing } from 'lit';
import { number, tag, texts } from 'desk/core/texts.js';
import { get, put } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { loadLabels } from 'desk/core/labels.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { changedCases, figure, percent } from 'desk/drafts/changed-cases.js';

const t = texts({
  zh: {
    title: '影子运行', intro: '让这份草稿在后台对一部分正在发生的咨询也作一次答复，看与正在使用的表有何不同。客户和顾问看不到它的答复，也不用多等。', never: '这份草稿还没有做过影子运行。', share: '参与的咨询比例（%）', start: '开始影子运行', starting: '正在开始…', change: '更改比例', stop: '停止', stopping: '正在停止…', shareNow: '现在的比例：{0}',
    mayNot: '由编辑或审批人开始和停止。', invalid: '草稿有错误，改好以后才能做影子运行。', over: '这份草稿已有结论，不能再做影子运行。', RUNNING: '运行中', STOPPED: '已停止', CHANGED: '内容已改', PUBLISHED: '已发布', REJECTED: '已退回', WITHDRAWN: '已撤回', FAILED: '无法运行', anew: '再次开始时，数字从零算起。', goesOn: '再次开始时，在这些数字上继续累计。',
    asked: '比对过的咨询', askedText: '其中 {0} 条答复相同', different: '答复不同', differentText: '占比对过的 {0}', skipped: '没有比对', skippedText: '同时来得太多时跳过，不让咨询等待', failed: '草稿答不出', failedText: '条咨询；原因见服务日志',
    waits: '还没有轮到它的咨询', waitsText: '数字会自动更新。', noneAsked: '没有比对过咨询', allSame: '到目前为止，答复全都相同', cases: '答复不同的咨询', casesStore: '这里只列您门店（{0}）的咨询。', noCasesHere: '没有可列的咨询：答复不同的咨询属于其他门店。', more: '显示更多', listed: '最多列出 {0} 条，其余的只计数。',
  },
  en: {
    title: 'Shadow run', intro: 'This draft answers a part of the consultations that come in now, beside the tables in use, and you see where it differs. Nobody at the counter sees its answers or waits for them.', never: 'This draft has never run as a shadow.', share: 'Share of the consultations (%)', start: 'Start the shadow run', starting: 'Starting …', change: 'Change the share', stop: 'Stop', stopping: 'Stopping …', shareNow: 'Share now: {0}',
    mayNot: 'An editor or an approver starts and stops this.', invalid: 'The draft has errors; mend them first.', over: 'This draft is decided and cannot run as a shadow any more.', RUNNING: 'running', STOPPED: 'stopped', CHANGED: 'content changed', PUBLISHED: 'published', REJECTED: 'rejected', WITHDRAWN: 'withdrawn', FAILED: 'cannot run', anew: 'If it is started again, the figures begin at zero.', goesOn: 'If it is started again, these figures go on.',
    asked: 'Consultations compared', askedText: '{0} of them with the same answer', different: 'Other answers', differentText: '{0} of those compared', skipped: 'Left out', skippedText: 'too many at a time; nobody waits for the shadow', failed: 'No answer by the draft', failedText: 'consultations; the log of the service says why',
    waits: 'No consultation of its share came in yet', waitsText: 'The figures follow by themselves.', noneAsked: 'No consultation was compared', allSame: 'All answers are the same so far', cases: 'Consultations with another answer', casesStore: 'Only those of your store ({0}) are listed.', noCasesHere: 'None to list: those with another answer belong to other stores.', more: 'Show more', listed: 'At most {0} are listed; further ones are counted only.',
  },
});
const PAUSE_MILLIS = 2000;
const FIRST_SHARE = 10;
const AT_ONCE = 10;
const MORE = 30;
/** As many as the service lists of one draft. */
const MOST_LISTED = 10000;
const POSSIBLE = new Set(['READY', 'IN_REVIEW', 'APPROVED']);
const TONES = { RUNNING: 'info', FAILED: 'no', CHANGED: 'wait' };

class DraftShadow extends LoadedElement {
  static properties = { draft: { attribute: false }, tables: { attribute: false }, shadow: { state: true }, changed: { state: true } };

  disconnectedCallback() {
    clearTimeout(this.pause);
    super.disconnectedCallback();
  }

  get address() {
    return `/drafts/${this.draft.id}/shadow`;
  }

  async load(signal) {
    clearTimeout(this.pause);
    const [difference] = await Promise.all([get(`/drafts/${this.draft.id}/difference`, { signal }), loadLabels()]);
    this.changed = difference.data.tables.flatMap(table => table.rows.map(row => ({ table: table.table, row: row.row })));
    try {
      this.take((await get(this.address, { signal, query: { limit: AT_ONCE } })).data);
    } catch (refusal) {
      // That it never ran is an answer, too.
      if (refusal.status !== 404) {
        throw refusal;
      }
      this.shadow = null;
    }
  }

  take(shadow) {
    this.shadow = shadow;
    clearTimeout(this.pause);
    if (shadow.state === 'RUNNING' && this.isConnected) {
      this.pause = setTimeout(() => this.follow(), PAUSE_MILLIS);
    }
  }

  /** Looks what came in since; what was shown stays, and what could not be had is asked for again. */
  async follow() {
    const before = this.shadow;
    try {
      const { data } = await get(this.address, { query: { limit: AT_ONCE } });
      if (this.shadow === before) {
        this.refusal = null;
        this.take(this.joined(before, data));
      }
    } catch (refusal) {
      this.refusal = refusal;
      if (this.isConnected) {
        this.pause = setTimeout(() => this.follow(), PAUSE_MILLIS);
      }
    }
  }

  /** The newest figures, with the older divergences that were already shown where nothing between is missing. */
  joined(before, data) {
    const newest = new Set(data.divergences.map(item => item.consultation));
    const older = before.divergences.filter(item => !newest.has(item.consultation));
    return older.length < before.divergences.length ? { ...data, divergences: [...data.divergences, ...older], next: older.length > 0 ? before.next : data.next } : data;
  }

  render() {
    return this.framed(() => html`${this.head()}${this.shadow ? this.result() : nothing}`);
  }

  /** Shares have up to six decimals. */
  shareNow(share) {
    return new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 4 }).format(share);
  }

  head() {
    const { shadow } = this;
    return html`<section class="card impact-head"><h2>${t('title')}${shadow ? html` <span class=${`tag ${TONES[shadow.state] ?? ''}`}>${t(shadow.state)}</span>` : nothing}</h2><p class="soft">${t('intro')}</p>
      <p role="status">${shadow ? shadow.explanation : t('never')}${shadow?.state === 'RUNNING' ? html` <b>${t('shareNow', this.shareNow(shadow.share))}</b>` : nothing}</p>
      <problem-box .problem=${this.failure} .label=${() => t('share')}></problem-box>${this.steps()}</section>`;
  }

  steps() {
    const { shadow, draft } = this;
    if (!may('EDITOR')) {
      return html`<p class="soft">${t('mayNot')}</p>`;
    }
    if (draft.counts.errors > 0) {
      return html`<p class="wait">! ${t('invalid')}</p>`;
    }
    if (!POSSIBLE.has(draft.state)) {
      return html`<p class="soft">${t('over')}</p>`;
    }
    const isRunning = shadow?.state === 'RUNNING';
    return html`<form class="row shadow-form" @submit=${event => { event.preventDefault(); this.set('start', Number(event.target.share.value)); }}>
        <label class="field"><span>${t('share')}</span><input name="share" type="number" min="0.0001" max="100" step="any" required value=${isRunning ? Number((shadow.share * 100).toFixed(4)) : FIRST_SHARE}></label>
        <button class=${`button ${isRunning ? '' : 'main'}`} ?disabled=${this.busy}>${this.busy === 'start' ? t('starting') : isRunning ? t('change') : t('start')}</button>
        ${isRunning ? html`<button type="button" class="button" ?disabled=${this.busy} @click=${() => this.set('stop', 0)}>${this.busy === 'stop' ? t('stopping') : t('stop')}</button>` : nothing}</form>
      ${shadow && !isRunning ? html`<p class="soft small">${t(shadow.state === 'STOPPED' ? 'goesOn' : 'anew')}</p>` : nothing}`;
  }

  /** A share in percent takes effect at once; 0 ends the run. */
  async set(step, percent) {
    await this.once(step, async () => {
      // Six decimals are as many as a share has.
      const { data } = await put(this.address, { share: Number((percent / 100).toFixed(6)) });
      this.take(data);
    });
  }

  result() {
    const { asked, same, different, failed, skipped } = this.shadow;
    if (asked + skipped === 0) {
      const isRunning = this.shadow.state === 'RUNNING';
      return html`<section class="card"><desk-empty .heading=${t(isRunning ? 'waits' : 'noneAsked')} .text=${isRunning ? t('waitsText') : ''}></desk-empty></section>`;
    }
    return html`<dl class="figures">${figure(t('asked'), number(asked), t('askedText', number(same)))}
        ${figure(t('different'), number(different), asked > 0 ? t('differentText', percent(different / asked)) : '')}
        ${figure(t('skipped'), number(skipped), t('skippedText'))}${figure(t('failed'), number(failed), t('failedText'))}</dl>
      ${different === 0 ? html`<section class="card"><desk-empty .heading=${t('allSame')}></desk-empty></section>` : this.cases()}`;
  }

  cases() {
    const { divergences, next, different } = this.shadow;
    const told = {
      heading: t('cases'), ofStore: store => t('casesStore', store), noneHere: t('noCasesHere'), more: t('more'), releaseOf: item => item.release,
      note: different > MOST_LISTED ? html`<p class="soft small">${t('listed', number(MOST_LISTED))}</p>` : nothing,
    };
    return changedCases(this, told, divergences, this.changed, next);
  }

  async more() {
    await this.once('more', async () => {
      const { next } = this.shadow;
      const { data } = await get(this.address, { query: { limit: MORE, cursor: next } });
      this.take({ ...data, divergences: [...this.shadow.divergences, ...data.divergences] });
    });
  }
}
customElements.define('draft-shadow', DraftShadow);
