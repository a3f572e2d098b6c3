/** Asks of a record why something was not advised, and what would have to differ. Properties: number, record, schema. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { post } from 'desk/core/api.js';
import { allLabels, label } from 'desk/core/labels.js';
import { money, texts } from 'desk/core/texts.js';
import { nameOf } from 'desk/consult/schema.js';
import 'desk/advice/why-not.js';

const t = texts({
  zh: { title: '为什么没有…', hint: '选一项没有建议的事，看为什么没有、最近要变什么才会有。不留记录。', what: '哪一项', choose: '请选择', ask: '问一问', proposals: '当时想采取的措施', work: '施工', allowed: '可以施工：项目 {0}', acts: '没有建议的事', documents: '没有要求的文件' },
  en: { title: 'Why not …', hint: 'Choose something that was not advised: why not, and what would have to differ. Nothing is recorded.', what: 'What', choose: 'Choose', ask: 'Ask', proposals: 'What was proposed', work: 'Work', allowed: 'Work may start: project {0}', acts: 'Acts that were not advised', documents: 'Documents that were not asked for' },
});

class RecordWhyNot extends DeskElement {
  static properties = { number: {}, record: { attribute: false }, schema: { attribute: false }, asked: { state: true } };

  render() {
    return html`<section class="card screen"><h2>${t('title')}</h2><p class="soft small">${t('hint')}</p>
      <form class="row" @submit=${event => { event.preventDefault(); this.asked = event.target.what.value; }}><label class="field grow"><span>${t('what')}</span><select name="what" required><option value="">${t('choose')}</option>
        ${this.groups().filter(([, options]) => options.length > 0).map(([name, options]) => html`<optgroup label=${name}>${options.map(([ask, word]) => html`<option value=${JSON.stringify(ask)}>${word}</option>`)}</optgroup>`)}</select></label>
        <button class="button">${t('ask')}</button></form>
      ${this.asked ? html`<why-not .key=${this.asked} .auto=${true} .names=${field => nameOf(this.schema, field)}
        .ask=${async () => (await post('/consultations/' + encodeURIComponent(this.number) + '/why-not', JSON.parse(this.asked))).data}></why-not>` : nothing}</section>`;
  }

  /** What can be asked: what was proposed and not permitted, work that may not start, acts and documents that are not there. */
  groups() {
    const { advice, facts } = this.record;
    const acts = new Set([...advice.actions, ...(advice.conduct?.actions ?? [])].map(item => item.code));
    const documents = new Set((advice.documents ?? []).map(item => item.code));
    const missing = (type, there) => Object.entries(allLabels(type)).filter(([code]) => !there.has(code)).sort((one, other) => one[1].localeCompare(other[1]));
    return [
      [t('proposals'), (advice.verdicts ?? []).filter(verdict => verdict.verdict !== 'PERMITTED').map(verdict => [{ proposal: verdict.index }, this.proposal(facts.proposals?.[verdict.index], verdict)])],
      [t('work'), (advice.decision && !['ALLOW', 'NA'].includes(advice.decision) ? facts.projects ?? [] : []).map((project, index) => [{ decision: 'ALLOW', project: index }, t('allowed', index + 1)])],
      [t('acts'), missing('ActionCode', acts).map(([code, word]) => [{ code }, word])],
      [t('documents'), missing('DocumentCode', documents).map(([code, word]) => [{ document: code }, word])],
    ];
  }

  proposal(proposal, verdict) {
    const amounts = [proposal?.percent != null ? proposal.percent + '%' : '', typeof proposal?.amount === 'number' ? '¥' + money(proposal.amount) : ''];
    const act = label('ActionCode', verdict.code);
    return [act === verdict.code ? label('ForbiddenCode', verdict.code) : act, ...amounts].filter(word => word).join(' ');
  }
}
customElements.define('record-why-not', RecordWhyNot);
