/** One advice, complete: what matters first, then acts, prohibitions, words, money and all else, each with its reasons. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from 'desk/core/element.js';
import { addStyle } from 'desk/core/style.js';
import { money, time } from 'desk/core/texts.js';
import { label } from 'desk/core/labels.js';
import { span, t } from 'desk/advice/texts.js';
import 'desk/advice/why.js';
import 'desk/core/parts.js';

await addStyle('/desk/advice/advice.css');

const SIGNS = { ALLOW: ['yes', '✓'], HOLD: ['wait', '◔'], REFUSE: ['no', '✕'] };
const ANSWERS = { DUE: ['yes', '✓'], NEGOTIABLE: ['wait', '◔'], OPEN: ['wait', '◔'], NOT_DUE: ['no', '✕'] };
export const VERDICTS = { PERMITTED: ['yes', '✓'], NEEDS_APPROVAL: ['wait', '◔'], PROHIBITED: ['no', '✕'], NOT_COVERED: ['', '?'] };

/** What makes an item the same when an advice is drawn again. */
const identity = item => [item.index, item.issue, item.step, item.code, item.item, item.clause, item.field, item.text].join('|');

/** The decision of an advice, or whether it is settled, as one sign with a word. */
export function verdictBadge(advice) {
  const [colour, sign] = SIGNS[advice.decision] ?? (advice.status === 'FINAL' ? ['info', '✓'] : ['wait', '◔']);
  const word = advice.decision in SIGNS ? t(advice.decision) : advice.status === 'FINAL' ? t('final') : t('provisional');
  return html`<p class="verdict ${colour}"><span aria-hidden="true">${sign}</span> ${word}</p>`;
}

/**
 * Properties: advice; explanation (function to a promise of what fired); done (codes ticked off) and tick (function), where
 * acts can be ticked off; names (function from a field to its name).
 */
class AdviceView extends DeskElement {
  static properties = {
    advice: { attribute: false }, explanation: { attribute: false }, done: { attribute: false }, tick: { attribute: false },
    names: { attribute: false },
  };

  render() {
    const advice = this.advice;
    if (!advice) {
      return nothing;
    }
    this.source = { citations: advice.citations, explanation: this.explanation };
    return html`
      ${this.head(advice)}
      <section class="card prohibitions" ?hidden=${advice.forbidden.length === 0}><h2>${t('forbidden')}</h2>
        <ul class="bare">${repeat(advice.forbidden, act => act.code, act => html`<li class="item"><span class="no"><span aria-hidden="true">✕</span> ${act.text}</span>${this.why(act, act.text)}</li>`)}</ul></section>
      ${this.projects(advice)}
      ${this.issues(advice)}
      ${this.acts(advice)}
      ${this.demands(advice)}
      <div class="cols">${this.bill(advice)}${this.approval(advice)}</div>
      ${this.verdicts(advice)}
      ${this.scripts(advice)}
      <div class="cols">${this.plain('deadlines', advice.deadlines, item => this.deadline(item))}
        ${this.plain('documents', advice.documents, item => html`${item.text} <span class="tag">${label('DocumentForm', item.form)}</span>`)}</div>
      ${this.plain('tell', advice.disclosures.filter(item => item.audience === 'CUSTOMER'), item => item.text)}
      ${this.folded('know', advice.disclosures.filter(item => item.audience === 'INTERNAL'), item => item.text)}
      ${this.plain('suppressed', advice.suppressed, item => html`${item.text}<small>${item.reason}</small>`)}
      ${this.folded('assumptions', this.assumptions(advice), item => html`<b>${item.names.join(t('comma'))}</b> ${item.why}`)}
      ${this.plain('noMatch', advice.noMatch, item => item.text)}
      ${this.folded('risks', advice.riskNotes, item => item.text)}
      ${this.folded('citations', advice.citations, item => html`<a href="/knowledge/${item.clause}">${item.clause}</a> ${item.text}`)}`;
  }

  // What is assumed for one and the same reason is told together.
  assumptions(advice) {
    const groups = new Map();
    for (const item of advice.assumptions) {
      const names = groups.get(item.why) ?? [];
      names.push(this.names?.(item.field) ?? item.field);
      groups.set(item.why, names);
    }
    return [...groups].map(([why, names]) => ({ why, names }));
  }

  why(item, of) {
    return html`<why-toggle .because=${item.because} .clauses=${item.clauses} .source=${this.source} .of=${of}></why-toggle>`;
  }

  head(advice) {
    const { classification } = advice;
    const summary = advice.summary ?? { headline: label('Topic', advice.topic), now: [], never: [] };
    const because = summary.because ?? {};
    const line = (name, content, reasons, colour) => content
      ? html`<dt>${t(name)}</dt><dd class=${colour ?? nothing}>${content}${reasons?.length ? this.why({ because: reasons }, t(name)) : nothing}</dd>` : nothing;
    // What the summary repeats has its reasons where it stands.
    const reasons = (list, codes) => list.filter(item => codes?.includes(item.code)).flatMap(item => item.because ?? []);
    const acts = [...advice.actions, ...(advice.conduct?.actions ?? [])];
    return html`<section class="card head">
      ${verdictBadge(advice)}
      <h2 class="headline">${summary.headline}</h2>
      <p class="tags">${classification.severity ? html`<span class="tag">${t('severity', label('Severity', classification.severity))}</span>` : nothing}
        ${classification.branch !== 'NA' ? html`<span class="tag">${label('Branch', classification.branch)}</span>` : nothing}
        ${this.why({ because: [...(because.headline ?? []), ...(classification.because?.severity ?? []), ...(classification.because?.branch ?? [])] }, summary.headline)}</p>
      <dl class="five">
        ${line('now', summary.now.length ? html`<ol>${summary.now.map(act => html`<li>${act}</li>`)}</ol>` : '', reasons(acts, because.now))}
        ${line('never', summary.never.length ? html`<ul>${summary.never.map(act => html`<li><span aria-hidden="true">✕</span> ${act}</li>`)}</ul>` : '', reasons(advice.forbidden, because.never), 'no')}
        ${line('money', summary.money, because.money)}
        ${line('decidedBy', summary.decidedBy ? label('Role', summary.decidedBy) : '', because.decidedBy)}
        ${line('by', summary.by ? time(summary.by) : '')}
      </dl></section>`;
  }

  projects(advice) {
    if (advice.projects.length < 1) {
      return nothing;
    }
    return html`<section class="card"><h2>${t('projects')}</h2><ul class="bare">${advice.projects.map(project => {
      const [colour, sign] = SIGNS[project.decision] ?? ['', ''];
      return html`<li class="item"><span>${t('project', project.index + 1)}${project.group ? ' · ' + label('ProjectGroup', project.group) : ''}
        <span class="tag ${colour}">${sign} ${project.decision in SIGNS ? t(project.decision) : ''}</span></span>${this.why(project, t('project', project.index + 1))}</li>`;
    })}</ul></section>`;
  }

  /** A mixed complaint, issue by issue: what is done and paid for each. */
  issues(advice) {
    const text = (list, code) => list.find(item => item.code === code)?.text ?? code;
    const acts = [...advice.actions, ...(advice.conduct?.actions ?? [])];
    return advice.issues.length === 0 ? nothing : html`<section class="card"><h2>${t('issues')}</h2>${advice.issues.map(issue => html`<details class="conduct" open>
      <summary><b>${t('issue', issue.index + 1)}</b> <span class="tag">${label('Branch', issue.branch)}</span></summary><ul class="bare">
        ${issue.forbidden.map(item => html`<li class="item"><span class="no"><span aria-hidden="true">✕</span> ${text(advice.forbidden, item.code)}</span>${this.why(item, text(advice.forbidden, item.code))}</li>`)}
        ${issue.actions.map(item => html`<li class="item"><span>${text(acts, item.code)}</span>${this.why(item, text(acts, item.code))}</li>`)}
        ${Object.entries(issue.charges.customerPays).map(([name, payment]) => html`<li class="item line"><span>${label('ChargeItem', name.toUpperCase())}</span><span class="num">${payment.amount === 0 ? t('free') : money(payment.amount)}</span>${this.why(payment, label('ChargeItem', name.toUpperCase()))}</li>`)}</ul></details>`)}</section>`;
  }

  acts(advice) {
    const manners = advice.conduct?.actions ?? [];
    const phases = [...new Set(advice.actions.map(act => act.phase))];
    return html`<section class="card" ?hidden=${advice.actions.length + manners.length === 0}><h2>${t('acts')}</h2>
      ${repeat(phases, phase => phase, phase => html`<div class="phase"><h3>${label('Phase', phase)}</h3>
        <ul class="bare">${repeat(advice.actions.filter(act => act.phase === phase), act => act.code, act => this.act(act))}</ul></div>`)}
      ${manners.length === 0 ? nothing : html`<details class="conduct"><summary>${advice.conduct.text}</summary>
        <ul class="bare">${repeat(manners, act => act.code, act => this.act(act))}</ul></details>`}</section>`;
  }

  act(act) {
    const isDone = this.done?.includes(act.code);
    const notes = [act.role ? label('Role', act.role) : '', t(act.obligation)].filter(note => note);
    return html`<li class="item act ${isDone ? 'done' : ''}">
      ${this.tick ? html`<label class="tick"><input type="checkbox" .checked=${!!isDone} @change=${() => this.tick(act.code)}><span class="outside">${t('done', act.text)}</span></label>`
        : html`<span class="tick" aria-hidden="true">□</span>`}
      <span>${act.text}${act.audience === 'INTERNAL' ? html` <span class="tag">${t('internal')}</span>` : nothing}
        ${notes.length ? html`<small>${notes.join(' · ')}</small>` : nothing}</span>
      ${this.why(act, act.text)}</li>`;
  }

  demands(advice) {
    return this.plain('demands', advice.demands, item => {
      const [colour, sign] = ANSWERS[item.answer] ?? ['', ''];
      const limits = [item.limit?.percent != null ? t('upTo', item.limit.percent + '%') : '', item.limit?.amount != null ? t('upTo', t('yuan', money(item.limit.amount))) : '',
        item.decidedBy ? t('decides', label('Role', item.decidedBy)) : '', item.until?.dueAt ? t('until', time(item.until.dueAt)) : ''].filter(word => word);
      return html`<b>${label('DemandCode', item.code)}</b> <span class="tag ${colour}">${sign} ${label('DemandAnswer', item.answer)}</span>
        ${limits.length ? html`<small>${limits.join(' · ')}</small>` : nothing}<p>${item.text}</p>`;
    });
  }

  bill(advice) {
    const charges = advice.charges;
    const pays = Object.entries(charges.customerPays);
    const row = (name, payment, colour) => html`<li class="item line ${colour ?? ''}"><span>${name}</span><span class="num">${payment.amount === 0 ? t('free') : money(payment.amount)}</span>${this.why(payment, name)}</li>`;
    const items = pays.filter(([name]) => name !== 'total');
    const total = pays.find(([name]) => name === 'total');
    return html`<section class="card"><h2>${t('charges')}</h2>
      ${pays.length + charges.storeBears.length === 0 && !charges.refund && !charges.concession ? html`<p class="soft">${t('nothingSettled')}</p>` : nothing}
      <ul class="bare bill" aria-label=${t('pays')} ?hidden=${pays.length === 0 && !charges.refund}>${items.map(([name, payment]) => row(label('ChargeItem', name.toUpperCase()), payment))}
        ${total ? row(t('total'), total[1], 'sum') : nothing}${charges.refund ? row(t('refund'), charges.refund, 'sum') : nothing}</ul>
      ${charges.concession ? html`<p class="item"><span>${t('concession', label('ConcessionType', charges.concession.type))}
        <small>${[charges.concession.proposedPercent != null ? t('proposed', charges.concession.proposedPercent) : '', charges.concession.capPercent != null ? t('capPercent', charges.concession.capPercent) : '',
          charges.concession.capAmount != null ? t('capAmount', money(charges.concession.capAmount)) : ''].filter(word => word).join(' · ')}</small></span>${this.why(charges.concession, t('concession', ''))}</p>` : nothing}
      ${charges.storeBears.length ? html`<h3 class="bears">${t('bears')}</h3><ul class="bare">${charges.storeBears.map(cost => html`<li class="item"><span>${label('CostItem', cost.item)}</span>${this.why(cost, label('CostItem', cost.item))}</li>`)}</ul>` : nothing}</section>`;
  }

  approval(advice) {
    const approval = advice.approval;
    return html`<section class="card"><h2>${t('approval')}</h2><p class="item"><span>${approval.required
      ? html`<span class="tag wait">◔ ${t('needsApproval', label('Role', approval.level))}</span>${approval.reason ? html`<small>${approval.reason}</small>` : nothing}`
      : html`${t('noApproval')}`}</span>${this.why(approval, t('approval'))}</p></section>`;
  }

  verdicts(advice) {
    return this.plain('proposals', advice.verdicts, item => {
      const [colour, sign] = VERDICTS[item.verdict] ?? ['', ''];
      return html`<b>${this.proposal(item.code)}</b> <span class="tag ${colour}">${sign} ${label('Verdict', item.verdict)}</span><p>${item.reason}</p>`;
    });
  }

  proposal(code) {
    const act = label('ActionCode', code);
    return act === code ? label('ForbiddenCode', code) : act;
  }

  scripts(advice) {
    if (advice.scripts.length === 0) {
      return nothing;
    }
    return html`<section class="card"><h2>${t('scripts')}</h2><ul class="bare says">${repeat(advice.scripts, identity, script => html`<li class="item say">
      <span>${script.kind ? html`<small>${label('ScriptKind', script.kind)}${script.channel === 'WRITTEN' ? ' · ' + t('written') : ''}</small>` : nothing}${script.text}</span>
      <copy-button .text=${script.text}></copy-button>${this.why(script, script.text)}</li>`)}</ul></section>`;
  }

  deadline(item) {
    const due = item.dueAt ? time(item.dueAt) : item.workingDays ? t('workingDays', item.workingDays) : span(item.due);
    return html`${item.text} <b>${due}</b>${item.legalCap ? html`<small>${t('legalCap', span(item.legalCap))}</small>` : nothing}`;
  }

  plain(name, items, content) {
    return items.length === 0 ? nothing : html`<section class="card"><h2>${t(name)}</h2>${this.list(items, content)}</section>`;
  }

  folded(name, items, content) {
    return items.length === 0 ? nothing : html`<details class="card folded ${name}"><summary><h2>${t(name, items.length)}</h2></summary>${this.list(items, content)}</details>`;
  }

  list(items, content) {
    return html`<ul class="bare">${repeat(items, identity, item => html`<li class="item"><span>${content(item)}</span>${item.because || item.clauses ? this.why(item, item.text ?? '') : nothing}</li>`)}</ul>`;
  }
}
customElements.define('advice-view', AdviceView);
