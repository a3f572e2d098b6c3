/** Everything that led to an advice: principles, rows with their cells, concluded facts. Fetched when it is opened. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { label } from 'desk/core/labels.js';
import { joined } from 'desk/core/texts.js';
import { rowSheet } from 'desk/advice/why.js';
import { t } from 'desk/records/texts.js';

class ExplanationView extends DeskElement {
  static properties = { explanation: { attribute: false }, told: { state: true }, problem: { state: true } };

  render() {
    return html`<details class="card folded" @toggle=${this.open}><summary><h2>${t('whole')}</h2></summary>
      ${this.problem ? html`<problem-box .problem=${this.problem} .retry=${() => this.load()}></problem-box>` : !this.opened ? nothing : !this.told ? html`<desk-loading></desk-loading>` : this.content()}</details>`;
  }

  open(event) {
    this.opened = event.target.open;
    if (this.opened && !this.told) {
      this.load();
    }
    this.requestUpdate();
  }

  languageChanged() {
    this.told = null;
    if (this.opened) {
      this.load();
    }
  }

  async load() {
    this.problem = null;
    try {
      this.told = await this.explanation();
    } catch (failure) {
      this.problem = failure;
    }
  }

  content() {
    const { rules, rows, values } = this.told;
    return html`<h3>${t('rows')}</h3>${rows.map(row => html`<div class="because">${rowSheet(row)}</div>`)}
      <h3>${t('rules')}</h3><ul class="bare lines">${rules.map(rule => html`<li>“${rule.name}” <span class="tag">${label('Basis', rule.basis)}</span> ${rule.clauses.map(id => html`<a href="/knowledge/${id}">${id}</a> `)}</li>`)}</ul>
      <h3>${t('values')}</h3><ul class="bare lines">${values.map(found => html`<li><b>${found.label}</b> ${this.value(found.value)}</li>`)}</ul>`;
  }

  value(value) {
    if (typeof value === 'boolean') {
      return value ? '✓' : '✕';
    }
    return Array.isArray(value) ? joined(value) : value === null || typeof value === 'object' ? nothing : String(value);
  }
}
customElements.define('explanation-view', ExplanationView);
