/** What may be done with a release: put it in force (back or forward, now or from a day on), or call off its plan. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { idempotencyKey, post } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { LoadedElement } from 'desk/core/loaded.js';

const t = texts({
  zh: {
    activate: '退回到这一版', now: '马上改用', call: '取消排定', activateTitle: '改用第 {0} 版', activateText: '之后的咨询都按第 {0} 版答复；已经给出的答复不变。', callTitle: '取消第 {0} 版的排定', callText: '第 {0} 版不会在 {1} 生效。', reason: '理由', when: '什么时候', atOnce: '马上', day: '从某日起', dayField: '生效日', cancel: '不改了', busy: '正在换上并检查…',
  },
  en: {
    activate: 'Go back to this release', now: 'Put in force now', call: 'Call off', activateTitle: 'Put release {0} in force', activateText: 'From then on consultations are answered by release {0}; answers given before stay as they are.', callTitle: 'Call off release {0}', callText: 'Release {0} will not begin on {1}.', reason: 'Reason', when: 'When', atOnce: 'Now', day: 'From a day on', dayField: 'First day', cancel: 'Cancel', busy: 'Putting it in place and checking …',
  },
});

class ReleaseSteps extends LoadedElement {
  static properties = { release: { attribute: false }, activation: { attribute: false }, step: { state: true }, when: { state: true } };

  render() {
    if (!may('APPROVER')) {
      return nothing;
    }
    const { state } = this.activation;
    const isActive = this.release.state === 'IN_FORCE';
    return html`<div class="row">
      ${!isActive && state !== 'PENDING' && state !== 'CALLED_OFF' ? html`<button class="button small" @click=${() => this.ask('activation')}>${t('activate')}</button>` : nothing}
      ${state === 'PENDING' ? html`${isActive ? nothing : html`<button class="button small" @click=${() => this.ask('activation')}>${t('now')}</button>`}
        <button class="button small" @click=${() => this.ask('cancellation')}>${t('call')}</button>` : nothing}</div>
      <dialog class="dialog" aria-labelledby=${`step-${this.release.number}`} @cancel=${event => { if (this.busy) { event.preventDefault(); } }} @close=${() => { this.step = null; }}>${this.step ? this.form() : nothing}</dialog>`;
  }

  async ask(step) {
    this.failure = null;
    this.when = 'now';
    this.step = step;
    this.key = idempotencyKey();
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  form() {
    const activating = this.step === 'activation';
    const { number } = this.release;
    const choice = (value, label) => html`<label class="radio"><input type="radio" name="when" value=${value} ?checked=${this.when === value} @change=${() => { this.when = value; }}>${label}</label>`;
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.go(event.target); }}>
      <h2 id=${`step-${number}`}>${t(activating ? 'activateTitle' : 'callTitle', number)}</h2>
      <p class="soft">${activating ? t('activateText', number) : t('callText', number, time(this.activation.effectiveFrom))}</p>
      <problem-box .problem=${this.failure}></problem-box>
      ${activating ? html`<fieldset class="field"><legend>${t('when')}</legend>${choice('now', t('atOnce'))}${choice('day', t('day'))}
        ${this.when === 'day' ? html`<label class="field"><span>${t('dayField')}</span><input name="day" type="date" required></label>` : nothing}</fieldset>` : nothing}
      <label class="field"><span>${t('reason')}</span><textarea name="reason" required maxlength="1000"></textarea></label>
      ${this.busy ? html`<div><p role="status">${t('busy')}</p><progress aria-label=${t('busy')}></progress></div>` : nothing}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${t(activating ? 'now' : 'call')}</button></p></form>`;
  }

  async go(form) {
    const body = { reason: form.reason.value.trim() };
    if (this.step === 'cancellation') {
      body.effectiveFrom = this.activation.effectiveFrom;
    } else if (this.when === 'day') {
      body.effectiveFrom = form.day.value;
    }
    await this.once(this.step, async () => {
      const { data } = await post(`/releases/${this.release.number}/${this.step}`, body);
      this.querySelector('dialog').close();
      this.dispatchEvent(new CustomEvent('changed', { detail: data }));
    });
  }
}
customElements.define('release-steps', ReleaseSteps);
