/** Signing in: as a page of its own, and over a page whose session has ended. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { language, setLanguage, texts } from 'desk/core/texts.js';
import { me, signIn } from 'desk/core/session.js';

const t = texts({
  zh: {
    title: '登录', name: '顾问', claim: '面对客户,该怎么做、不能做什么、谁付多少、谁来批准——有依据的答复。',
    username: '用户名', password: '密码', enter: '登录', again: '请重新登录', againText: '登录已过期。您填写的内容都还在,登录后从这里继续。',
    other: '换一个账号', language: 'English', languageOf: 'en',
  },
  en: {
    title: 'Sign in', name: 'Guwen', claim: 'What to do for the customer, what never to do, who pays what and who approves – with the reasons.',
    username: 'User name', password: 'Password', enter: 'Sign in', again: 'Please sign in again', againText: 'The session has ended. What you typed is still here; you go on from here.',
    other: 'Use another account', language: '中文', languageOf: 'zh-CN',
  },
});

/** Fields for name and password; with a fixed name after a lost session. */
class SignInForm extends DeskElement {
  static properties = { busy: { state: true }, problem: { state: true }, fixed: {} };

  render() {
    return html`<form class="stack" @submit=${this.submit}>
      <problem-box .problem=${this.problem}></problem-box>
      <label class="field"><span>${t('username')}</span>
        <input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64" .value=${this.fixed ?? ''} ?autofocus=${!this.fixed}></label>
      <label class="field"><span>${t('password')}</span>
        <input name="password" type="password" autocomplete="current-password" required ?autofocus=${!!this.fixed}></label>
      <button class="button main" ?disabled=${this.busy}>${t('enter')}</button>
    </form>`;
  }

  firstUpdated() {
    this.querySelector('[autofocus]')?.focus();
  }

  async submit(event) {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const form = event.target;
    this.busy = true;
    this.problem = null;
    try {
      await signIn(form.username.value.trim(), form.password.value);
    } catch (failure) {
      this.problem = failure;
      form.password.value = '';
      form.password.focus();
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('sign-in-form', SignInForm);

class SignInPage extends DeskElement {
  render() {
    document.title = t('title') + ' · ' + t('name');
    return html`<main class="sign-in" id="content"><div class="card">
      <p class="brand"><img src="/desk/style/icon.svg" alt="" width="40" height="40">${t('name')}</p>
      <h1>${t('title')}</h1><p class="soft">${t('claim')}</p>
      <sign-in-form></sign-in-form>
      <p class="center"><button class="plain" lang=${t('languageOf')} @click=${() => setLanguage(language() === 'en' ? 'zh' : 'en')}>${t('language')}</button></p>
    </div></main>`;
  }
}
customElements.define('sign-in-page', SignInPage);

/** Over the page, which stays as it is. */
class SignInAgain extends DeskElement {
  firstUpdated() {
    this.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="again" @cancel=${event => event.preventDefault()}>
      <h2 id="again">${t('again')}</h2><p class="soft">${t('againText')}</p>
      <sign-in-form .fixed=${me()?.account}></sign-in-form></dialog>`;
  }
}
customElements.define('sign-in-again', SignInAgain);
