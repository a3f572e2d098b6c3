/** How the service that answers this page stands, in words. */
import { html } from 'lit';
import { number, texts, time } from 'desk/core/texts.js';
import { get } from 'desk/core/api.js';
import { LoadedElement } from 'desk/core/loaded.js';

const t = texts({
  zh: {
    well: '一切正常', unwell: '有不正常的地方', db: '数据库', dbUP: '可以读写', dbDOWN: '连不上，答复和记录都会失败', journal: '咨询记录', journalUP: '每次答复之前已写入；等待写入 {0} 条', journalDOWN: '写不进去：新的咨询会被拒绝，直到恢复', release: '正在使用的表', releaseUP: '第 {0} 版，已用 {1}', releaseDOWN: '没有换上应当生效的一版', readinessState: '接受请求', readinessStateUP: '接受请求', readinessStateDOWN: '暂不接受请求', node: '以上是回答本页的这一个节点；有多个节点时，每个节点各自跟随生效的版本。', refresh: '再看一次', at: '{0} 的情况', plans: '排定的发布', planned: '第 {0} 版，{1} 起', noPlans: '没有', days: '{0} 天', hours: '{0} 小时', minutes: '{0} 分钟', moment: '不到一分钟', ok: '正常', bad: '不正常',
  },
  en: {
    well: 'All is well', unwell: 'Something is wrong', db: 'Database', dbUP: 'reads and writes', dbDOWN: 'cannot be reached; answers and records fail', journal: 'Records', journalUP: 'each is written before its answer; {0} wait', journalDOWN: 'cannot be written: new consultations are refused until it can', release: 'Tables in use', releaseUP: 'release {0}, in use for {1}', releaseDOWN: 'the release that should serve is not in place', readinessState: 'Requests', readinessStateUP: 'are taken', readinessStateDOWN: 'are not taken at present', node: 'This is the node that answered this page; where there are several, each follows the release in force by itself.', refresh: 'Look again', at: 'At {0}', plans: 'Planned releases', planned: 'release {0} from {1}', noPlans: 'none', days: '{0} days', hours: '{0} hours', minutes: '{0} minutes', moment: 'less than a minute', ok: 'well', bad: 'not well',
  },
});

class ServiceHealth extends LoadedElement {
  static properties = { health: { state: true }, plans: { state: true } };

  async load(signal) {
    const [health, releases] = await Promise.all([this.ask(signal), get('/releases', { signal, query: { limit: 50 } })]);
    this.health = health;
    this.plans = releases.data.items.filter(release => release.state === 'SCHEDULED');
    this.at = new Date();
  }

  /** A service that is not well answers 503 with the same document. */
  async ask(signal) {
    const response = await fetch('/actuator/health', { signal, headers: { Accept: 'application/json' } });
    return response.json();
  }

  render() {
    return this.framed(() => this.content());
  }

  content() {
    const { components = {}, status } = this.health;
    return html`<section class="card"><div class="title"><h2>${status === 'UP' ? html`<span class="yes">✓ ${t('well')}</span>` : html`<span class="no">✕ ${t('unwell')}</span>`}</h2>
        <span class="soft small">${t('at', time(this.at))}</span><span class="grow"></span><button class="button" ?disabled=${this.loading} @click=${() => this.reload()}>${t('refresh')}</button></div>
      <dl class="facts">${['release', 'db', 'journal', 'readinessState'].filter(name => components[name]).map(name => html`<dt>${t(name)}</dt><dd>
        <span class=${components[name].status === 'UP' ? 'yes' : 'no'}>${components[name].status === 'UP' ? '✓' : '✕'} ${components[name].status === 'UP' ? t('ok') : t('bad')}</span>
        <span>${this.words(name, components[name])}</span></dd>`)}
        <dt>${t('plans')}</dt><dd>${this.plans.length === 0 ? t('noPlans') : this.plans.map(release => html`<a href=${`/releases/${release.number}`}>${t('planned', release.number, time(release.activations.find(activation => activation.state === 'PENDING')?.effectiveFrom ?? release.createdAt))}</a> `)}</dd></dl>
      <p class="soft small">${t('node')}</p></section>`;
  }

  words(name, { status, details = {} }) {
    if (name === 'release' && status === 'UP') {
      return t('releaseUP', details.number, this.age(details.age));
    }
    return t(`${name}${status === 'UP' ? 'UP' : 'DOWN'}`, number(details.waiting ?? 0));
  }

  /** An ISO duration in the largest unit that says something. */
  age(text) {
    const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?/u.exec(text ?? '');
    const hours = Number(parts?.[1] ?? 0);
    const minutes = Number(parts?.[2] ?? 0);
    if (hours >= 48) {
      return t('days', Math.floor(hours / 24));
    }
    return hours > 0 ? t('hours', hours) : minutes > 0 ? t('minutes', minutes) : t('moment');
  }
}
customElements.define('service-health', ServiceHealth);
