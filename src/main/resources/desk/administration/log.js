/** What was done to accounts and keys, by whom, newest first. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { LoadedElement } from 'desk/core/loaded.js';
import { role } from 'desk/administration/roles.js';

const t = texts({
  zh: { when: '时间', who: '谁', what: '做了什么', about: '对象', detail: '详情', more: '显示更早的', none: '还没有记录', ACCOUNT_OPENED: '开了账号', ACCOUNT_CHANGED: '改了账号', PASSWORD_CHANGED: '改了密码', KEY_ISSUED: '开出密钥', KEY_REVOKED: '吊销密钥', program: '程序', key: '密钥', role: '角色：{0} → {1}', opened: '{0}，人员 {1}', closed: '关闭', again: '重新开通', password: '新密码', first: '空库的第一个账号', recovered: '用 guwen.recover-admin 恢复', comma: '，' },
  en: { when: 'When', who: 'Who', what: 'What', about: 'About', detail: 'Particulars', more: 'Show earlier ones', none: 'Nothing yet', ACCOUNT_OPENED: 'opened an account', ACCOUNT_CHANGED: 'changed an account', PASSWORD_CHANGED: 'changed a password', KEY_ISSUED: 'issued a key', KEY_REVOKED: 'revoked a key', program: 'the program', key: 'Key', role: 'role: {0} → {1}', opened: '{0}, person {1}', closed: 'closed', again: 'opened again', password: 'new password', first: 'first account of an empty store', recovered: 'restored by guwen.recover-admin', comma: ', ' },
});

class AccessLog extends LoadedElement {
  static properties = { entries: { state: true } };

  async load(signal) {
    const { data } = await get('/access-log', { signal, query: { limit: 50 } });
    this.entries = data.items;
    this.next = data.next;
  }

  async more() {
    await this.once('more', async () => {
      const { data } = await get('/access-log', { query: { limit: 50, cursor: this.next } });
      this.entries = [...this.entries, ...data.items];
      this.next = data.next;
    });
  }

  render() {
    return this.framed(() => (this.entries.length === 0 ? html`<desk-empty .heading=${t('none')}></desk-empty>` : html`<problem-box .problem=${this.failure}></problem-box>
      <div class="scroll card flush"><table class="list"><thead><tr><th>${t('when')}</th><th>${t('who')}</th><th>${t('what')}</th><th>${t('about')}</th><th>${t('detail')}</th></tr></thead><tbody>
      ${this.entries.map(entry => html`<tr><td class="small nums">${time(entry.at)}</td><td>${this.who(entry.account)}</td><td>${t(entry.action)}</td><td>${entry.subject}</td><td class="small">${this.words(entry)}</td></tr>`)}</tbody></table></div>
      ${this.next ? html`<p class="center"><button class="button" ?disabled=${this.busy} @click=${() => this.more()}>${t('more')}</button></p>` : nothing}`));
  }

  /** The log keeps short words of programs; here they are in the words of people. What is unknown stays as it stands. */
  words({ action, detail }) {
    const opened = /^([A-Z]+), person (.*)$/u.exec(detail);
    if (opened) {
      return t('opened', role(opened[1]), opened[2]);
    }
    if (action === 'KEY_ISSUED') {
      return detail.replace(/^[A-Z]+/u, code => role(code));
    }
    const known = { 'closed': 'closed', 'opened again': 'again', 'password reset': 'password', 'first account of an empty store': 'first', 'guwen.recover-admin': 'recovered' };
    return detail.split(', ').map(part => {
      const change = /^role ([A-Z]+) -> ([A-Z]+)$/u.exec(part);
      return change ? t('role', role(change[1]), role(change[2])) : known[part] ? t(known[part]) : part;
    }).join(t('comma'));
  }

  who(account) {
    return account === 'guwen' ? t('program') : account.startsWith('key:') ? `${t('key')} ${account.slice(4, 12)}` : account;
  }
}
customElements.define('access-log', AccessLog);
