/**
 * One question. Digits choose an answer and 0 means "don't know"; Enter goes on where something is typed. Properties:
 * question, schema, number, left, value (the present answer, where it is asked again), answer(value), skip().
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { DeskElement } from 'desk/core/element.js';
import { choices, describe } from 'desk/consult/schema.js';
import { inputType, shown, typed, words } from 'desk/consult/value.js';
import { keep, kept } from 'desk/core/keep.js';
import { t, unit } from 'desk/consult/texts.js';
import { label } from 'desk/core/labels.js';

const MANY = 12;
const TYPED = 'consult.typed';

class AskCard extends DeskElement {
  static properties = {
    question: { attribute: false }, schema: { attribute: false }, number: { type: Number }, left: { type: Number }, value: { attribute: false },
    answer: { attribute: false }, skip: { attribute: false }, filter: { state: true }, chosen: { state: true },
  };

  connectedCallback() {
    super.connectedCallback();
    this.keys = event => this.pressed(event);
    document.addEventListener('keydown', this.keys);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.keys);
    super.disconnectedCallback();
  }

  willUpdate(changes) {
    if (changes.has('question') && changes.get('question')?.pointer !== this.question?.pointer) {
      this.filter = '';
      this.chosen = new Set(Array.isArray(this.value) ? this.value : []);
      this.isNew = true;
    }
  }

  updated() {
    if (this.isNew) {
      this.isNew = false;
      const field = this.querySelector('.answer');
      if (field) {
        const begun = kept(TYPED);
        field.value = begun?.pointer === this.question.pointer ? begun.text : shown(this.question.type, this.value);
      }
      if (!document.querySelector('dialog[open]') && this.number > 1) {
        (field ?? this.querySelector('h1')).focus({ preventScroll: true });
      }
    }
  }

  /** The choices, each with the digit that picks it. */
  options() {
    const question = this.question;
    const all = question.type === 'BOOLEAN' ? [{ key: true, label: t('yes') }, { key: false, label: t('no') }]
      : question.options?.length ? question.options : choices(describe(this.schema, question.pointer) ?? {});
    const wanted = this.filter.trim().toLowerCase();
    return wanted ? all.filter(option => option.label.toLowerCase().includes(wanted)) : all;
  }

  render() {
    const question = this.question;
    const isSet = question.type === 'SET';
    const isChoice = isSet || question.type === 'BOOLEAN' || question.type === 'ENUM';
    // Another question is another card: nothing of the last one moves to a new place.
    return html`${keyed(question.pointer, html`<section class="card ask" aria-labelledby="question">
      <p class="eyebrow">${t('number', this.number)} · ${this.left > 0 ? t('left', this.left) : t('last')}</p>
      <h1 id="question" tabindex="-1">${question.text}</h1>
      <p class="reason">${question.why ?? ''}${question.cost ? html` <span class="tag">${label('AnswerCost', question.cost)}</span>` : nothing}</p>
      ${this.value !== undefined && !isSet ? html`<p class="reason">${t('now', words(this.schema, question.pointer, this.value))}</p>` : nothing}
      ${isChoice ? this.choices(isSet) : this.typing()}
    </section>`)}`;
  }

  choices(isSet) {
    const options = this.options();
    const isMany = options.length > MANY || this.filter;
    return html`${isMany ? html`<label class="field"><span>${t('choose')}</span><input class="filter" type="search" .value=${this.filter}
        @input=${event => { this.filter = event.target.value; }} @keydown=${event => this.enterFirst(event, options)}></label>` : nothing}
      ${isSet ? html`<p class="soft small">${t('several')}</p>` : nothing}
      <div class="choices ${isMany ? 'many' : ''}">
        ${options.map((option, index) => html`<button class="choice" aria-pressed=${isSet ? String(this.chosen.has(option.key)) : nothing}
          @click=${() => this.pick(option)}>${index < 9 && !this.filter ? html`<kbd>${index + 1}</kbd>` : nothing}<span>${option.label}</span></button>`)}
        ${options.length === 0 ? html`<p class="soft">${t('none')}</p>` : nothing}
      </div>
      <div class="choices">${isSet ? html`<button class="button main" @click=${() => this.answer([...this.chosen])}>${t('next')}</button>` : nothing}
        <button class="choice dont" @click=${() => this.skip()}><kbd>0</kbd><span>${t('unknown')}</span></button></div>`;
  }

  typing() {
    const question = this.question;
    return html`<form @submit=${this.submit} class="stack">
      <label class="field"><span>${question.unit ? t('unitOf', t('answer'), unit(question.unit)) : t('answer')}</span>
        <input class="answer" type=${inputType(question.type)} inputmode=${{ INTEGER: 'numeric', DECIMAL: 'decimal' }[question.type] ?? nothing} required autocomplete="off"
          @input=${event => keep(TYPED, { pointer: question.pointer, text: event.target.value })}></label>
      <div class="row"><button class="button main">${t('next')}</button><button type="button" class="button" @click=${() => this.skip()}>${t('unknown')}</button></div></form>`;
  }

  submit(event) {
    event.preventDefault();
    const value = typed(this.question.type, event.target.querySelector('.answer').value);
    if (value !== undefined) {
      keep(TYPED, null);
      this.answer(value);
    }
  }

  pick(option) {
    if (this.question.type === 'SET') {
      const chosen = new Set(this.chosen);
      chosen.has(option.key) ? chosen.delete(option.key) : chosen.add(option.key);
      this.chosen = chosen;
    } else {
      this.answer(option.key);
    }
  }

  enterFirst(event, options) {
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && options.length > 0) {
      event.preventDefault();
      this.pick(options[0]);
    }
  }

  pressed(event) {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.repeat
        || event.target.closest?.('input, textarea, select, dialog') || document.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === '0') {
      this.skip();
    } else if (/^[1-9]$/.test(event.key) && ['SET', 'ENUM', 'BOOLEAN'].includes(this.question.type)) {
      const option = this.options()[Number(event.key) - 1];
      if (option) {
        this.pick(option);
      }
    } else if (event.key === 'Enter' && this.question.type === 'SET' && !event.target.closest?.('button, a')) {
      this.answer([...this.chosen]);
    }
  }
}
customElements.define('ask-card', AskCard);
