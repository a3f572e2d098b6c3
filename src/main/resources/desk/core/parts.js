/** Small parts that every page uses: problems, waiting, nothing to show, copy. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';

const t = texts({
  zh: { loading: '正在载入…', retry: '再试一次', problem: '没有成功', copy: '复制', copied: '已复制', wait: '还在处理,请稍候…' },
  en: { loading: 'Loading …', retry: 'Try again', problem: 'That did not work', copy: 'Copy', copied: 'Copied', wait: 'Still working, one moment …' },
});

/**
 * Says what the service refused and where. Properties: problem (ApiProblem or Error), retry (function, optional), label
 * (function from a pointer to the name of a field, optional).
 */
class ProblemBox extends DeskElement {
  static properties = { problem: { attribute: false }, retry: { attribute: false }, label: { attribute: false } };

  render() {
    if (!this.problem) {
      return nothing;
    }
    const told = this.problem.problem ?? { title: t('problem'), detail: this.problem.message };
    const errors = this.problem.errors ?? [];
    return html`<div class="problem" role="alert">
      <p><i class="icon exclamation-circle"></i><b>${told.title}</b></p>
      ${told.detail && errors.length === 0 ? html`<p>${told.detail}</p>` : nothing}
      ${errors.length > 0 ? html`<ul>${errors.map(error => html`<li>${this.place(error.pointer)}${error.message}</li>`)}</ul>` : nothing}
      ${told.id ? html`<p><small>${told.id}</small></p>` : nothing}
      ${this.retry ? html`<button class="button" @click=${this.retry}>${t('retry')}</button>` : nothing}
    </div>`;
  }

  place(pointer) {
    const name = pointer && this.label ? this.label(pointer) : '';
    return name ? html`<b>${name}</b> ` : nothing;
  }
}
customElements.define('problem-box', ProblemBox);

/** Says that something is on its way; after three seconds that it takes longer. Takes its place from the start. */
class DeskLoading extends DeskElement {
  static properties = { slow: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setTimeout(() => { this.slow = true; }, 3000);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  render() {
    return html`<p class="loading" role="status">${this.slow ? t('wait') : t('loading')}</p>`;
  }
}
customElements.define('desk-loading', DeskLoading);

/** Nothing to show, and what to do about it. */
class DeskEmpty extends DeskElement {
  static properties = { heading: {}, text: {} };

  render() {
    return html`<div class="empty"><p><b>${this.heading}</b></p>${this.text ? html`<p>${this.text}</p>` : nothing}</div>`;
  }
}
customElements.define('desk-empty', DeskEmpty);

/** Copies a text. */
class CopyButton extends DeskElement {
  static properties = { text: {}, done: { state: true } };

  render() {
    return html`<button class="button small" @click=${this.copy}><i class="icon ${this.done ? 'check2' : 'copy'}"></i><span role="status">${this.done ? t('copied') : t('copy')}</span></button>`;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      // Without https, or where the browser forbids it, there is no other way.
      const field = document.createElement('textarea');
      field.value = this.text;
      field.className = 'outside';
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    this.done = true;
    setTimeout(() => { this.done = false; }, 2000);
  }
}
customElements.define('copy-button', CopyButton);
