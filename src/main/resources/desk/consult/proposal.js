/** "May I?": what the advisor would like to do, and what is said to it. Properties: case, source of reasons. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { post } from 'desk/core/api.js';
import { choices, nameOf } from 'desk/consult/schema.js';
import { typed } from 'desk/consult/value.js';
import { t } from 'desk/consult/texts.js';
import { label } from 'desk/core/labels.js';
import { money } from 'desk/core/texts.js';
import { VERDICTS } from 'desk/advice/advice-view.js';
import 'desk/advice/why-not.js';

class ProposalCard extends DeskElement {
  static properties = { case: { attribute: false }, version: { type: Number } };

  render() {
    const items = this.case.schema?.properties?.proposals?.items?.properties;
    if (!items) {
      return nothing;
    }
    const proposals = this.case.facts.proposals ?? [];
    return html`<section class="card can screen" id="can"><h2>${t('can')}</h2><p class="soft small">${t('canHint')}</p>
      <form class="row" @submit=${this.ask}>
        <label class="field grow"><span>${t('measure')}</span><select name="code" required><option value="">${t('pickMeasure')}</option>
          ${choices(items.code).map(choice => html`<option value=${choice.key}>${choice.label}</option>`)}</select></label>
        <label class="field short"><span>${t('percent')}</span><input name="percent" inputmode="decimal" autocomplete="off"></label>
        <label class="field short"><span>${t('amount')}</span><input name="amount" inputmode="decimal" autocomplete="off"></label>
        <button class="button">${t('ask')}</button></form>
      <ul class="bare verdicts" aria-live="polite">${proposals.map((proposal, index) => this.verdict(items, proposal, index))}</ul></section>`;
  }

  verdict(items, proposal, index) {
    const found = this.case.advice?.verdicts?.find(verdict => verdict.index === index);
    const name = choices(items.code).find(choice => choice.key === proposal.code)?.label ?? proposal.code;
    const detail = [proposal.percent != null ? proposal.percent + '%' : '', typeof proposal.amount === 'number' ? '¥' + money(proposal.amount) : ''].filter(word => word).join(' ');
    const [colour, sign] = VERDICTS[found?.verdict] ?? ['', ''];
    const source = { citations: this.case.advice?.citations, explanation: async () => this.case.advice?.explanation };
    return html`<li class="item"><span><b>${name} ${detail}</b>
        ${found && !this.case.busy ? html`<span class="tag ${colour}">${sign} ${label('Verdict', found.verdict)}</span><p>${found.reason}</p>` : html`<p class="soft">${this.case.problem ? '' : t('waiting')}</p>`}</span>
      <button class="plain small" @click=${() => this.case.tell('/proposals/' + index, undefined)}>${t('withdraw')}<span class="outside"> ${name}</span></button>
      ${found ? html`<why-toggle .because=${found.because} .clauses=${found.clauses} .source=${source} .of=${name}></why-toggle>` : nothing}
      ${found && !this.case.busy && found.verdict !== 'PERMITTED' ? this.whyNot(index, name, found.verdict) : nothing}</li>`;
  }

  /** A "no" is told with its reasons and the nearest way at once; what needs approval, when somebody wants to know. */
  whyNot(index, name, verdict) {
    const { facts, begun } = this.case;
    const told = { ...facts, requestedAt: begun };
    return html`<why-not .key=${index + JSON.stringify(facts)} .of=${name} .auto=${verdict === 'PROHIBITED'} .names=${field => nameOf(this.case.schema, field)}
      .ask=${async () => (await post('/simulations/why-not', { facts: told, ask: { proposal: index } })).data}></why-not>`;
  }

  ask(event) {
    event.preventDefault();
    const form = event.target;
    const proposal = { code: form.code.value, percent: typed('DECIMAL', form.percent.value), amount: typed('DECIMAL', form.amount.value) };
    Object.keys(proposal).filter(name => proposal[name] === undefined).forEach(name => delete proposal[name]);
    const count = this.case.facts.proposals?.length ?? 0;
    form.reset();
    this.case.tell('/proposals/' + count, proposal);
  }
}
customElements.define('proposal-card', ProposalCard);
