/** One record: who asked, the facts as far as they are kept, the advice, and everything that led to it. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { get } from 'desk/core/api.js';
import { navigate } from 'desk/core/router.js';
import { may } from 'desk/core/session.js';
import { label, loadLabels } from 'desk/core/labels.js';
import { date, language, time } from 'desk/core/texts.js';
import { loadSchema, nameOf, title } from 'desk/consult/schema.js';
import { leaves } from 'desk/consult/facts.js';
import { untold, words } from 'desk/consult/value.js';
import { t } from 'desk/records/texts.js';
import { t as ta } from 'desk/advice/texts.js';
import 'desk/advice/advice-view.js';
import 'desk/advice/customer-view.js';
import 'desk/records/explanation.js';
import 'desk/records/additions.js';
import 'desk/records/replay.js';
import 'desk/records/test-case.js';
import 'desk/records/why-not.js';

class RecordView extends DeskElement {
  static properties = { number: {}, query: { attribute: false }, record: { state: true }, schema: { state: true }, problem: { state: true } };

  willUpdate(changes) {
    if (changes.has('number')) {
      this.record = null;
      this.load();
    }
  }

  languageChanged() {
    this.reasons = null;
    this.load();
  }

  async load() {
    this.problem = null;
    this.reasons = null;
    try {
      const answer = await get('/consultations/' + encodeURIComponent(this.number));
      const [schema] = await Promise.all([loadSchema(answer.data.facts.topic), loadLabels()]);
      this.schema = schema;
      this.record = answer.data;
    } catch (failure) {
      this.problem = failure;
    }
  }

  /** Everything that fired, asked for when somebody wants to know. */
  explanation() {
    this.reasons ??= get('/consultations/' + encodeURIComponent(this.number) + '/explanation').then(answer => answer.data).catch(failure => {
      this.reasons = null;
      throw failure;
    });
    return this.reasons;
  }

  render() {
    if (this.problem) {
      return html`<problem-box .problem=${this.problem} .retry=${this.problem.status === 404 || this.problem.status === 400 ? null : () => this.load()}></problem-box><p><a href="/records">${t('back')}</a></p>`;
    }
    if (!this.record) {
      return html`<desk-loading></desk-loading>`;
    }
    const { advice, facts, askedBy, at, requestId } = this.record;
    if (this.query.get('view') === 'customer') {
      return html`<p class="screen"><button class="button" @click=${() => history.back()}>${t('close')}</button></p><customer-view .advice=${advice}></customer-view>`;
    }
    // What is on record stays in the language in which it was asked.
    const recorded = /[\u4e00-\u9fff]/.test(advice.summary?.headline ?? '') ? 'zh-CN' : 'en';
    const isOther = recorded.slice(0, 2) !== language();
    const { unknown = [], ...known } = facts;
    const told = leaves(known).filter(([pointer]) => !['/topic', '/requestId'].includes(pointer));
    return html`<p class="eyebrow screen"><a href="/records">${t('back')}</a></p>
      <div class="title"><h1>${label('Topic', facts.topic)}</h1>${requestId ? html`<span class="tag">${ta('requestId', requestId)}</span>` : nothing}
        <span class="grow"></span>${may('ADVISOR') ? html`<button class="button small screen" @click=${() => navigate('/?resume=' + this.number)}>${t('resume')}</button>` : nothing}
        <button class="button small screen" @click=${() => navigate('/records/' + this.number + '?view=customer')}><i class="icon person"></i>${t('customer')}</button>
        ${may('EDITOR') ? html`<record-test-case .number=${this.number} .topic=${facts.topic}></record-test-case>` : nothing}
        <button class="button small screen" @click=${() => window.print()}><i class="icon printer"></i>${t('print')}</button></div>
      <p class="soft">${t('asked', time(at), [askedBy.account, askedBy.storeId].filter(part => part).join(' · '))}${askedBy.actorRole ? ' · ' + t('role', label('Role', askedBy.actorRole)) : ''}
        · ${ta('asOf', date(advice.asOf))} · ${ta('release', advice.release.number)} · <span class="nums">${t('id')} ${this.number}</span></p>
      <div class="record-columns"><section class="card told-facts"><h2>${t('facts')}</h2><dl class="facts">${told.map(([pointer, value]) => html`<dt>${title(this.schema, pointer)}</dt><dd>${words(this.schema, pointer, value)}</dd>`)}</dl>${untold(this.schema, unknown)}</section>
        <div>${isOther ? html`<p class="note screen">${t('otherLanguage')}</p>` : nothing}<advice-view lang=${isOther ? recorded : nothing} .advice=${advice} .explanation=${() => this.explanation()} .names=${field => nameOf(this.schema, field)}></advice-view>
        ${this.record.overrides ? html`<record-additions .record=${this.record} .number=${this.number} .reload=${() => this.load()}></record-additions><record-why-not .number=${this.number} .record=${this.record} .schema=${this.schema}></record-why-not><record-replay .number=${this.number}></record-replay>` : nothing}
        <explanation-view class="screen" .explanation=${() => this.explanation()}></explanation-view></div></div>`;
  }
}
customElements.define('record-view', RecordView);
