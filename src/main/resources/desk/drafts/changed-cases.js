/** What impact and shadow tell alike: figures, and the consultations that a draft answers otherwise. */
import { html, nothing } from 'lit';
import { tag } from 'desk/core/texts.js';
import { may, me } from 'desk/core/session.js';
import 'desk/drafts/impact-case.js';

export const percent = share => new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1 }).format(share);

export const figure = (name, value, note) => html`<div class="card"><dt>${name}</dt><dd class="big">${value}</dd><dd class="soft small">${note}</dd></div>`;

export const titleOf = (tables, id) => tables.find(table => table.id === id)?.title ?? id;

/**
 * The consultations, each with both answers.
 *
 * @param page whose they are: draft, tables, busy and more()
 * @param told heading, ofStore (the words for the store of a reader who sees only that), noneHere, more, a note, and
 *     releaseOf (which release answered a consultation)
 * @param items the consultations
 * @param changed rows that the draft changes
 * @param next whether there are more
 */
export function changedCases(page, told, items, changed, next) {
  const store = may('AUDITOR') ? null : me().storeId;
  return html`<section class="card"><h2>${told.heading}</h2>${store ? html`<p class="soft small">${told.ofStore(store)}</p>` : nothing}${told.note ?? nothing}
    ${items.length === 0 ? html`<p>${told.noneHere}</p>` : html`<ul class="bare impact-cases">${items.map(item => html`<li><impact-case .item=${item} .draft=${page.draft.id} .release=${told.releaseOf(item)} .changed=${changed} .titleOf=${id => titleOf(page.tables, id)}></impact-case></li>`)}</ul>`}
    ${next ? html`<p class="center"><button class="button" ?disabled=${page.busy} @click=${() => page.more()}>${told.more}</button></p>` : nothing}</section>`;
}
