/**
 * Why an item of an advice is there: opens in place with the sentence of each rule, the row of each table with its
 * cells, and the clauses in plain words.
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get } from 'desk/core/api.js';
import { language } from 'desk/core/texts.js';
import { t } from 'desk/advice/texts.js';

const clauses = new Map();

/** What a row concludes, without empty cells and without its texts in the other language. */
export function outcomes(row) {
  const other = language() === 'en' ? 'Zh' : 'En';
  return row.outcomes.filter(cell => cell.text && !cell.column.endsWith(other));
}

/** A row that matched, with the cells that decided and what it concludes; its title leads to an address. */
export function rowSheet(row, address = `/tables/${row.table}`) {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${row.title}><table class="sheet"><caption><a href=${address}>${t('row', row.title, row.row)}</a></caption>
      ${row.conditions.length > 0 ? html`<thead><tr>${row.conditions.map(cell => html`<th scope="col">${cell.label}</th>`)}</tr></thead>
        <tbody><tr>${row.conditions.map(cell => html`<td class=${cell.result ? 'met' : 'unmet'}>${cell.text} <span class=${cell.result ? 'yes' : 'no'} role="img" aria-label=${cell.result ? t('met') : t('unmet')}>${cell.result ? '✓' : '✕'}</span></td>`)}</tr></tbody>`
      : html`<tbody><tr><td class="met">${t('always')}</td></tr></tbody>`}</table></div>
    <dl class="outcomes">${outcomes(row).map(cell => html`<dt>${cell.label}</dt><dd>${cell.text}</dd>`)}</dl>`;
}

/** A clause in the language of the reader, asked for once. */
async function clause(id) {
  const name = language() + id;
  if (!clauses.has(name)) {
    clauses.set(name, get('/clauses/' + encodeURIComponent(id)).then(answer => answer.data));
  }
  return clauses.get(name).catch(failure => {
    clauses.delete(name);
    throw failure;
  });
}

/**
 * A button and, once pressed, the reasons below it. Properties: because and clauses of the item, source: {citations,
 * explanation()} where explanation answers a promise of what fired.
 */
class WhyToggle extends DeskElement {
  static properties = {
    because: { attribute: false }, clauses: { attribute: false }, source: { attribute: false }, of: {},
    open: { state: true }, told: { state: true }, problem: { state: true },
  };

  languageChanged() {
    this.open = false;
  }

  willUpdate(changes) {
    if (changes.has('because') && changes.get('because') !== undefined && this.open) {
      this.load();
    }
  }

  render() {
    if (!(this.because?.length || this.clauses?.length)) {
      return nothing;
    }
    return html`<button class="why-button" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.toggle}>
        ${this.open ? t('hideWhy') : t('why')}<span class="outside"> ${this.of ?? ''}</span></button>
      ${this.open ? html`<div class="because" role="group" aria-label=${t('why')}>${this.content()}</div>` : nothing}`;
  }

  toggle() {
    this.open = !this.open;
    if (this.open) {
      this.load();
    }
  }

  async load() {
    this.problem = null;
    try {
      const explanation = await this.source?.explanation?.();
      const cited = this.source?.citations ?? [];
      const texts = await Promise.all((this.clauses ?? []).slice(0, 12).map(async id => {
        const known = cited.find(citation => citation.clause === id);
        return known ? { id, kind: known.kind, text: known.text, source: known.source, verify: known.toBeVerified }
          : clause(id).then(found => ({ id, kind: found.kind, text: found.text, source: found.source, verify: found.toBeVerified }));
      }));
      this.told = { rows: explanation?.rows ?? [], clauses: texts };
    } catch (failure) {
      this.problem = failure;
    }
  }

  content() {
    if (this.problem) {
      return html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>`;
    }
    if (!this.told) {
      return html`<p aria-busy="true">${t('loadingWhy')}</p>`;
    }
    const seen = new Set();
    const reasons = (this.because ?? []).filter(reason => {
      const name = reason.rule ?? reason.table + '/' + reason.row;
      return !seen.has(name) && seen.add(name);
    });
    return html`${reasons.map(reason => reason.rule ? html`<p>“${reason.name}”</p>` : this.row(reason))}
      ${this.told.clauses.map(found => html`<p class="clause"><a href="/knowledge/${found.id}">${found.id}</a> ${found.text}
        <span class="soft">${t(found.kind)}${found.source ? ' · ' + found.source : ''}${found.verify ? ' · ' + t('verify') : ''}</span></p>`)}
      ${reasons.length + this.told.clauses.length === 0 ? html`<p>${t('noReason')}</p>` : nothing}`;
  }

  row(reason) {
    const found = this.told.rows.find(row => row.table === reason.table && row.row === reason.row);
    if (!found) {
      return html`<p>${reason.name ? '“' + reason.name + '” ' : nothing}<a href="/tables/${reason.table}">${t('row', reason.table, reason.row)}</a></p>`;
    }
    return html`<div>${reason.name ? html`<p>“${reason.name}”</p>` : nothing}${rowSheet(found)}</div>`;
  }
}
customElements.define('why-toggle', WhyToggle);
