/** All decision tables: what each decides, how much of it is the store's, how it stands. */
import { html, nothing } from 'lit';
import { ownerName } from 'desk/tables/owners.js';
import { language, texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { setQuery } from 'desk/core/router.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { half, tone, word } from 'desk/tables/words.js';
import 'desk/tables/upload.js';

const t = texts({
  zh: {
    title: '决策表', name: '顾问', intro: '门店自己定的数字和做法都在这些表里。白色的行可以改，锁定的行来自法规、标准、原则和我们的解读。',
    find: '按名称、内容或负责人查找', own: '{0} 行由门店改', lockedRows: '{0} 行锁定', onlyLocked: '全部锁定，可以添行',
    untested: '{0} 行没有用例', tested: '每行都有用例', findings: '{0} 处提示', drafts: '草稿 {0}：{1}', first: '随程序提供', by: '第 {0} 版 · {1} · {2}', owner: '负责人 {0}',
    noneFound: '没有符合的表', noneFoundText: '换一个词再找。', workbook: '工作簿', nobody: '您可以查看；修改由表格编辑和审批人进行。', download: '下载 Excel', count: '{0} 张表',
  },
  en: {
    title: 'Tables', name: 'Guwen', intro: 'The figures and ways that a store sets itself stand in these tables. White rows can be changed; locked rows come from law, standards, principles and our readings.',
    find: 'Search by name, content or owner', own: 'Rows of the store: {0}', lockedRows: 'locked rows: {0}', onlyLocked: 'all rows locked; rows may be added',
    untested: 'rows without a case: {0}', tested: 'every row has a case', findings: 'warnings: {0}', drafts: 'Draft {0}: {1}', first: 'shipped with the program', by: 'Release {0} · {1} · {2}', owner: 'Owner: {0}',
    noneFound: 'No such table', noneFoundText: 'Try another word.', workbook: 'Workbook', nobody: 'You may look; editors and approvers make changes.', download: 'Download Excel', count: 'tables: {0}',
  },
});

const OPEN = ['INVALID', 'READY', 'IN_REVIEW', 'APPROVED', 'REJECTED'];
const MOST_DRAFTS = 12;

class TableList extends LoadedElement {
  static properties = { place: { attribute: false }, words: { state: true }, tables: { state: true }, health: { state: true } };

  connectedCallback() {
    this.words = this.place.query.get('q') ?? '';
    super.connectedCallback();
  }

  async load(signal) {
    const [tables, releases] = await Promise.all([all(get, '/tables', { signal }), all(get, '/releases', { signal })]);
    this.tables = tables;
    this.changes = changesOf(releases);
    this.health = may('EDITOR', 'AUDITOR') ? await this.loadHealth(releases, signal) : null;
  }

  /** Findings and coverage stand in the draft that became the release in force; open drafts say which workbooks they change. */
  async loadHealth(releases, signal) {
    const active = releases.find(release => release.state === 'IN_FORCE');
    const lists = await all(get, '/drafts', { signal }, 400);
    const open = lists.filter(draft => OPEN.includes(draft.state)).slice(0, MOST_DRAFTS);
    const ids = [...open.map(draft => draft.id), ...(active?.draft ? [active.draft] : [])];
    const documents = await Promise.all(ids.map(async id => (await get(`/drafts/${id}`, { signal })).data));
    return {
      report: documents.find(draft => draft.id === active?.draft) ?? null,
      open: documents.filter(draft => OPEN.includes(draft.state)),
    };
  }

  render() {
    document.title = `${t('title')} · ${t('name')}`;
    return html`<main class="page" id="content"><h1>${t('title')}</h1>
      <p class="soft lead">${t('intro')} ${may('EDITOR') ? nothing : t('nobody')}</p>
      ${this.framed(() => this.content())}</main>`;
  }

  content() {
    const words = this.words.toLowerCase().split(/\s+/u).filter(Boolean);
    const found = this.tables.filter(table => words.every(wanted =>
      [table.title, table.sheet, table.description, table.owner, ownerName(table.owner), table.workbook, table.id].join(' ').toLowerCase().includes(wanted)));
    const workbooks = [...new Set(found.map(table => table.workbook))];
    return html`
      <div class="tools"><label class="field grow"><span class="outside">${t('find')}</span>
        <input type="search" placeholder=${t('find')} .value=${this.words} @input=${event => { this.words = event.target.value; setQuery({ q: this.words }); }}></label>
        <span class="soft" role="status">${t('count', found.length)}</span></div>
      ${may('EDITOR') ? html`<workbook-drop></workbook-drop>` : nothing}
      ${found.length === 0 ? html`<desk-empty .heading=${t('noneFound')} .text=${t('noneFoundText')}></desk-empty>` : nothing}
      ${workbooks.map(workbook => this.workbook(workbook, found.filter(table => table.workbook === workbook)))}`;
  }

  workbook(name, tables) {
    const change = this.changes.get(name);
    return html`<section class="card workbook" aria-label=${`${t('workbook')} ${name}`}>
      <header><span class="soft">${t('workbook')}</span> <b>${name}</b>
        <span class="soft grow">${change ? (change.draft ? t('by', change.number, time(change.createdAt, { dateStyle: 'medium' }), change.author) : t('first')) : nothing}</span>
        <a class="button small" href=${`/api/v1/workbooks/${name}`} download>${t('download')}</a></header>
      <ul class="bare table-rows">${tables.map(table => this.row(table))}</ul></section>`;
  }

  row(table) {
    const own = table.rows - table.lockedRows;
    return html`<li><div class="what"><a href=${`/tables/${table.id}`}><b>${table.title}</b></a>
        <p class="soft small">${half(table.description, language() === 'en')}</p></div>
      <div class="small">${own === 0 ? t('onlyLocked') : html`${t('own', own)}${table.lockedRows > 0 ? html`<br><span class="soft">${t('lockedRows', table.lockedRows)}</span>` : nothing}`}
        <br><span class="soft">${t('owner', ownerName(table.owner))}</span></div>
      <div class="marks">${this.marks(table)}</div></li>`;
  }

  marks(table) {
    if (!this.health) {
      return nothing;
    }
    const { report, open } = this.health;
    const findings = report?.findings.filter(finding => finding.workbook === table.workbook && finding.sheet === table.sheet).length ?? 0;
    const untested = report?.coverage?.untested[table.id]?.length ?? 0;
    return html`${findings > 0 ? html`<span class="tag wait">! ${t('findings', findings)}</span>` : nothing}
      ${report?.coverage ? html`<span class=${`tag ${untested > 0 ? 'wait' : 'yes'}`}>${untested > 0 ? `! ${t('untested', untested)}` : `✓ ${t('tested')}`}</span>` : nothing}
      ${open.filter(draft => draft.workbooks.some(workbook => workbook.name === table.workbook)).map(draft => html`
        <a class=${`tag ${tone(draft.state)}`} href=${`/tables/${table.id}?draft=${draft.id}`}>${t('drafts', draft.id, word(draft.state))}</a>`)}`;
  }
}
customElements.define('table-list', TableList);

/** For each workbook the newest release that brought it in another form than the one before. */
function changesOf(releases) {
  const changes = new Map();
  const oldestFirst = [...releases].sort((one, other) => one.number - other.number);
  const before = new Map();
  for (const release of oldestFirst) {
    for (const workbook of release.workbooks) {
      if (before.get(workbook.name) !== workbook.sha256 && release.state !== 'CALLED_OFF') {
        changes.set(workbook.name, release);
      }
      before.set(workbook.name, workbook.sha256);
    }
  }
  return changes;
}
