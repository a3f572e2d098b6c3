/**
 * A part of a page that shows what it asked of the service: while it waits, what was refused, what came. What was there
 * before stays until the new answer comes, so that nothing jumps.
 */
import { html, nothing } from 'lit';
import { DeskElement } from 'desk/core/element.js';
import 'desk/core/parts.js';

export class LoadedElement extends DeskElement {
  static properties = {
    loading: { state: true },
    refusal: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.loading = true;
    this.refusal = null;
    this.failure = null;
    this.busy = null;
    this.loaded = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.reload();
  }

  disconnectedCallback() {
    this.asked?.abort();
    super.disconnectedCallback();
  }

  languageChanged() {
    this.reload();
  }

  /** Asks the service; overridden. Gets a signal that ends when the answer is no longer wanted. */
  async load() {}

  async reload() {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    this.loading = true;
    this.setAttribute('aria-busy', 'true');
    this.refusal = null;
    this.setAttribute('aria-busy', 'true');
    try {
      await this.load(asked.signal);
      this.loaded = true;
    } catch (refusal) {
      if (!asked.signal.aborted) {
        this.refusal = refusal;
      }
    } finally {
      if (this.asked === asked) {
        this.loading = false;
        this.removeAttribute('aria-busy');
      }
    }
  }

  /**
   * Does something that changes the service, once: while it is under way a second click does nothing. What was refused
   * stands in `failure`. Answers whether it was done.
   */
  async once(name, action) {
    if (this.busy) {
      return false;
    }
    this.busy = name;
    this.failure = null;
    try {
      await action();
      return true;
    } catch (failure) {
      this.failure = failure;
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** What is shown: the content once it came, else why not. */
  framed(content) {
    if (this.refusal) {
      return html`<problem-box .problem=${this.refusal} .retry=${() => this.reload()}></problem-box>${this.loaded ? content() : nothing}`;
    }
    return this.loaded ? content() : html`<desk-loading></desk-loading>`;
  }
}

/** All pages of a list, at most that many items. */
export async function all(get, path, options = {}, most = 1000) {
  const items = [];
  let cursor;
  do {
    const { data } = await get(path, { ...options, query: { ...options.query, limit: 200, cursor } });
    items.push(...data.items);
    cursor = data.next;
  } while (cursor && items.length < most);
  return items;
}
