/** Asks a record again, on its own release or on another, and shows where the answers differ. Property: number. */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import { post } from 'desk/core/api.js';
import { t } from 'desk/records/texts.js';

const SIGNS = { ADDED: ['yes', '+'], REMOVED: ['no', '−'], CHANGED: ['wait', '≠'], REORDERED: ['', '↕'] };

class RecordReplay extends DeskElement {
  static properties = { number: {}, told: { state: true }, problem: { state: true }, busy: { state: true } };

  render() {
    return html`<section class="card screen"><h2>${t('replay')}</h2><p class="soft small">${t('replayHint')}</p>
      <form class="row" @submit=${this.ask}><label class="field"><span>${t('replayRelease')}</span><input name="release" type="number" min="1" step="1"></label>
        <button class="button" ?disabled=${this.busy}>${t('replayAsk')}</button></form>
      <problem-box .problem=${this.problem}></problem-box>
      <div aria-live="polite" aria-busy=${this.busy ? 'true' : nothing}>${!this.told ? nothing : this.told.identical ? html`<p class="tag yes">✓ ${t('identical')}</p>` : this.differences()}</div></section>`;
  }

  async ask(event) {
    event.preventDefault();
    const release = event.target.release.value.trim();
    this.busy = true;
    this.problem = null;
    try {
      this.told = (await post('/consultations/' + encodeURIComponent(this.number) + '/replay', undefined, { query: { release } })).data;
    } catch (failure) {
      this.told = null;
      this.problem = failure;
    }
    this.busy = false;
  }

  differences() {
    return html`<p><b>${t('differences', this.told.difference.length)}</b></p><ul class="bare lines">${this.told.difference.map(change => {
      const [colour, sign] = SIGNS[change.kind] ?? ['', ''];
      return html`<li><span class="tag ${colour}">${sign} ${t(change.kind)}</span> ${change.recorded !== undefined && change.kind !== 'ADDED' ? html`<del>${this.words(change.recorded)}</del> ` : nothing}
        ${change.replayed !== undefined && change.kind !== 'REMOVED' ? html`<ins>${this.words(change.replayed)}</ins>` : nothing}</li>`;
    })}</ul>`;
  }

  /** A part of an advice as people read it. */
  words(part) {
    if (part === null || typeof part !== 'object') {
      return String(part);
    }
    return part.text ?? part.headline ?? part.reason ?? (Array.isArray(part) ? part.map(item => this.words(item)).join(' · ') : part.amount ?? '…');
  }
}
customElements.define('record-replay', RecordReplay);
