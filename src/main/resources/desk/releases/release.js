/** One release: where it stands, who made and approved it, what it changed, its tables and workbooks. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { tone, word } from 'desk/tables/words.js';
import 'desk/drafts/difference.js';
import 'desk/releases/steps.js';

const t = texts({
  zh: {
    releases: '发布', name: '顾问', title: '第 {0} 版', author: '提出', approved: '批准', draft: '来自草稿', made: '建成', mark: '内容标识', history: '什么时候生效', changes: '这一版改了什么', tables: '这一版的表', first: '随程序提供的第一版，没有更早的可以比较。', hidden: '改动由表格编辑、审批人和审计查看。', later: '已排定的第 {0} 版（{1} 起）没有这些改动。', by: '{0} · {1}', called: '{0} 取消：{1}', shipped: '随程序提供', none: '–',
  },
  en: {
    releases: 'Releases', name: 'Guwen', title: 'Release {0}', author: 'Author', approved: 'Approved by', draft: 'From draft', made: 'Made', mark: 'Mark of the content', history: 'When it serves', changes: 'What it changed', tables: 'Its tables', first: 'The first release, shipped with the program; there is nothing before it.', hidden: 'Editors, approvers and auditors may look at the changes.', later: 'Release {0}, planned from {1}, lacks these changes.', by: '{0} · {1}', called: 'called off by {0}: {1}', shipped: 'shipped with the program', none: '–',
  },
});

class ReleasePage extends LoadedElement {
  static properties = { number: {}, release: { state: true }, tables: { state: true } };

  willUpdate(changed) {
    if (changed.get('number') !== undefined) {
      this.loaded = false;
      this.reload();
    }
  }

  async load(signal) {
    const [release, tables] = await Promise.all([
      get(`/releases/${this.number}`, { signal }),
      all(get, '/tables', { signal, query: { release: this.number } }),
    ]);
    this.release = release.data;
    this.tables = tables;
  }

  render() {
    document.title = `${t('title', this.number)} · ${t('name')}`;
    return html`<main class="page" id="content"><p class="eyebrow"><a href="/releases">${t('releases')}</a> › ${t('title', this.number)}</p>${this.framed(() => this.content())}</main>`;
  }

  content() {
    const { release } = this;
    const newest = release.activations[0];
    return html`<div class="title"><h1>${t('title', release.number)}</h1><span class=${`tag ${tone(release.state)}`}>${word(release.state)}</span></div>
      ${release.draft ? html`<p class="lead">${release.comment}</p>` : nothing}
      ${release.laterPlans.map(plan => html`<p class="note warn">! ${plan.message || t('later', plan.release, time(plan.effectiveFrom))}</p>`)}
      <section class="card"><dl class="facts">
        <dt>${t('author')}</dt><dd>${release.author}</dd><dt>${t('approved')}</dt><dd>${release.approvedBy ?? t('none')}</dd>
        <dt>${t('made')}</dt><dd>${time(release.createdAt)}</dd>
        ${release.draft ? html`<dt>${t('draft')}</dt><dd>${may('EDITOR', 'AUDITOR') ? html`<a href=${`/drafts/${release.draft}?tab=history`}>${word('draft', release.draft)}</a>` : word('draft', release.draft)}</dd>` : nothing}
        <dt>${t('mark')}</dt><dd><code>${release.sha256.slice(0, 12)}</code></dd></dl>
        ${newest ? html`<release-steps .release=${release} .activation=${newest} @changed=${() => this.reload()}></release-steps>` : nothing}</section>
      <section class="card"><h2>${t('history')}</h2><ol class="bare timeline">${release.activations.map(activation => html`<li><p class="time nums">${time(activation.effectiveFrom)}</p>
        <div><p><span class=${`tag ${tone(activation.state)}`}>${word(activation.state)}</span> ${release.draft || activation.account !== 'guwen' ? activation.reason : t('shipped')}</p><p class="soft small">${t('by', activation.account, time(activation.createdAt))}</p>
        ${activation.calledOff ? html`<p class="small">✕ ${t('called', activation.calledOff.account, activation.calledOff.reason)}</p>` : nothing}</div></li>`)}</ol></section>
      <h2 class="apart">${t('changes')}</h2>
      ${release.draft ? (may('EDITOR', 'AUDITOR') ? html`<draft-difference .draft=${release.draft} .version=${0}></draft-difference>` : html`<p class="soft">${t('hidden')}</p>`) : html`<p class="soft">${t('first')}</p>`}
      <section class="card"><h2>${t('tables')}</h2><ul class="bare files">${release.workbooks.map(workbook => html`<li><a href=${`/api/v1/workbooks/${workbook.name}?release=${release.number}`} download>${workbook.name}</a>
        ${this.tables.filter(table => table.workbook === workbook.name).map(table => html`<a class="tag info" href=${`/tables/${table.id}?release=${release.number}`}>${table.title}</a> `)}</li>`)}</ul></section>`;
  }
}
customElements.define('release-page', ReleasePage);
