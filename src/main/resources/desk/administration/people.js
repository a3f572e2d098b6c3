/** People who may sign in: open an account, change its role, reset its password, close it. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get, patch, post } from 'desk/core/api.js';
import { may, me } from 'desk/core/session.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { PEOPLE, role } from 'desk/administration/roles.js';

const t = texts({
  zh: {
    username: '用户名', person: '人员编号', role: '角色', store: '门店', state: '状态', since: '开户', open: '可用', closed: '已关闭', add: '新开账号', addTitle: '新开账号', password: '初始密码', passwordHint: '至少 10 个字符；请本人登录后自己改。', personHint: '同一个人的所有账号用同一编号：谁改的，谁就不能自己批准。', save: '保存', cancel: '取消', newPassword: '新密码（不填则不变）', change: '更改', changeTitle: '更改 {0}', mayEnter: '可以登录', closeText: '不能登录的账号，做过的记录都保留，可以再开通。', find: '按用户名、人员或门店查找', storeHint: '不填则不属于任何门店', you: '（您）', done: '已保存：{0}', none: '没有符合的人员', count: '{0} 人',
  },
  en: {
    username: 'User name', person: 'Person', role: 'Role', store: 'Store', state: 'State', since: 'Opened', open: 'open', closed: 'closed', add: 'Open an account', addTitle: 'Open an account', password: 'First password', passwordHint: 'At least 10 characters; he changes it after signing in.', personHint: 'All accounts of one person have the same: who changes a draft cannot approve it.', save: 'Save', cancel: 'Cancel', newPassword: 'New password (blank: stays)', change: 'Change', changeTitle: 'Change {0}', mayEnter: 'May sign in', closeText: 'What was done with a closed account stays on record, and it can be opened again.', find: 'Search by name, person or store', storeHint: 'Blank: of no store', you: ' (you)', done: 'Saved: {0}', none: 'Nobody fits', count: 'People: {0}',
  },
});

class PeopleList extends LoadedElement {
  static properties = { accounts: { state: true }, dialog: { state: true }, words: { state: true }, done: { state: true } };

  constructor() {
    super();
    this.words = '';
  }

  async load(signal) {
    this.accounts = await all(get, '/accounts', { signal });
  }

  render() {
    return this.framed(() => this.content());
  }

  content() {
    const words = this.words.toLowerCase();
    const found = this.accounts.filter(account => [account.username, account.personId, account.storeId ?? ''].join(' ').toLowerCase().includes(words));
    return html`<div class="tools"><label class="grow-some"><span class="outside">${t('find')}</span><input class="input" type="search" placeholder=${t('find')} .value=${this.words} @input=${event => { this.words = event.target.value; }}></label>
        <span class="soft">${t('count', found.length)}</span><span class="grow"></span>${may('ADMIN') ? html`<button class="button main" @click=${() => this.ask('add')}>${t('add')}</button>` : nothing}</div>
      <p class="outside" role="status">${this.done ?? ''}</p>
      ${this.dialog ? nothing : html`<problem-box .problem=${this.failure}></problem-box>`}
      ${found.length === 0 ? html`<desk-empty .heading=${t('none')}></desk-empty>` : html`<div class="scroll card flush"><table class="list"><thead><tr><th>${t('username')}</th><th>${t('person')}</th><th>${t('role')}</th><th>${t('store')}</th><th>${t('state')}</th><th>${t('since')}</th><th></th></tr></thead><tbody>
        ${found.map(account => this.row(account))}</tbody></table></div>`}
      <dialog class="dialog" aria-labelledby="people-title" @cancel=${event => { if (this.busy) { event.preventDefault(); } }} @close=${() => { this.dialog = null; }}>${this.dialog ? this.form() : nothing}</dialog>`;
  }

  row(account) {
    const isMe = account.username === me().account;
    return html`<tr><td><b>${account.username}</b>${isMe ? t('you') : ''}</td><td>${account.personId}</td><td>${role(account.role)}<br><span class="soft small">${role(`${account.role}Text`)}</span></td><td>${account.storeId ?? '–'}</td>
      <td><span class=${`tag ${account.enabled ? 'yes' : ''}`}>${account.enabled ? `✓ ${t('open')}` : t('closed')}</span></td><td class="small">${time(account.createdAt, { dateStyle: 'medium' })}</td>
      <td>${may('ADMIN') && !isMe ? html`<button class="button small" aria-label=${`${t('change')} ${account.username}`} @click=${() => this.ask('change', account)}>${t('change')}</button>` : nothing}</td></tr>`;
  }

  async ask(kind, account) {
    this.failure = null;
    this.done = '';
    this.dialog = { kind, account };
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  form() {
    const { kind, account } = this.dialog;
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.save(event.target); }}><h2 id="people-title">${kind === 'add' ? t('addTitle') : t('changeTitle', account.username)}</h2>
      <problem-box .problem=${this.failure} .label=${pointer => this.fieldName(pointer)}></problem-box>${this[`${kind}Fields`](account)}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${t('save')}</button></p></form>`;
  }

  fieldName(pointer) {
    return { '/username': t('username'), '/personId': t('person'), '/role': t('role'), '/storeId': t('store'), '/password': t('password') }[pointer] ?? '';
  }

  addFields() {
    return html`<label class="field"><span>${t('username')}</span><input name="username" required maxlength="64" autocapitalize="none" autocomplete="off" spellcheck="false"></label>
      <label class="field"><span>${t('person')}</span><input name="personId" required maxlength="64" autocomplete="off" aria-describedby="person-hint"></label><p class="soft small" id="person-hint">${t('personHint')}</p>
      ${this.roleFields()}
      <label class="field"><span>${t('store')} · ${t('storeHint')}</span><input name="storeId" maxlength="64" autocomplete="off"></label>
      <label class="field"><span>${t('password')} · ${t('passwordHint')}</span><input name="password" type="password" required autocomplete="new-password"></label>`;
  }

  roleFields(account) {
    return html`<label class="field"><span>${t('role')}</span><select name="role">${PEOPLE.map(name => html`<option value=${name} ?selected=${account?.role === name}>${role(name)} – ${role(`${name}Text`)}</option>`)}</select></label>`;
  }

  changeFields(account) {
    return html`${this.roleFields(account)}
      <label class="field"><span>${t('newPassword')}</span><input name="password" type="password" autocomplete="new-password" aria-describedby="password-hint"></label><p class="soft small" id="password-hint">${t('passwordHint')}</p>
      <label class="radio"><input type="checkbox" name="enabled" ?checked=${account.enabled}>${t('mayEnter')}</label><p class="soft small">${t('closeText')}</p>`;
  }

  async save(form) {
    const { kind, account } = this.dialog;
    const name = account?.username ?? form.username.value.trim();
    const actions = {
      add: () => post('/accounts', { username: name, personId: form.personId.value.trim(), role: form.role.value, storeId: form.storeId.value.trim() || undefined, password: form.password.value }),
      change: () => patch(`/accounts/${encodeURIComponent(name)}`, this.changes(form, account)),
    };
    if (kind === 'change' && Object.values(this.changes(form, account)).every(value => value === undefined)) {
      this.querySelector('dialog').close();
      return;
    }
    if (await this.once(kind, actions[kind])) {
      this.querySelector('dialog').close();
      await this.reload();
      this.done = t('done', name);
    }
  }

  /** Only what differs is sent, so that the log says what was done. */
  changes(form, account) {
    return {
      role: form.role.value === account.role ? undefined : form.role.value,
      password: form.password.value || undefined,
      enabled: form.enabled.checked === account.enabled ? undefined : form.enabled.checked,
    };
  }
}
customElements.define('people-list', PeopleList);
