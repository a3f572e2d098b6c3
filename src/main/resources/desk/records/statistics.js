/** What the records say of the knowledge: rows that decide and never do, questions without an answer, advice not followed. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';
import { allLabels, loadLabels } from 'desk/core/labels.js';
import { number } from 'desk/core/texts.js';
import { ownerName } from 'desk/tables/owners.js';
import { t } from 'desk/records/texts.js';

const KINDS = ['tables', 'questions', 'overrides'];

class RecordStatistics extends DeskElement {
  static properties = { query: { attribute: false }, told: { state: true }, problem: { state: true }, gaps: { state: true } };

  willUpdate(changes) {
    if (changes.has('query')) {
      this.load();
    }
  }

  async languageChanged() {
    const shown = this.gaps?.table.table;
    await this.load();
    const again = this.told?.tables.find(item => item.table === shown);
    if (again) {
      this.showGaps(again);
    }
  }

  /** What is selected, as the interface takes it. */
  selected() {
    const from = this.query.get('from');
    const to = this.query.get('to');
    return {
      topic: this.query.get('topic'), limit: 200,
      from: from && new Date(from + 'T00:00').toISOString(),
      to: to && new Date(new Date(to + 'T00:00').getTime() + 24 * 3600 * 1000).toISOString(),
    };
  }

  async load() {
    this.problem = null;
    this.gaps = null;
    const query = this.selected();
    try {
      const [tables, questions, overrides] = await Promise.all([...KINDS.map(kind => get('/statistics/' + kind, { query })), loadLabels()]);
      this.told = { tables: tables.data.items, questions: questions.data.items, overrides: overrides.data.items };
    } catch (failure) {
      this.problem = failure;
    }
  }

  /** Shows for which cases a table has no row, and which row would fit them. */
  async showGaps(item) {
    this.gaps = { table: item };
    try {
      const { data } = await get(`/statistics/tables/${item.table}`, { query: { ...this.selected(), suggest: true } });
      this.gaps = { table: item, items: data.noMatch };
    } catch (failure) {
      this.gaps = { table: item, problem: failure };
    }
    await this.updateComplete;
    this.renderRoot.querySelector('#gaps')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    return html`<p class="eyebrow"><a href="/records">${t('back')}</a></p><h1>${t('statistics')}</h1>
      ${this.problem ? html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>` : !this.told ? html`<desk-loading></desk-loading>` : html`${this.filters()}${this.tables()}${this.gaps ? this.withoutRow() : nothing}${this.questions()}${this.overrides()}`}`;
  }

  filters() {
    const value = name => this.query.get(name) ?? '';
    return html`<form class="card row filters" @submit=${event => {
      event.preventDefault();
      const query = new URLSearchParams([...new FormData(event.target)].filter(([, word]) => word));
      navigate('/records/statistics' + (query.size ? '?' + query : ''));
    }}><label class="field"><span>${t('topic')}</span><select name="topic"><option value="">${t('any')}</option>${Object.entries(allLabels('Topic')).map(([key, word]) => html`<option value=${key} .selected=${value('topic') === key}>${word}</option>`)}</select></label>
      <label class="field"><span>${t('from')}</span><input type="date" name="from" .value=${value('from')}></label><label class="field"><span>${t('to')}</span><input type="date" name="to" .value=${value('to')}></label>
      <button class="button main">${t('filter')}</button></form>`;
  }

  tables() {
    const most = Math.max(1, ...this.told.tables.map(item => item.answers));
    return this.table(t('byTable'), [t('table'), t('answers'), '', t('rowCount'), t('neverHit'), t('noMatchCount'), t('notFollowed')], this.told.tables, item => html`
      <td><a href="/tables/${item.table}">${item.title}</a><br><small class="soft">${item.workbook} · ${ownerName(item.owner)}</small></td><td class="num">${number(item.answers)}</td>
      <td><meter min="0" max=${most} value=${item.answers} aria-label=${t('answers')}></meter></td><td class="num">${number(item.rows)}</td><td class="num">${number(item.neverHit)}</td>
      <td class="num">${item.noMatch ? html`<button class="button" aria-label=${t('showGaps', item.title)} @click=${() => this.showGaps(item)}>${number(item.noMatch)}</button>` : '0'}</td><td class="num">${number(item.overridden)}</td>`);
  }

  withoutRow() {
    const { table, items, problem } = this.gaps;
    if (!items) {
      return html`<section class="card" id="gaps"><h2>${t('gapsOf', table.title)}</h2>${problem ? html`<problem-box .problem=${problem} .retry=${() => this.showGaps(table)}></problem-box>` : html`<desk-loading></desk-loading>`}</section>`;
    }
    return this.table(t('gapsOf', table.title), [t('suggestedRow'), t('gapTimes'), t('gapSample')], items, gap => html`
      <td>${gap.suggested ? html`${gap.suggested.like ? t('like', gap.suggested.like) : t('likeNone')}<ul>${gap.suggested.cells.map(cell => html`<li>${cell.label}${t('is')}<b>${cell.text ?? t('anyValue')}</b></li>`)}</ul>` : t('noSuggestion')}</td>
      <td class="num">${number(gap.times)}</td><td class="num">${gap.sample ? html`<a href="/records/${gap.sample}">${t('gapOpen')}</a>` : nothing}</td>`, 'gaps');
  }

  questions() {
    return this.table(t('byQuestion'), [t('question'), t('openCount'), t('unknownCount')], this.told.questions, item => html`<td>${item.label}</td><td class="num">${number(item.open)}</td><td class="num">${number(item.unknown)}</td>`);
  }

  overrides() {
    return this.table(t('byOverride'), [t('act'), t('advised'), t('forbiddenCount'), t('wasNotDone'), t('wasDone'), t('share')], this.told.overrides, item => html`<td>${item.label}</td><td class="num">${number(item.advised)}</td>
      <td class="num">${number(item.forbidden)}</td><td class="num">${number(item.notTaken)}</td><td class="num">${number(item.taken)}</td><td class="num">${item.overridePercent != null ? number(item.overridePercent) + '%' : ''}</td>`);
  }

  table(name, heads, items, row, id = nothing) {
    return html`<section class="card" id=${id}><h2>${name}</h2>${items.length === 0 ? html`<desk-empty .heading=${t('nothingYet')}></desk-empty>` : html`<div class="scroll" tabindex="0" role="region" aria-label=${name}><table class="list">
      <thead><tr>${heads.map((head, index) => head ? html`<th scope="col" class=${index > 0 ? 'num' : nothing}>${head}</th>` : html`<td></td>`)}</tr></thead><tbody>${items.map(item => html`<tr>${row(item)}</tr>`)}</tbody></table></div>`}</section>`;
  }
}
customElements.define('record-statistics', RecordStatistics);
