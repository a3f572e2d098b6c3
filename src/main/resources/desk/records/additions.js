/**
 * What is added to a record later: where the advice was not followed, and how the case ended. Properties: record, number,
 * reload() after something was added.
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { idempotencyKey, post } from 'desk/core/api.js';
import { may, me } from 'desk/core/session.js';
import { allLabels, label } from 'desk/core/labels.js';
import { money, time } from 'desk/core/texts.js';
import { t } from 'desk/records/texts.js';

const STATES = { WITHIN_AUTHORITY: ['', ''], AWAITS_CONFIRMATION: ['wait', '◔'], CONFIRMED: ['yes', '✓'] };

class RecordAdditions extends DeskElement {
  static properties = { record: { attribute: false }, number: {}, reload: { attribute: false }, busy: { state: true }, problem: { state: true }, notice: { state: true } };

  /** Sends once, however often the button is pressed; a changed form is a new request. */
  async send(event, path, body) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.target;
    const content = path + JSON.stringify(body);
    if (this.sent?.content !== content) {
      this.sent = { content, key: idempotencyKey() };
    }
    this.busy = true;
    this.problem = null;
    this.notice = null;
    try {
      const answer = await post('/consultations/' + encodeURIComponent(this.number) + path, body, { key: this.sent.key });
      this.notice = answer.status === 202 ? t('confirmNeeded', label('Role', answer.data.confirmBy)) : t('saved');
      this.sent = null;
      form.reset?.();
      await this.reload();
    } catch (failure) {
      this.problem = failure;
    }
    this.busy = false;
  }

  render() {
    const { overrides, outcomes } = this.record;
    return html`<section class="card screen"><h2>${t('after')}</h2>
      <problem-box .problem=${this.problem}></problem-box>${this.notice ? html`<p class="note" role="status">${this.notice}</p>` : nothing}
      <h3>${t('overrides')}</h3>${overrides.length === 0 ? html`<p class="soft">${t('followed')}</p>` : html`<ul class="bare lines">${overrides.map(item => this.override(item))}</ul>`}
      ${may('ADVISOR') ? this.overrideForm() : nothing}
      <h3>${t('outcomes')}</h3>${outcomes.length === 0 ? html`<p class="soft">${t('noOutcome')}</p>` : html`<ul class="bare lines">${outcomes.map(item => this.outcome(item))}</ul>`}
      ${may('ADVISOR') ? this.outcomeForm() : nothing}</section>`;
  }

  act(code) {
    const { advice } = this.record;
    return [...advice.forbidden, ...advice.actions, ...(advice.conduct?.actions ?? [])].find(item => item.code === code)?.text ?? label('ActionCode', code);
  }

  override(item) {
    const [colour, sign] = STATES[item.state];
    return html`<li><b>${item.taken ? t('wasDone') : t('wasNotDone')}</b> ${this.act(item.code)} <span class="tag ${colour}">${sign} ${t(item.state)}${item.state === 'AWAITS_CONFIRMATION' ? ' · ' + label('Role', item.confirmBy) : ''}</span>
      <p>${item.reason}</p><p class="soft small">${time(item.at)} · ${item.by.account}${item.confirmation ? ' · ' + t('confirmedBy', item.confirmation.by.account, time(item.confirmation.at)) : ''}</p>
      ${item.state === 'AWAITS_CONFIRMATION' && may('ADVISOR') && item.by.account !== me().account ? html`<form class="row" @submit=${event => this.send(event, '/override/' + item.number + '/confirmation', event.target.comment.value.trim() ? { comment: event.target.comment.value.trim() } : {})}>
        <label class="field grow"><span>${t('comment')}</span><input name="comment" maxlength="2000"></label><button class="button" ?disabled=${this.busy}>${t('confirm')}</button></form>` : nothing}</li>`;
  }

  overrideForm() {
    const { advice } = this.record;
    const acts = [...advice.actions, ...(advice.conduct?.actions ?? [])];
    return html`<details><summary>${t('addOverride')}</summary><form class="stack" @submit=${event => {
      const [kind, code] = event.target.act.value.split(' ');
      this.send(event, '/override', { code, taken: kind === 'done', reason: event.target.reason.value.trim() });
    }}><label class="field"><span>${t('act')}</span><select name="act" required><option value="">${t('choose')}</option>
        <optgroup label=${t('wasNotDone')}>${acts.map(act => html`<option value="left ${act.code}">${act.text}</option>`)}</optgroup>
        <optgroup label=${t('wasDone')}>${advice.forbidden.map(act => html`<option value="done ${act.code}">${act.text}</option>`)}</optgroup></select></label>
      <label class="field"><span>${t('reason')}</span><textarea name="reason" required maxlength="2000"></textarea></label>
      <p><button class="button" ?disabled=${this.busy}>${t('save')}</button></p></form></details>`;
  }

  outcome(item) {
    return html`<li><b>${item.resolved ? t('resolved') : t('unresolved')}</b>${item.satisfaction ? ' · ' + label('Satisfaction', item.satisfaction) : ''}${item.cost != null ? ' · ' + t('costWas', money(item.cost)) : ''}
      ${item.note ? html`<p>${item.note}</p>` : nothing}<p class="soft small">${time(item.at)} · ${item.by.account}</p></li>`;
  }

  outcomeForm() {
    return html`<details><summary>${t('addOutcome')}</summary><form class="stack" @submit=${event => {
      const form = event.target;
      const body = { resolved: form.resolved.value === 'true' };
      if (form.satisfaction.value) {
        body.satisfaction = form.satisfaction.value;
      }
      if (form.cost.value.trim()) {
        body.cost = Number(form.cost.value.trim());
      }
      if (form.note.value.trim()) {
        body.note = form.note.value.trim();
      }
      this.send(event, '/outcome', body);
    }}><div class="row"><label class="field"><span>${t('ended')}</span><select name="resolved"><option value="true">${t('resolved')}</option><option value="false">${t('unresolved')}</option></select></label>
      <label class="field"><span>${t('satisfaction')}</span><select name="satisfaction"><option value="">${t('choose')}</option>${Object.entries(allLabels('Satisfaction')).map(([key, word]) => html`<option value=${key}>${word}</option>`)}</select></label>
      <label class="field"><span>${t('cost')}</span><input name="cost" type="number" min="0" step="0.01"></label></div>
      <label class="field"><span>${t('note')}</span><textarea name="note" maxlength="2000"></textarea></label>
      <p><button class="button" ?disabled=${this.busy}>${t('save')}</button></p></form></details>`;
  }
}
customElements.define('record-additions', RecordAdditions);
