/** Consult: a question on the left, the advice on it on the right, live. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import { get } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';
import { kept } from 'desk/core/keep.js';
import { label } from 'desk/core/labels.js';
import { date, time } from 'desk/core/texts.js';
import { t } from 'desk/consult/texts.js';
import { t as ta } from 'desk/advice/texts.js';
import { Case } from 'desk/consult/case.js';
import { masked, without } from 'desk/consult/facts.js';
import { nameOf, question, title } from 'desk/consult/schema.js';
import 'desk/consult/start.js';
import 'desk/consult/question.js';
import 'desk/consult/told.js';
import 'desk/consult/form.js';
import 'desk/consult/proposal.js';
import 'desk/advice/advice-view.js';
import 'desk/advice/customer-view.js';

await addStyle('/desk/consult/consult.css');

class ConsultPage extends DeskElement {
  static properties = {
    place: { attribute: false }, version: { state: true }, editing: { state: true }, all: { state: true }, notice: { state: true }, failure: { state: true },
  };

  constructor() {
    super();
    this.case = new Case();
    this.case.addEventListener('change', () => { this.version = (this.version ?? 0) + 1; });
    this.version = 0;
  }

  languageChanged() {
    if (this.case.topic && !this.case.recorded) {
      this.case.ask();
    }
  }

  willUpdate(changes) {
    if (changes.has('place')) {
      this.arrive();
    }
  }

  /** Brings the case in line with the address, so that back, reload and a second tab do what people expect. */
  arrive() {
    const { params, query } = this.place;
    if (params.id) {
      navigate('/records/' + params.id, { replace: true });
      return;
    }
    if (query.get('resume')) {
      this.resume(query.get('resume'));
      return;
    }
    const topic = query.get('topic');
    this.customer = query.get('view') === 'customer';
    if (!topic) {
      this.case.asking?.abort();
      this.case.clear();
    } else if (this.case.topic !== topic) {
      if (kept('consult')?.topic === topic) {
        this.case.restore();
      } else {
        this.case.start(topic);
      }
    }
  }

  render() {
    document.title = t('title') + ' · 顾问 Guwen';
    if (!this.case.topic) {
      return html`<main class="page" id="content">${this.failure ? html`<problem-box .problem=${this.failure}></problem-box>` : nothing}<consult-start
        .choose=${topic => this.begin(topic)} .goOn=${() => navigate('/?topic=' + kept('consult').topic)} .drop=${() => this.drop()} .resume=${id => this.resume(id)}></consult-start></main>`;
    }
    if (this.customer && this.case.advice) {
      return html`<main class="page narrow" id="content"><p class="screen"><button class="button" @click=${() => history.back()}>${t('back')}</button></p>
        <customer-view .advice=${this.case.advice}></customer-view></main>`;
    }
    return html`<main class="page" id="content">
      ${this.printHead()}
      <div class="toolbar screen"><p class="eyebrow"><a href="/">${t('title')}</a> › ${label('Topic', this.case.topic)}</p><span class="grow"></span>
        <a class="button small narrow-only" href="#can">${t('can')}</a>
        <button class="button small" ?disabled=${!this.case.advice} @click=${() => navigate('/?topic=' + this.case.topic + '&view=customer')}><i class="icon person"></i>${t('customer')}</button>
        <button class="button small" ?disabled=${!this.case.advice} @click=${() => window.print()}><i class="icon printer"></i>${t('print')}</button></div>
      <div class="desk">
        <div class="side">${this.notice ? html`<p class="note screen">${this.notice}</p>` : nothing}
          <div class="tabs screen" role="tablist" @keydown=${event => this.turn(event)}>${[false, true].map(all => html`<button role="tab" id="tab-${all}" aria-controls="ask-panel" aria-selected=${!!this.all === all ? 'true' : 'false'} tabindex=${!!this.all === all ? '0' : '-1'} @click=${() => { this.all = all; }}>${all ? t('form') : t('one')}</button>`)}</div>
          <div id="ask-panel" class="screen" role="tabpanel" aria-labelledby="tab-${!!this.all}">${this.case.problem ? this.problem() : nothing}${this.all ? html`<facts-form .case=${this.case} .version=${this.version}></facts-form>` : this.asking()}${this.recording()}</div>
          ${this.case.advice ? html`<proposal-card .case=${this.case} .version=${this.version}></proposal-card>` : nothing}
          <told-card .case=${this.case} .version=${this.version} .edit=${pointer => this.edit(pointer)}></told-card></div>
        <div class="result" aria-live="polite" aria-busy=${this.case.busy ? 'true' : nothing}>${this.advice()}</div>
      </div></main>`;
  }

  /** The arrows go from one tab to the other. */
  turn(event) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      this.all = !this.all;
      this.updateComplete.then(() => this.querySelector('[role=tab][aria-selected=true]').focus());
    }
  }

  asking() {
    const it = this.case;
    if (this.editing && it.schema) {
      const asked = question(it.schema, this.editing);
      return html`<ask-card .question=${asked} .schema=${it.schema} .value=${it.value(this.editing)} .number=${this.answered() + 1} .left=${this.left()}
        .answer=${value => this.answer(this.editing, value)} .skip=${() => this.answer(this.editing, undefined)}></ask-card>`;
    }
    const next = it.next();
    if (!next && it.advice && it.untold() > 0) {
      return html`<section class="card ask"><h1 tabindex="-1">${t('open', it.untold())}</h1><p class="reason">${t('openText')}</p>
        <button class="button" @click=${() => it.askAgain()}>${t('askOpen')}</button></section>`;
    }
    if (!next) {
      return it.advice ? html`<section class="card ask"><h1 tabindex="-1">✓ ${t('settled')}</h1><p class="reason">${t('settledText')}</p></section>`
        : it.problem ? nothing : html`<section class="card ask"><desk-loading></desk-loading></section>`;
    }
    return html`<ask-card .question=${next} .schema=${it.schema} .value=${it.value(next.pointer)} .number=${this.answered() + 1} .left=${this.left()}
      .answer=${value => this.answer(next.pointer, value)} .skip=${() => this.skip(next.pointer)}></ask-card>`;
  }

  answered() {
    return this.case.told().filter(([pointer]) => !pointer.startsWith('/proposals')).length;
  }

  left() {
    return Math.max(0, this.case.questions().length - 1);
  }

  answer(pointer, value) {
    this.editing = null;
    this.case.tell(pointer, value);
  }

  skip(pointer) {
    this.case.skip(pointer);
  }

  edit(pointer) {
    this.all = false;
    this.editing = pointer;
    this.updateComplete.then(() => this.querySelector('.ask')?.scrollIntoView({ block: 'nearest' }));
  }

  problem() {
    return html`<problem-box .problem=${this.case.problem} .label=${pointer => this.case.schema && pointer.startsWith('/') ? title(this.case.schema, pointer) : ''} .retry=${this.case.problem.status === 422 ? null : () => this.case.ask()}></problem-box>`;
  }

  /** Recording, and what comes after it. */
  recording() {
    const it = this.case;
    if (it.recorded) {
      return html`<section class="card recorded" role="status"><h2>✓ ${t('recorded')}</h2><p class="soft small">${t('recordedText', '')}<a href="/records/${it.recorded}">${it.recorded}</a></p>
        <div class="row"><button class="button" @click=${() => window.print()}><i class="icon printer"></i>${t('print')}</button><button class="button main" @click=${() => this.fresh()}>${t('fresh')}</button></div></section>`;
    }
    const isDone = it.advice && !it.next();
    return html`<p class="record"><button class="button ${isDone ? 'main' : ''}" ?disabled=${!it.advice || it.busy || it.recording || it.problem?.status === 422} @click=${() => it.record()}>${it.recording ? t('recording') : t('record')}</button></p>`;
  }

  advice() {
    const it = this.case;
    if (!it.advice) {
      return it.busy ? html`<desk-loading></desk-loading>` : html`<desk-empty .heading=${t('adviceNone')}></desk-empty>`;
    }
    return html`${it.problem?.status === 422 ? html`<p class="note screen">${t('conflict')}</p>` : nothing}
      <advice-view .advice=${it.advice} .explanation=${async () => it.advice.explanation} .done=${it.done} .tick=${code => it.tick(code)}
        .names=${field => nameOf(it.schema, field)}></advice-view>`;
  }

  printHead() {
    const it = this.case;
    if (!it.advice) {
      return nothing;
    }
    return html`<header class="print-only"><h1>${ta('printTitle')} · ${label('Topic', it.topic)}</h1>
      <p>${[it.facts.requestId ? ta('requestId', it.facts.requestId) : '', it.recorded ? t('recordedText', it.recorded) : ta('draftOnly'),
        ta('asOf', date(it.advice.asOf)), ta('release', it.advice.release.number), ta('printed', time(Date.now()))].filter(part => part).join(' · ')}</p></header>`;
  }

  begin(topic) {
    this.notice = null;
    this.case.start(topic);
    navigate('/?topic=' + topic);
  }

  drop() {
    this.case.end();
    this.requestUpdate();
  }

  fresh() {
    this.case.end();
    this.notice = null;
    navigate('/');
  }

  /** Takes the facts of a record into a new case; what is masked in records stays behind. */
  async resume(id) {
    this.failure = null;
    try {
      const facts = (await get('/consultations/' + id)).data.facts;
      const hidden = masked(facts);
      this.case.resume(without(facts, hidden));
      this.notice = hidden.length > 0 ? t('masked') : null;
      navigate('/?topic=' + facts.topic, { replace: this.place.query.has('resume') });
    } catch (failure) {
      this.failure = failure;
    }
  }
}
customElements.define('consult-page', ConsultPage);
