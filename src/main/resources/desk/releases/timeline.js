/** What served, serves and will serve: every decision to put a release in force, in the order of time. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { tone, word } from 'desk/tables/words.js';
import 'desk/releases/steps.js';

const t = texts({
  zh: {
    title: '发布', name: '顾问', intro: '哪一版从什么时候起生效。发布过的版本都留着，可以随时退回去。', now: '现在', plans: '将要生效', past: '以往和取消的', release: '第 {0} 版', by: '{0} · {1}', noPlans: '没有排定的发布。', called: '{0} 取消：{1}', more: '显示更早的', check: '核对', checkText: '核对每一版、发布日志和咨询记录是否与写下时一样。', checking: '正在核对…', valid: '全部与写下时一样：{0} 条日志、{1} 个版本、{2} 条记录。', faults: '有 {0} 处与写下时不一样', approved: '批准：{0}', first: '随程序提供', 
  },
  en: {
    title: 'Releases', name: 'Guwen', intro: 'Which release serves from when. Every release is kept, and you can go back to it at any time.', now: 'In force', plans: 'To come', past: 'Before, and called off', release: 'Release {0}', by: '{0} · {1}', noPlans: 'Nothing is planned.', called: 'called off by {0}: {1}', more: 'Show earlier ones', check: 'Verify', checkText: 'Checks that every release, the log and the records of consultations are as they were written.', checking: 'Checking …', valid: 'All is as it was written: {0} entries of the log, {1} releases, {2} records.', faults: '{0} things are not as they were written', approved: 'approved by {0}', first: 'shipped with the program', 
  },
});

class ReleaseTimeline extends LoadedElement {
  static properties = { releases: { state: true }, verification: { state: true } };

  async load(signal) {
    const { data } = await get('/releases', { signal, query: { limit: 50 } });
    this.releases = data.items;
    this.next = data.next;
  }

  async more() {
    await this.once('more', async () => {
      const { data } = await get('/releases', { query: { limit: 50, cursor: this.next } });
      this.releases = [...this.releases, ...data.items];
      this.next = data.next;
    });
  }

  render() {
    document.title = `${t('title')} · ${t('name')}`;
    return html`<main class="page" id="content"><h1>${t('title')}</h1><p class="soft lead">${t('intro')}</p>${this.framed(() => this.content())}</main>`;
  }

  get entries() {
    return this.releases.flatMap(release => release.activations.map(activation => ({ release, activation })))
      .sort((one, other) => other.activation.effectiveFrom.localeCompare(one.activation.effectiveFrom) || other.activation.createdAt.localeCompare(one.activation.createdAt));
  }

  content() {
    const { entries } = this;
    const active = entries.find(entry => entry.activation.state === 'IN_FORCE');
    const plans = entries.filter(entry => entry.activation.state === 'PENDING').reverse();
    const past = entries.filter(entry => !plans.includes(entry) && entry !== active);
    return html`
      ${active ? html`<section class="card"><h2>${t('now')}</h2><ol class="bare timeline">${this.entry(active, true)}</ol></section>` : nothing}
      <section class="card"><h2>${t('plans')}</h2>${plans.length === 0 ? html`<p class="soft">${t('noPlans')}</p>` : html`<ol class="bare timeline">${plans.map(entry => this.entry(entry))}</ol>`}</section>
      ${past.length > 0 ? html`<section class="card"><h2>${t('past')}</h2><ol class="bare timeline">${past.map(entry => this.entry(entry))}</ol>
        ${this.next ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.more()}>${t('more')}</button>` : nothing}</section>` : nothing}
      ${may('APPROVER', 'AUDITOR', 'ADMIN') ? this.check() : nothing}`;
  }

  entry({ release, activation }, isActive = false) {
    return html`<li class=${isActive ? 'is-now' : ''}><p class="time nums">${time(activation.effectiveFrom)}</p>
      <div><p><a class="target" href=${`/releases/${release.number}`}><b>${t('release', release.number)}</b></a> <span class=${`tag ${tone(activation.state)}`}>${word(activation.state)}</span></p>
        <p>${release.draft || activation.account !== 'guwen' ? activation.reason || release.comment : t('first')}</p><p class="soft small">${t('by', activation.account, time(activation.createdAt))}${release.approvedBy ? ` · ${t('approved', release.approvedBy)}` : ''}</p>
        ${activation.calledOff ? html`<p class="small">✕ ${t('called', activation.calledOff.account, activation.calledOff.reason)}</p>` : nothing}</div>
      <release-steps .release=${release} .activation=${activation} @changed=${() => this.reload()}></release-steps></li>`;
  }

  check() {
    return html`<section class="card"><h2>${t('check')}</h2><p class="soft">${t('checkText')}</p><problem-box .problem=${this.failure}></problem-box>
      ${this.verification ? html`<div role="status">${this.verification.valid
        ? html`<p class="yes">✓ ${t('valid', this.verification.entries, this.verification.releases, this.verification.records)}</p>`
        : html`<p class="no">✕ ${t('faults', this.verification.faults.length)}</p><ul>${this.verification.faults.slice(0, 100).map(fault => html`<li>${fault.message}</li>`)}</ul>`}</div>` : nothing}
      <p><button class="button" ?disabled=${this.busy} @click=${() => this.verify()}>${this.busy === 'verify' ? t('checking') : t('check')}</button></p></section>`;
  }

  async verify() {
    await this.once('verify', async () => {
      this.verification = (await get('/releases/verify')).data;
    });
  }
}
customElements.define('release-timeline', ReleaseTimeline);
