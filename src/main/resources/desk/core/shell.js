/** The frame of all pages: name, sections, language, account; the sign-in; the page of the present address. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { language, setLanguage, texts } from 'desk/core/texts.js';
import { navigate, onPlace, place } from 'desk/core/router.js';
import { isLost, may, me, onSession, signOut, whoAmI } from 'desk/core/session.js';
import 'desk/core/parts.js';
import 'desk/core/sign-in.js';
import 'desk/core/password.js';

const t = texts({
  zh: {
    name: '顾问', skip: '跳到正文', sections: '栏目', consult: '咨询', tables: '决策表', drafts: '草稿', releases: '发布',
    records: '记录', knowledge: '知识', administration: '管理', language: 'English', languageOf: 'en', account: '{0}',
    password: '修改密码', signOut: '退出', menu: '账号菜单', noPage: '没有这个页面', noPageText: '地址可能写错了,或页面已经移走。',
    home: '回到咨询', notAllowed: '您的账号不能打开这个栏目', store: '门店 {0}', loadFailed: '页面没有载入', reload: '重新载入',
    ADVISOR: '服务顾问', EDITOR: '表格编辑', APPROVER: '审批人', AUDITOR: '审计', ADMIN: '管理员', SYSTEM: '系统',
  },
  en: {
    name: 'Guwen', skip: 'Skip to the content', sections: 'Sections', consult: 'Consult', tables: 'Tables', drafts: 'Drafts', releases: 'Releases',
    records: 'Records', knowledge: 'Knowledge', administration: 'Administration', language: '中文', languageOf: 'zh-CN', account: '{0}',
    password: 'Change password', signOut: 'Sign out', menu: 'Account menu', noPage: 'There is no such page', noPageText: 'The address may be misspelt, or the page has moved.',
    home: 'Back to Consult', notAllowed: 'Your account cannot open this section', store: 'Store {0}', loadFailed: 'The page did not load', reload: 'Load again',
    ADVISOR: 'Service advisor', EDITOR: 'Table editor', APPROVER: 'Approver', AUDITOR: 'Auditor', ADMIN: 'Administrator', SYSTEM: 'System',
  },
});

/** Sections in the order of the bar, and who may open them. */
const SECTIONS = [
  { name: 'consult', href: '/', roles: ['ADVISOR'] },
  { name: 'tables', href: '/tables', roles: null },
  { name: 'drafts', href: '/drafts', roles: ['EDITOR', 'AUDITOR'] },
  { name: 'releases', href: '/releases', roles: null },
  { name: 'records', href: '/records', roles: ['ADVISOR', 'AUDITOR'] },
  { name: 'knowledge', href: '/knowledge', roles: null },
  { name: 'administration', href: '/administration', roles: ['ADMIN', 'AUDITOR'] },
];

class DeskShell extends DeskElement {
  static properties = { started: { state: true }, failure: { state: true } };

  constructor() {
    super();
    this.started = false;
    this.failure = null;
    this.page = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.stops = [onPlace(() => this.show()), onSession(() => this.show())];
    this.start();
  }

  disconnectedCallback() {
    this.stops.forEach(stop => stop());
    super.disconnectedCallback();
  }

  async start() {
    this.failure = null;
    try {
      await whoAmI();
      this.started = true;
    } catch (failure) {
      this.failure = failure;
    }
    this.show();
  }

  /** Shows the page of the present address: the same element goes on as long as the section stays. */
  async show() {
    const here = place();
    const section = SECTIONS.find(known => known.name === here?.route.section);
    if (me()?.role && here?.route.path === '/' && section.roles && !may(...section.roles)) {
      navigate('/tables', { replace: true });
      return;
    }
    if (!me() || !here || (section.roles && !may(...section.roles))) {
      this.page = null;
      this.requestUpdate();
      return;
    }
    try {
      await here.route.load();
    } catch (failure) {
      console.warn(failure);
      this.failure = failure;
      this.requestUpdate();
      return;
    }
    const now = place();
    if (now?.route.tag !== here.route.tag) {
      return;
    }
    if (this.page?.localName !== here.route.tag) {
      this.page = document.createElement(here.route.tag);
      window.scrollTo(0, 0);
    }
    this.page.place = now;
    this.requestUpdate();
  }

  render() {
    if (this.failure && !this.page) {
      return html`<main class="page narrow" id="content"><problem-box .problem=${this.failure} .retry=${() => location.reload()}></problem-box></main>`;
    }
    if (!this.started) {
      return html`<main id="content"><desk-loading></desk-loading></main>`;
    }
    if (!me()) {
      return html`<sign-in-page></sign-in-page>`;
    }
    return html`
      <a class="skip" href="#content">${t('skip')}</a>
      ${this.bar()}
      ${this.page ?? this.noPage()}
      <password-dialog></password-dialog>
      ${isLost() ? html`<sign-in-again></sign-in-again>` : nothing}`;
  }

  bar() {
    const here = place();
    return html`<header class="bar">
      <a class="brand" href="/"><img src="/desk/style/icon.svg" alt="" width="28" height="28">${t('name')}</a>
      <nav aria-label=${t('sections')}>${SECTIONS.filter(section => !section.roles || may(...section.roles)).map(section => html`
        <a href=${section.href} aria-current=${section.name === here?.route.section ? 'page' : nothing}>${t(section.name)}</a>`)}
      </nav>
      <div class="who">
        <button class="plain" lang=${t('languageOf')} @click=${() => setLanguage(language() === 'en' ? 'zh' : 'en')}>${t('language')}</button>
        <button class="plain account" popovertarget="account-menu" aria-label=${t('menu')}>${me().account}<i class="icon chevron-down"></i></button>
        <div id="account-menu" class="menu" popover>
          <p><b>${me().account}</b><br>${t(me().role)}${me().storeId ? html`<br>${t('store', me().storeId)}` : nothing}</p>
          <button class="plain" @click=${() => this.changePassword()}>${t('password')}</button>
          <button class="plain" @click=${() => this.leave()}>${t('signOut')}</button>
        </div>
      </div>
    </header>`;
  }

  changePassword() {
    this.querySelector('#account-menu').hidePopover();
    this.querySelector('password-dialog').open();
  }

  async leave() {
    try {
      await signOut();
    } catch (failure) {
      this.failure = failure;
      this.page = null;
    }
  }

  noPage() {
    const here = place();
    const section = SECTIONS.find(known => known.name === here?.route.section);
    if (here && (!section?.roles || may(...section.roles))) {
      return html`<main class="page" id="content"><desk-loading></desk-loading></main>`;
    }
    return html`<main class="page narrow" id="content"><desk-empty .heading=${here ? t('notAllowed') : t('noPage')} .text=${here ? '' : t('noPageText')}>
      </desk-empty><p class="center"><a href="/">${t('home')}</a></p></main>`;
  }
}
customElements.define('desk-shell', DeskShell);
