/** Keys of other systems: issued once, shown once, revocable. */
import { html, nothing } from 'lit';
import { texts, time } from 'desk/core/texts.js';
import { get, idempotencyKey, post, remove } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';
import { all, LoadedElement } from 'desk/core/loaded.js';
import { role } from 'desk/administration/roles.js';

const t = texts({
  zh: {
    name: '名称', role: '可以做什么', store: '门店', by: '开出', state: '状态', live: '可用', revoked: '{0} 已吊销', add: '开出密钥', revoke: '吊销', revokeTitle: '吊销“{0}”', revokeText: '用这个密钥的系统马上就不能再提问，不能恢复。', cancel: '取消', nameHint: '如“预约系统”', person: '负责人员编号（改表的密钥必填）', secretTitle: '密钥“{0}”', secret: '请现在复制并妥善保存：密钥只显示这一次。', done: '我已保存', none: '还没有密钥', noneText: '别的系统用密钥提问，不用人的账号。', storeHint: '不填则不属于任何门店',
  },
  en: {
    name: 'Name', role: 'What it may do', store: 'Store', by: 'Issued', state: 'State', live: 'in use', revoked: 'revoked {0}', add: 'Issue a key', revoke: 'Revoke', revokeTitle: 'Revoke “{0}”', revokeText: 'The system that uses it cannot ask any more from now on; this cannot be undone.', cancel: 'Cancel', nameHint: 'such as “booking system”', person: 'Person who answers for it (needed by keys that change tables)', secretTitle: 'Key “{0}”', secret: 'Copy it now and keep it safe: the key is shown this once.', done: 'I have kept it', none: 'No keys yet', noneText: 'Other systems ask with a key rather than with the account of a person.', storeHint: 'Blank: of no store',
  },
});
const ROLES = ['SYSTEM', 'ADVISOR', 'EDITOR', 'AUDITOR'];

class KeyList extends LoadedElement {
  static properties = { keys: { state: true }, dialog: { state: true }, issued: { state: true } };

  async load(signal) {
    this.keys = await all(get, '/keys', { signal });
  }

  render() {
    return this.framed(() => this.content());
  }

  content() {
    return html`<div class="tools"><span class="grow"></span>${may('ADMIN') ? html`<button class="button main" @click=${() => this.ask({ kind: 'add' })}>${t('add')}</button>` : nothing}</div>
      ${this.keys.length === 0 ? html`<desk-empty .heading=${t('none')} .text=${t('noneText')}></desk-empty>` : html`<div class="scroll card flush"><table class="list"><thead><tr><th>${t('name')}</th><th>${t('role')}</th><th>${t('store')}</th><th>${t('by')}</th><th>${t('state')}</th><th></th></tr></thead><tbody>
        ${this.keys.map(key => html`<tr><td><b>${key.name}</b></td><td>${role(key.role)}<br><span class="soft small">${role(`${key.role}Text`)}</span></td><td>${key.storeId ?? '–'}</td><td class="small">${key.createdBy}<br>${time(key.createdAt)}</td>
          <td><span class=${`tag ${key.revokedAt ? '' : 'yes'}`}>${key.revokedAt ? t('revoked', time(key.revokedAt)) : `✓ ${t('live')}`}</span></td>
          <td>${may('ADMIN') && !key.revokedAt ? html`<button class="button small" aria-label=${`${t('revoke')} ${key.name}`} @click=${() => this.ask({ kind: 'revoke', key })}>${t('revoke')}</button>` : nothing}</td></tr>`)}</tbody></table></div>`}
      <dialog class="dialog" aria-labelledby="key-title" @cancel=${event => { if (this.busy || this.issued) { event.preventDefault(); } }} @close=${() => { this.dialog = null; this.issued = null; }}>${this.issued ? this.secret() : this.dialog ? this.form() : nothing}</dialog>`;
  }

  async ask(dialog) {
    this.failure = null;
    this.token = idempotencyKey();
    this.dialog = dialog;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  form() {
    const { kind, key } = this.dialog;
    return html`<form class="stack" @submit=${event => { event.preventDefault(); this.save(event.target); }}><h2 id="key-title">${kind === 'add' ? t('add') : t('revokeTitle', key.name)}</h2>
      <problem-box .problem=${this.failure}></problem-box>
      ${kind === 'add' ? html`<label class="field"><span>${t('name')} · ${t('nameHint')}</span><input name="name" required maxlength="64" autocomplete="off"></label>
        <label class="field"><span>${t('role')}</span><select name="role">${ROLES.map(name => html`<option value=${name}>${role(name)} – ${role(`${name}Text`)}</option>`)}</select></label>
        <label class="field"><span>${t('store')} · ${t('storeHint')}</span><input name="storeId" maxlength="64" autocomplete="off"></label>
        <label class="field"><span>${t('person')}</span><input name="personId" maxlength="64" autocomplete="off"></label>` : html`<p>${t('revokeText')}</p>`}
      <p class="right"><button type="button" class="button" ?disabled=${this.busy} @click=${() => this.querySelector('dialog').close()}>${t('cancel')}</button>
        <button class="button main" ?disabled=${this.busy}>${kind === 'add' ? t('add') : t('revoke')}</button></p></form>`;
  }

  secret() {
    return html`<h2 id="key-title">${t('secretTitle', this.issued.name)}</h2><p class="note warn">! ${t('secret')}</p><p><code class="secret">${this.issued.key}</code></p>
      <p class="right"><copy-button .text=${this.issued.key}></copy-button><button class="button main" @click=${() => this.querySelector('dialog').close()}>${t('done')}</button></p>`;
  }

  async save(form) {
    const { kind, key } = this.dialog;
    await this.once(kind, async () => {
      if (kind === 'add') {
        const { data } = await post('/keys', { name: form.name.value.trim(), role: form.role.value, storeId: form.storeId.value.trim() || undefined, personId: form.personId.value.trim() || undefined }, { key: this.token });
        this.issued = data;
      } else {
        await remove(`/keys/${key.id}`);
        this.querySelector('dialog').close();
      }
      await this.reload();
    });
  }
}
customElements.define('key-list', KeyList);
