/** One draft: where it stands, what was found, what it changes, what its cases say, and the next step. */
import { html, nothing } from 'lit';
import { language, texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { tone, word } from 'desk/tables/words.js';
import { countTags } from 'desk/tables/findings.js';
import 'desk/drafts/steps.js';
import 'desk/drafts/difference.js';
import 'desk/drafts/tests.js';
import 'desk/drafts/impact.js';
import 'desk/drafts/shadow.js';

const t = texts({
  zh: {
    drafts: '草稿', name: '顾问', title: '草稿 {0}', base: '以第 {0} 版为基础', from: '{0} 起生效', once: '发布时即生效', by: '{0} 提出 · {1}', edited: '改过的人：{0}', findings: '错误与提示', difference: '改动', tests: '用例', impact: '影响评估', shadow: '影子运行', history: '经过', workbooks: '工作簿', download: '下载（带标记）',
    stale: '在它的生效日，正在使用的已经不是第 {0} 版：先“更新基础”，再提交。', later: '已排定的第 {0} 版（{1} 起）里没有这些改动：{2}', notChecked: '因为有错误，还没有检查：{0}', kept: '留空、照旧不变的表：{0}', grants: '相关人员的角色', grant: '{0}：{1} 由 {2} 授予', noHistory: '还没有提交。', release: '第 {0} 版',
    released: '已成为', changedAt: '最近由 {0} 修改 · {1}', samePerson: '（同一人）', noTests: '有错误，用例还没有运行。',
  },
  en: {
    drafts: 'Drafts', name: 'Guwen', title: 'Draft {0}', base: 'on release {0}', from: 'from {0}', once: 'as soon as it is published', by: 'by {0} · {1}', edited: 'Changed by: {0}', findings: 'Errors and warnings', difference: 'Changes', tests: 'Cases', impact: 'Impact', shadow: 'Shadow run', history: 'History', workbooks: 'Workbooks', download: 'Download (marked)',
    stale: 'On its day something else than release {0} is in force by now: carry it over before you submit it.', later: 'Release {0}, planned from {1}, lacks these changes: {2}', notChecked: 'Not checked yet because of errors: {0}', kept: 'Left blank and kept as they are: {0}', grants: 'Roles of the people concerned', grant: '{0}: {1}, given by {2}', noHistory: 'Not submitted yet.', release: 'Release {0}',
    released: 'became', changedAt: 'Last changed by {0} · {1}', samePerson: ' (the same person)', noTests: 'There are errors; the cases were not run.',
  },
});
const TABS = ['findings', 'difference', 'tests', 'impact', 'shadow', 'history'];

class DraftPage extends LoadedElement {
  static properties = { draft: {}, place: { attribute: false }, document: { state: true } };

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft') !== undefined) {
      this.loaded = false;
      this.reload();
    }
  }

  get tab() {
    const asked = this.place.query.get('tab');
    if (TABS.includes(asked)) {
      return asked;
    }
    const { counts, tests } = this.document;
    return counts.errors > 0 || counts.warnings > 0 ? 'findings' : tests?.failed > 0 ? 'tests' : 'difference';
  }

  /** The names of the tables are asked for once in each language; until then the old ones stand. */
  async load(signal) {
    const asked = language();
    const [{ data, etag }, tables] = await Promise.all([
      get(`/drafts/${this.draft}`, { signal }),
      this.tablesIn === asked ? this.tables : all(get, '/tables', { signal }),
    ]);
    this.tables = tables;
    this.tablesIn = asked;
    this.take(data, etag);
  }

  take(document, etag) {
    this.document = document;
    this.etag = etag ?? `"${document.version}"`;
  }

  render() {
    document.title = `${t('title', this.draft)} · ${t('name')}`;
    return html`<main class="page" id="content"><p class="eyebrow"><a href="/drafts">${t('drafts')}</a> › ${t('title', this.draft)}</p>${this.framed(() => this.content())}</main>`;
  }

  content() {
    const draft = this.document;
    const { tab } = this;
    return html`
      <div class="title"><h1>${draft.comment || t('title', draft.id)}</h1><span class=${`tag ${tone(draft.state)}`}>${word(draft.state)}</span>${countTags(draft.counts)}</div>
      <p class="soft lead">${t('by', draft.author, time(draft.createdAt))} · ${t('base', draft.baseRelease)} · ${draft.effectiveFrom ? t('from', time(draft.effectiveFrom)) : t('once')}
        ${draft.changedBy !== draft.author || draft.version > 1 ? html`<br>${t('changedAt', draft.changedBy, time(draft.changedAt))}` : nothing}
        ${draft.release ? html`<br>${t('released')} <a href=${`/releases/${draft.release}`}>${t('release', draft.release)}</a>` : nothing}</p>
      ${draft.stale && draft.allowed.length > 0 ? html`<p class="note warn">! ${t('stale', draft.baseRelease)}</p>` : nothing}
      ${draft.laterPlans.map(plan => html`<p class="note warn">! ${plan.message || t('later', plan.release, time(plan.effectiveFrom), plan.lacks.map(change => change.rows.join(word('comma'))).join(word('comma')))}</p>`)}
      ${draft.notChecked.length > 0 ? html`<p class="note">${t('notChecked', draft.notChecked.map(check => (check.table ? `${this.titleOf(check.table)} ${word(check.check)}` : word(check.check))).join(word('comma')))}</p>` : nothing}
      ${draft.keptTables.length > 0 ? html`<p class="soft small">${t('kept', draft.keptTables.map(id => this.titleOf(id)).join(word('comma')))}</p>` : nothing}
      <draft-steps .draft=${draft} .etag=${this.etag} @changed=${event => this.changed(event.detail)} @outdated=${() => this.reload()}></draft-steps>
      <nav class="tabs" aria-label=${t('title', draft.id)}>${TABS.map(name => html`<a href=${`/drafts/${draft.id}?tab=${name}`} aria-current=${name === tab ? 'page' : nothing}>${t(name)}${this.count(name)}</a>`)}</nav>
      ${this[`${tab}Tab`]()}`;
  }

  count(tab) {
    const { counts, impact, tests } = this.document;
    const number = { findings: counts.errors + counts.warnings + counts.hints, tests: tests?.failed ?? 0, impact: impact.state === 'DONE' ? impact.changed : 0 }[tab] ?? 0;
    return number > 0 ? html` <span class="tag">${number}</span>` : nothing;
  }

  changed(document) {
    if (document.number !== undefined) {
      navigate(`/releases/${document.number}`);
      return;
    }
    this.take(document);
    this.requestUpdate();
  }

  titleOf(id) {
    return this.tables.find(table => table.id === id)?.title ?? id;
  }

  /** Where a finding is shown at its cell. */
  addressOf(finding) {
    const table = this.tables.find(known => known.workbook === finding.workbook && known.sheet === finding.sheet);
    return table ? `/tables/${table.id}?draft=${this.document.id}${finding.cell ? `&cell=${finding.cell}` : ''}` : null;
  }

  findingsTab() {
    const draft = this.document;
    return html`<section class="card"><finding-list .findings=${draft.findings} .address=${finding => this.addressOf(finding)}></finding-list></section>
      <section class="card"><h2>${t('workbooks')}</h2><ul class="bare files">${draft.workbooks.map(workbook => html`<li><b>${workbook.name}</b>
        ${this.tables.filter(table => table.workbook === workbook.name).map(table => html`<a class="tag info" href=${`/tables/${table.id}?draft=${draft.id}`}>${table.title}</a> `)}
        <a class="button small" href=${`/api/v1/drafts/${draft.id}/workbooks/${workbook.name}?results=true`} download>${t('download')}</a></li>`)}</ul></section>`;
  }

  differenceTab() {
    return html`<draft-difference .draft=${this.document.id} .version=${this.document.version}></draft-difference>`;
  }

  testsTab() {
    const draft = this.document;
    if (!draft.tests) {
      return html`<desk-empty .heading=${t('noTests')}></desk-empty>`;
    }
    return html`<draft-tests .draft=${draft} .etag=${this.etag} .tables=${this.tables} @changed=${event => this.changed(event.detail)}></draft-tests>`;
  }

  impactTab() {
    return html`<draft-impact .draft=${this.document} .tables=${this.tables} @outdated=${() => this.reload()}></draft-impact>`;
  }

  shadowTab() {
    return html`<draft-shadow .draft=${this.document} .tables=${this.tables}></draft-shadow>`;
  }

  historyTab() {
    const draft = this.document;
    return html`<section class="card">${draft.decisions.length === 0 ? html`<p class="soft">${t('noHistory')}</p>` : html`<ol class="bare log">${draft.decisions.map(decision => html`
        <li><b>${word(decision.step)}</b> <span class="soft">${decision.account} · ${time(decision.decidedAt)}</span>${decision.comment ? html`<p>${decision.comment}</p>` : nothing}</li>`)}</ol>`}
      <p class="soft small">${t('edited', draft.editors.join(word('comma')))}</p></section>
      ${draft.roleGrants.length === 0 ? nothing : html`<section class="card"><h2>${t('grants')}</h2><ul class="bare log">${draft.roleGrants.map(grant => html`<li class="small">${t('grant', grant.account, grant.detail, grant.by)}${grant.bySamePerson ? html`<b class="wait">${t('samePerson')}</b>` : nothing} <span class="soft">${time(grant.at)}</span></li>`)}</ul></section>`}`;
  }
}
customElements.define('draft-page', DraftPage);
