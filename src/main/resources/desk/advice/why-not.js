/**
 * Why an advice does not have something: what stands against it first, then the nearest way to it, then the conditions that
 * failed. Properties: ask (function that answers a promise of what the service says), key (what the question is about; another
 * one is asked anew), of (its name), auto (ask at once), names (function from the path of a field to its name, optional).
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { joined, texts } from 'desk/core/texts.js';

const t = texts({
  zh: {
    button: '为什么不行，怎样才行', hide: '收起', asking: '正在查找原因和最近的办法…', given: '建议里已经有这一项。', against: '为什么不行', way: '最近的办法', ways: '最近的办法（任选一种，都已试算过）', and: '并且',
    PROHIBITED: '禁止', EXCLUDED: '被排除', GUARD: '前提不符', EARLIER_ROW: '先命中了别的行', REFUSED: '不予同意',
    noWay: '能改的情况怎么改都不行，都试过了。还没说明的情况查清以后，可以再问。', notFound: '没有找到办法，但没有试完所有的改法。', fixed: '由不得人改的情况：{0}', conditions: '没有满足的条件',
  },
  en: {
    button: 'Why not, and what would do', hide: 'Close', asking: 'Looking for the reasons and the nearest way …', given: 'The advice has it already.', against: 'Why not', way: 'The nearest way', ways: 'The nearest ways (any one of them; each was tried)', and: 'and',
    PROHIBITED: 'prohibited', EXCLUDED: 'excluded', GUARD: 'not open here', EARLIER_ROW: 'another row comes first', REFUSED: 'refused',
    noWay: 'No change of what can be changed gives it; all of them were tried. Ask again once open facts are known.', notFound: 'No way was found, but not every change was tried.', fixed: 'Nobody can bring about: {0}', conditions: 'Conditions that are not met',
  },
});
const MOST_WAYS = 4;
const MOST_CONDITIONS = 6;

class WhyNot extends DeskElement {
  static properties = {
    ask: { attribute: false }, key: {}, of: {}, auto: { type: Boolean }, names: { attribute: false },
    open: { state: true }, told: { state: true }, problem: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    if (this.auto) {
      this.begin();
    }
  }

  languageChanged() {
    if (this.open) {
      this.load();
    }
  }

  willUpdate(changes) {
    if (changes.has('key') && changes.get('key') !== undefined) {
      this.told = null;
      this.open = this.open && this.auto;
      if (this.open) {
        this.load();
      }
    }
  }

  begin() {
    this.open = true;
    this.load();
  }

  async load() {
    const key = this.key;
    this.problem = null;
    this.told = null;
    try {
      const told = await this.ask();
      if (key === this.key) {
        this.told = told;
      }
    } catch (failure) {
      if (key === this.key) {
        this.problem = failure;
      }
    }
  }

  render() {
    return html`<p><button class="why-not-button" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => (this.open ? (this.open = false) : this.begin())}>${this.open ? t('hide') : t('button')}<span class="outside"> ${this.of ?? ''}</span></button></p>
      ${this.open ? html`<div class="why-not" role="group" aria-label=${t('button')} aria-live="polite">${this.content()}</div>` : nothing}`;
  }

  content() {
    if (this.problem) {
      return html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>`;
    }
    if (!this.told) {
      return html`<p aria-busy="true">${t('asking')}</p>`;
    }
    const { given, blockers, ways, proof, unchangeable } = this.told;
    if (given) {
      return html`<p>${t('given')}</p>`;
    }
    return html`${blockers.length > 0 ? html`<h3>${t('against')}</h3><ul class="bare blockers">${this.once(blockers).map(blocker => html`<li><span class="tag no">✕ ${t(blocker.kind)}</span> ${blocker.text}</li>`)}</ul>` : nothing}
      <h3>${ways.length > 1 ? t('ways') : t('way')}</h3>${ways.length > 0 ? html`<ol class="ways">${ways.slice(0, MOST_WAYS).map(way => html`<li>${way.changes.map((change, index) => html`${index > 0 ? html` <span class="soft">${t('and')}</span> ` : nothing}${change.text}`)}</li>`)}</ol>`
        : html`<p>${proof === 'EXHAUSTIVE' ? t('noWay') : t('notFound')}</p>`}
      ${ways.length === 0 && unchangeable.length > 0 ? html`<p class="soft">${t('fixed', joined(unchangeable.map(field => this.names?.(field) ?? field)))}</p>` : nothing}
      ${this.conditions()}`;
  }

  /** Several rules may say the same. */
  once(blockers) {
    const seen = new Set();
    return blockers.filter(blocker => !seen.has(blocker.text) && seen.add(blocker.text));
  }

  conditions() {
    const nearest = this.told.conditions.filter(rule => rule.failed.length > 0).slice(0, MOST_CONDITIONS);
    return nearest.length === 0 ? nothing : html`<details><summary>${t('conditions')}</summary><ul class="bare failed-conditions">${nearest.map(rule => html`<li><p>${rule.table
      ? html`<a href=${`/tables/${rule.table}?row=${encodeURIComponent(rule.row ?? '')}`}>${rule.name}</a>` : html`“${rule.name}”`}</p>
      <ul>${rule.failed.map(condition => html`<li><span class="no" aria-hidden="true">✕</span> ${condition.text}</li>`)}</ul></li>`)}</ul></details>`;
  }
}
customElements.define('why-not', WhyNot);
