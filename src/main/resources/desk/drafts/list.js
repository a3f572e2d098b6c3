/** The drafts, newest first; those that wait for the reader come first. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { may, me } from 'desk/core/session.js';
import { setQuery } from 'desk/core/router.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { tone, word } from 'desk/tables/words.js';
import { countTags } from 'desk/tables/findings.js';
import 'desk/tables/upload.js';

const t = texts({
  zh: {
    title: '草稿', name: '顾问', intro: '改动先成草稿：检查、由另一人批准，然后发布。正在使用的表在发布之前不变。', all: '全部', number: '草稿', what: '改了什么', state: '状态', found: '检查结果', changed: '最近修改', more: '显示更多',
    none: '还没有草稿', noneText: '在决策表里直接修改并保存，或把改好的 Excel 拖到上面。', noneState: '没有这种状态的草稿', waits: '等您审批', ok: '没有发现问题', noComment: '（没有说明）', release: '第 {0} 版', filter: '状态', by2: '提出：{0}', program: '随程序更新',
  },
  en: {
    title: 'Drafts', name: 'Guwen', intro: 'Changes become a draft first: checked, approved by somebody else, then published. The tables in use stay as they are until then.', all: 'All', number: 'Draft', what: 'What was changed', state: 'State', found: 'Checks', changed: 'Last change', more: 'Show more',
    none: 'No drafts yet', noneText: 'Change a table and save it, or drop changed Excel files above.', noneState: 'No draft is in this state', waits: 'waits for you', ok: 'nothing found', noComment: '(no comment)', release: 'release {0}', filter: 'State', by2: 'by {0}', program: 'program update',
  },
});
const STATES = ['INVALID', 'READY', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'];

class DraftList extends LoadedElement {
  static properties = { place: { attribute: false }, drafts: { state: true }, state: { state: true } };

  connectedCallback() {
    this.state = this.place.query.get('state') ?? '';
    super.connectedCallback();
  }

  willUpdate(changed) {
    const asked = this.place.query.get('state') ?? '';
    if (changed.has('place') && changed.get('place') && asked !== this.state) {
      this.state = asked;
      this.reload();
    }
  }

  async load(signal) {
    const { data } = await get('/drafts', { signal, query: { state: this.state, limit: 30 } });
    this.drafts = data.items;
    this.next = data.next;
  }

  async more() {
    await this.once('more', async () => {
      const { data } = await get('/drafts', { query: { state: this.state, limit: 30, cursor: this.next } });
      this.drafts = [...this.drafts, ...data.items];
      this.next = data.next;
    });
  }

  render() {
    document.title = `${t('title')} · ${t('name')}`;
    return html`<main class="page" id="content"><h1>${t('title')}</h1><p class="soft lead">${t('intro')}</p>
      ${may('EDITOR') ? html`<workbook-drop></workbook-drop>` : nothing}
      <div class="tools"><label class="field"><span>${t('filter')}</span><select class="input" @change=${event => this.choose(event.target.value)}>
        <option value="" ?selected=${this.state === ''}>${t('all')}</option>
        ${STATES.map(state => html`<option value=${state} ?selected=${this.state === state}>${word(state)}</option>`)}</select></label></div>
      <problem-box .problem=${this.failure}></problem-box>
      ${this.framed(() => this.content())}</main>`;
  }

  choose(state) {
    this.state = state;
    setQuery({ state });
    this.reload();
  }

  content() {
    if (this.drafts.length === 0) {
      return this.state ? html`<desk-empty .heading=${t('noneState')}></desk-empty>` : html`<desk-empty .heading=${t('none')} .text=${may('EDITOR') ? t('noneText') : ''}></desk-empty>`;
    }
    return html`<div class="scroll card flush"><table class="list"><thead><tr><th>${t('number')}</th><th>${t('what')}</th><th>${t('state')}</th><th>${t('found')}</th><th>${t('changed')}</th></tr></thead><tbody>
      ${this.drafts.map(draft => html`<tr><td class="num"><a class="target" href=${`/drafts/${draft.id}`}>${draft.id}</a></td>
        <td><a href=${`/drafts/${draft.id}`}>${draft.comment || t('noComment')}</a><br><span class="soft small">${draft.origin === 'PERSON' ? t('by2', draft.author) : t('program')}</span></td>
        <td><span class=${`tag ${tone(draft.state)}`}>${word(draft.state)}${draft.release ? ` · ${t('release', draft.release)}` : ''}</span>
          ${draft.state === 'IN_REVIEW' && may('APPROVER') && draft.author !== me().account ? html`<br><b class="small wait">${t('waits')}</b>` : nothing}</td>
        <td>${draft.counts.errors + draft.counts.warnings + draft.counts.hints === 0 ? html`<span class="tag yes">✓ ${t('ok')}</span>` : countTags(draft.counts)}</td>
        <td class="small">${time(draft.changedAt)}</td></tr>`)}</tbody></table></div>
      ${this.next ? html`<p class="center"><button class="button" ?disabled=${this.busy} @click=${() => this.more()}>${t('more')}</button></p>` : nothing}`;
  }
}
customElements.define('draft-list', DraftList);
