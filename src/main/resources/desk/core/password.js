/** Changing one's own password. Other sessions of the account end; this one goes on with the new password. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { texts } from 'desk/core/texts.js';
import { put } from 'desk/core/api.js';
import { me, signIn } from 'desk/core/session.js';

const t = texts({
  zh: {
    title: '修改密码', current: '现在的密码', password: '新密码', repeat: '再输入一次新密码', save: '修改', close: '关闭', cancel: '取消',
    done: '密码已修改。其他设备上的登录已失效。', differ: '两次输入的新密码不一样。', hint: '至少 10 个字符,不要用容易猜到的。',
  },
  en: {
    title: 'Change password', current: 'Current password', password: 'New password', repeat: 'New password once more', save: 'Change', close: 'Close', cancel: 'Cancel',
    done: 'The password is changed. Other devices have to sign in again.', differ: 'The two new passwords differ.', hint: 'At least 10 characters, and not easy to guess.',
  },
});

class PasswordDialog extends DeskElement {
  static properties = { state: { state: true }, problem: { state: true } };

  open() {
    this.state = 'asking';
    this.problem = null;
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="password-title" @close=${() => { this.state = null; }}>
      ${this.state ? this.content() : nothing}</dialog>`;
  }

  content() {
    const close = () => this.querySelector('dialog').close();
    if (this.state === 'done') {
      return html`<h2 id="password-title">${t('title')}</h2><p role="status">${t('done')}</p>
        <p class="right"><button class="button main" @click=${close}>${t('close')}</button></p>`;
    }
    return html`<form class="stack" @submit=${this.submit}><h2 id="password-title">${t('title')}</h2>
      <problem-box .problem=${this.problem}></problem-box>
      <input class="outside" name="username" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .value=${me().account}>
      <label class="field"><span>${t('current')}</span><input name="current" type="password" autocomplete="current-password" required></label>
      <label class="field"><span>${t('password')}</span><input name="fresh" type="password" autocomplete="new-password" required aria-describedby="password-hint"></label>
      <p class="soft small" id="password-hint">${t('hint')}</p>
      <label class="field"><span>${t('repeat')}</span><input name="again" type="password" autocomplete="new-password" required></label>
      <p class="right"><button type="button" class="button" @click=${close}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.state === 'busy'}>${t('save')}</button></p></form>`;
  }

  async submit(event) {
    event.preventDefault();
    const form = event.target;
    const password = form.fresh.value;
    if (password !== form.again.value) {
      this.problem = new Error(t('differ'));
      return;
    }
    this.state = 'busy';
    this.problem = null;
    try {
      await put('/me/password', { current: form.current.value, password });
      await signIn(me().account, password);
      this.state = 'done';
    } catch (failure) {
      this.problem = failure;
      this.state = 'asking';
    }
  }
}
customElements.define('password-dialog', PasswordDialog);
