/**
 * A consultation on record that a draft would answer otherwise: what is said and what would be said, and, once somebody
 * wants to know, the reasons of both answers side by side. Properties: item, draft (number), release (number), changed (rows
 * behind changed answers), titleOf (function from a table to its title).
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get, post } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { outcomes, rowSheet } from 'desk/advice/why.js';
import { masked, without } from 'desk/consult/facts.js';
import { t } from 'desk/drafts/impact-texts.js';

class ImpactCase extends DeskElement {
  static properties = {
    item: { attribute: false }, draft: { type: Number }, release: { type: Number }, changed: { attribute: false }, titleOf: { attribute: false },
    open: { state: true }, sides: { state: true }, problem: { state: true },
  };

  willUpdate(changes) {
    if (changes.has('item') && changes.get('item')?.consultation !== this.item.consultation) {
      this.open = false;
      this.sides = null;
    }
  }

  languageChanged() {
    this.sides = null;
    if (this.open) {
      this.load();
    }
  }

  render() {
    const { consultation, was, becomes } = this.item;
    return html`${was || becomes ? html`<div class="was-becomes"><p><span class="soft small">${t('was')}</span><br>${was || html`<span class="soft">${t('nothing')}</span>`}</p>
        <p><span class="soft small">${t('becomes')}</span><br>${becomes || html`<span class="soft">${t('nothing')}</span>`}</p></div>` : html`<p class="soft">${t('onlyFigures')}</p>`}
      <p class="row"><a class="target" href=${`/records/${consultation}`}>${t('record')}</a>
        ${may('EDITOR') ? html`<button class="button small" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => this.toggle()}>${t('compare')}</button>` : nothing}</p>
      ${this.problem ? html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>` : nothing}
      ${this.open && !this.problem ? this.sides ? this.compared() : html`<p class="soft" aria-busy="true">${t('comparing')}</p>` : nothing}`;
  }

  toggle() {
    this.open = !this.open;
    if (this.open && !this.sides) {
      this.load();
    }
  }

  /** Asks the case on both versions. What is masked on record decides nothing and is left out. */
  async load() {
    this.problem = null;
    try {
      const { data } = await get(`/consultations/${this.item.consultation}`);
      const { requestId, storeId, locale, ...rest } = data.facts;
      const facts = { ...without(rest, masked(rest)), asOf: data.advice.asOf, requestedAt: rest.requestedAt ?? data.at };
      const [base, draft] = await Promise.all([this.release, `draft:${this.draft}`].map(release =>
        post('/simulations', facts, { query: { release, explain: 'full' } }).then(answer => answer.data)));
      this.sides = [this.side(base, draft), this.side(draft, base)];
    } catch (failure) {
      this.problem = failure;
    }
  }

  /** What led to one answer and not, or not like this, to the other. */
  side(one, other) {
    const known = new Set(other.explanation.rows.map(row => JSON.stringify(this.content(row))));
    const rules = new Set(other.explanation.rules.map(rule => rule.rule));
    return {
      headline: one.summary?.headline,
      rows: one.explanation.rows.filter(row => row.decided && !known.has(JSON.stringify(this.content(row)))),
      figures: this.figures(one),
      rules: one.explanation.rules.filter(rule => !rules.has(rule.rule)),
    };
  }

  /** Changed rows that an answer takes figures from; they match no case and stand among its reasons only. */
  figures(advice) {
    const told = new Set();
    const look = node => {
      if (Array.isArray(node)) {
        node.forEach(look);
      } else if (node !== null && typeof node === 'object') {
        if (typeof node.table === 'string' && typeof node.row === 'string') {
          told.add(`${node.table}/${node.row}`);
        }
        Object.values(node).forEach(look);
      }
    };
    const { explanation, ...rest } = advice;
    look(rest);
    explanation.rows.forEach(row => told.delete(`${row.table}/${row.row}`));
    return this.changed.filter(row => told.has(`${row.table}/${row.row}`));
  }

  content(row) {
    return [row.table, row.row, row.subject, row.decided, row.conditions.map(cell => cell.text), outcomes(row).map(cell => cell.text)];
  }

  compared() {
    const [base, draft] = this.sides;
    return html`<div class="cols compared">${this.column(t('base', this.release), base, '')}${this.column(t('draft', this.draft), draft, `&draft=${this.draft}`)}</div>`;
  }

  address(row, query) {
    return `/tables/${row.table}?row=${encodeURIComponent(row.row)}${query}`;
  }

  column(name, side, query) {
    return html`<section class="because" aria-label=${name}><h3>${name}</h3>${side.headline ? html`<p><b>${side.headline}</b></p>` : nothing}
      <p class="soft">${side.rows.length > 0 ? t('rows') : t('noRows')}</p>
      ${side.rows.map(row => rowSheet(row, this.address(row, query)))}
      ${side.figures.length > 0 ? html`<p class="soft">${t('figureRows')}</p><ul class="bare">${side.figures.map(row => html`<li><a href=${this.address(row, query)}>${this.titleOf(row.table)} · ${row.row}</a></li>`)}</ul>` : nothing}
      ${side.rules.length > 0 ? html`<p class="soft">${t('rules')}</p><ul class="bare">${side.rules.map(rule => html`<li>“${rule.name}”</li>`)}</ul>` : nothing}</section>`;
  }
}
customElements.define('impact-case', ImpactCase);
