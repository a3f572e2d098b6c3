/** What a customer may see of an advice, in large type: nothing that is meant for the store alone. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { money, time } from 'desk/core/texts.js';
import { label } from 'desk/core/labels.js';
import { t } from 'desk/advice/texts.js';
import { verdictBadge } from 'desk/advice/advice-view.js';

class CustomerView extends DeskElement {
  static properties = { advice: { attribute: false } };

  render() {
    const advice = this.advice;
    const told = advice.disclosures.filter(item => item.audience === 'CUSTOMER');
    const due = advice.deadlines.filter(item => item.dueAt);
    const pays = Object.entries(advice.charges.customerPays);
    return html`<article class="customer">
      <h1>${t('customerTitle')}</h1>
      ${advice.decision === 'NA' ? nothing : verdictBadge(advice)}
      ${advice.demands.map(item => html`<section><h2>${label('DemandCode', item.code)}</h2><p>${item.text}</p></section>`)}
      <section><h2>${t('customerPay')}</h2>${pays.length + advice.charges.storeBears.length === 0 && !advice.charges.refund ? html`<p>${t('customerNothing')}</p>` : html`<ul class="bare">
        ${pays.map(([name, payment]) => html`<li class="pair"><span>${name === 'total' ? t('total') : label('ChargeItem', name.toUpperCase())}</span><b>${payment.amount === 0 ? t('free') : t('yuan', money(payment.amount))}</b></li>`)}
        ${advice.charges.storeBears.map(cost => html`<li class="pair"><span>${label('CostItem', cost.item)}</span><b>${t('bornByStore')}</b></li>`)}
        ${advice.charges.refund ? html`<li class="pair"><span>${t('refund')}</span><b>${t('yuan', money(advice.charges.refund.amount))}</b></li>` : nothing}</ul>`}</section>
      ${told.length ? html`<section><h2>${t('customerTell')}</h2><ul>${told.map(item => html`<li>${item.text}</li>`)}</ul></section>` : nothing}
      ${due.length ? html`<section><h2>${t('customerDeadlines')}</h2><ul class="bare">${due.map(item => html`<li class="pair"><span>${item.text}</span><b>${time(item.dueAt)}</b></li>`)}</ul></section>` : nothing}
      ${advice.documents.length ? html`<section><h2>${t('customerDocs')}</h2><ul>${advice.documents.map(item => html`<li>${label('DocumentCode', item.code)}</li>`)}</ul></section>` : nothing}
    </article>`;
  }
}
customElements.define('customer-view', CustomerView);
