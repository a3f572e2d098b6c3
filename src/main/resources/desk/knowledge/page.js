/** Knowledge: the clauses by chapter, and what serves each of them. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import { get } from 'desk/core/api.js';
import { setQuery } from 'desk/core/router.js';
import { label, loadLabels } from 'desk/core/labels.js';
import { date, joined, language } from 'desk/core/texts.js';
import { chapterOf, chapters, t } from 'desk/knowledge/texts.js';

await addStyle('/desk/knowledge/knowledge.css');

const loaded = {};

/** All clauses in the language of the reader, asked for once. */
async function allClauses() {
  const chosen = language();
  if (!loaded[chosen]) {
    const items = [];
    let cursor;
    do {
      const page = (await get('/clauses', { query: { limit: 200, cursor } })).data;
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    loaded[chosen] = items;
  }
  return loaded[chosen];
}

class KnowledgePage extends DeskElement {
  static properties = {
    place: { attribute: false }, clauses: { state: true }, clause: { state: true }, problem: { state: true }, words: { state: true }, chapter: { state: true }, kind: { state: true },
  };

  willUpdate(changes) {
    if (changes.has('place')) {
      const { query } = this.place;
      this.words = query.get('q') ?? '';
      this.chapter = query.get('chapter') ?? '';
      this.kind = query.get('kind') ?? '';
      this.load();
    }
  }

  languageChanged() {
    this.load();
  }

  async load() {
    const id = this.place.rest[0];
    this.problem = null;
    if (this.clause?.id !== id) {
      this.clause = null;
    }
    try {
      const [clauses, one] = await Promise.all([allClauses(), id ? get('/clauses/' + encodeURIComponent(id)) : null, loadLabels()]);
      this.clauses = clauses;
      if (this.place.rest[0] === id) {
        this.clause = one?.data ?? null;
      }
    } catch (failure) {
      this.problem = failure;
    }
  }

  render() {
    const id = this.place.rest[0];
    document.title = (id ? id + ' · ' : '') + t('title') + ' · 顾问 Guwen';
    return html`<main class="page" id="content">${this.problem
      ? html`<problem-box .problem=${this.problem} .retry=${this.problem.status === 404 ? null : () => this.load()}></problem-box><p><a href="/knowledge">${t('back')}</a></p>`
      : !this.clauses || (id && !this.clause) ? html`<desk-loading></desk-loading>` : id ? this.one(this.clause) : this.list()}</main>`;
  }

  list() {
    const wanted = this.words.trim().toLowerCase();
    const fits = this.clauses.filter(clause => (!this.kind || clause.kind === this.kind)
      && (!wanted || clause.id.toLowerCase().includes(wanted) || clause.text.toLowerCase().includes(wanted)));
    const shown = fits.filter(clause => !this.chapter || chapterOf(clause.id) === this.chapter);
    const count = id => fits.filter(clause => chapterOf(clause.id) === id).length;
    return html`<h1>${t('title')}</h1><div class="knowledge">
      <nav class="chapters" aria-label=${t('chapters')}><ul class="bare"><li><button class="plain" aria-current=${!this.chapter ? 'true' : nothing} @click=${() => this.filter({ chapter: '' })}>${t('all')} <span>${fits.length}</span></button></li>
        ${chapters().map(chapter => html`<li><button class="plain" aria-current=${this.chapter === chapter.id ? 'true' : nothing} @click=${() => this.filter({ chapter: chapter.id })}>${chapter.name} <span>${count(chapter.id)}</span></button></li>`)}</ul></nav>
      <section><div class="row filters" role="search">
        <label class="field grow"><span>${t('search')}</span><input type="search" placeholder=${t('searchHint')} .value=${this.words} @input=${event => this.filter({ words: event.target.value })}></label>
        <label class="field"><span>${t('kind')}</span><select @change=${event => this.filter({ kind: event.target.value })}>
          ${['', 'PRACTICE', 'RESOLUTION', 'LAW', 'STANDARD', 'POLICY'].map(kind => html`<option value=${kind} .selected=${kind === this.kind}>${kind ? t(kind) : t('any')}</option>`)}</select></label></div>
        <p class="soft small" role="status">${t('found', shown.length)}</p>
        ${shown.length === 0 ? html`<desk-empty .heading=${t('none')} .text=${t('noneText')}></desk-empty>`
        : html`<ul class="bare clauses">${shown.map(clause => html`<li class="card"><p><a href="/knowledge/${clause.id}">${clause.id}</a> ${this.tags(clause)}</p><p>${clause.text}</p></li>`)}</ul>`}</section></div>`;
  }

  filter(changes) {
    Object.assign(this, changes);
    setQuery({ q: this.words, chapter: this.chapter, kind: this.kind });
  }

  tags(clause) {
    return html`<span class="tag">${t(clause.kind)}</span> <span class="tag">${label('Force', clause.force)}</span>
      ${clause.sureness ? html`<span class="tag">${t('sure', clause.sureness)}</span>` : nothing}
      ${clause.toBeVerified ? html`<span class="tag wait">${t('verify')}</span>` : nothing}`;
  }

  one(clause) {
    const tables = [...new Set(clause.rows.map(row => row.table))];
    const fact = (name, value) => value ? html`<dt>${name}</dt><dd>${value}</dd>` : nothing;
    const validity = [clause.validFrom ? t('from', date(clause.validFrom)) : '', clause.validTo ? t('until', date(clause.validTo)) : ''].filter(part => part).join(' ');
    return html`<p class="eyebrow"><a href="/knowledge">${t('back')}</a></p>
      <article class="card clause-page"><h1>${clause.id}</h1><p class="tags">${this.tags(clause)}</p><p class="wording">${clause.text}</p>
        <dl class="facts">${fact(t('source'), clause.source)}${fact(t('sureness'), clause.sureness ? t(clause.sureness) : '')}${fact(t('valid'), validity)}
          ${fact(t('local'), clause.local)}${fact(t('topics'), joined(clause.topics.map(topic => label('Topic', topic))))}${fact(t('figures'), joined(clause.figures))}</dl></article>
      <div class="cols serving"><section class="card"><h2>${t('rules')}</h2>${this.long(clause.sentences.map(sentence => html`“${sentence}”`))}</section>
        <section class="card"><h2>${t('rows')}</h2>${this.long(tables.map(table => html`<a href="/tables/${table}">${this.workbook(clause, table)}</a>
          <span class="soft">${clause.rows.filter(row => row.table === table).map(row => row.row).join(' ')}</span>`))}</section></div>
      <section class="card clause-cases"><h2>${t('cases')}</h2>${this.long(clause.cases)}</section>`;
  }

  /** A table as people know it: by its sheet. */
  workbook(clause, table) {
    return clause.rows.find(row => row.table === table).cell.split('!').slice(0, 2).join(' › ');
  }

  long(items) {
    const all = [...items];
    if (all.length === 0) {
      return html`<p class="soft">${t('nothing')}</p>`;
    }
    const list = part => html`<ul class="bare lines">${part.map(item => html`<li>${item}</li>`)}</ul>`;
    return html`${list(all.slice(0, 12))}${all.length > 12 ? html`<details><summary>${t('more', all.length - 12)}</summary>${list(all.slice(12))}</details>` : nothing}`;
  }
}
customElements.define('knowledge-page', KnowledgePage);
