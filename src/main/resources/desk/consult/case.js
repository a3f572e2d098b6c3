/**
 * The case on the desk: what was told so far, what was left open, and the advice on it. Facts are sent as a simulation,
 * which leaves no record; only record() makes one.
 */
import { get, idempotencyKey, post } from 'desk/core/api.js';
import { keep, kept } from 'desk/core/keep.js';
import { me } from 'desk/core/session.js';
import { changed, leaves, read } from 'desk/consult/facts.js';
import { fieldAt, loadSchema } from 'desk/consult/schema.js';
import { loadLabels } from 'desk/core/labels.js';

const KEPT = 'consult';
const ROLE = 'guwen.role.';
const NOT_ASKED = new Set(['/topic', '/requestId', '/storeId', '/locale', '/requestedAt', '/asOf']);

export class Case extends EventTarget {
  constructor() {
    super();
    this.clear();
  }

  clear() {
    this.topic = null;
    this.facts = {};
    /** Pointers in the order in which they were told. */
    this.order = [];
    /** Pointers of facts that nobody could tell: the service does not ask for them again. */
    this.skipped = [];
    this.done = [];
    this.advice = null;
    this.schema = null;
    this.problem = null;
    this.busy = false;
    this.recorded = null;
    this.key = null;
    /** When the case came to the desk: deadlines count from then on. */
    this.begun = new Date().toISOString().slice(0, 19) + 'Z';
    this.asking?.abort();
  }

  /** Goes on with what was kept of this tab, if anything. */
  async restore() {
    const state = kept(KEPT);
    if (!state) {
      return false;
    }
    Object.assign(this, state);
    await this.ask();
    return true;
  }

  async start(topic) {
    this.clear();
    this.topic = topic;
    this.facts = { topic };
    const role = localStorage.getItem(ROLE + me().account);
    if (role) {
      this.facts = changed(this.facts, '/actor/role', role);
    }
    await this.ask();
  }

  /** Takes up the facts of a record for a new consultation. */
  async resume(facts) {
    this.clear();
    this.topic = facts.topic;
    const { requestedAt, asOf, locale, unknown, ...rest } = facts;
    this.facts = rest;
    this.skipped = unknown ?? [];
    this.order = leaves(rest).map(([pointer]) => pointer);
    await this.ask();
  }

  end() {
    this.clear();
    keep(KEPT, null);
    this.changed();
  }

  /** Tells a fact, or takes it back with undefined. */
  async tell(pointer, value) {
    this.facts = changed(this.facts, pointer, value);
    this.order = this.order.filter(known => known !== pointer);
    this.skipped = this.skipped.filter(known => known !== pointer);
    if (value !== undefined) {
      this.order.push(pointer);
    }
    if (pointer === '/actor/role' && value) {
      localStorage.setItem(ROLE + me().account, value);
    }
    await this.ask();
  }

  /** Sets the number under which the store finds the case again; it changes no advice. */
  ticket(number) {
    this.facts = changed(this.facts, '/requestId', number || undefined);
    this.recorded = null;
    this.key = null;
    this.save();
    this.changed();
  }

  /** "I do not know." */
  async skip(pointer) {
    this.skipped = [...this.skipped.filter(known => known !== pointer), pointer];
    await this.ask();
  }

  /** Asks once more for what nobody could tell. */
  async askAgain() {
    this.skipped = [];
    await this.ask();
  }

  /** The facts as the service takes them, with those that nobody can tell. */
  request() {
    const unknown = this.unknown();
    return unknown.length > 0 ? { ...this.facts, unknown } : this.facts;
  }

  /** Everything that was told, in the order of telling: [[pointer, value]]. */
  told() {
    const all = leaves(this.facts).filter(([pointer]) => !NOT_ASKED.has(pointer));
    const place = pointer => {
      const at = this.order.indexOf(pointer);
      return at < 0 ? -1 : at;
    };
    return all.sort((one, other) => place(one[0]) - place(other[0]));
  }

  /** Where the facts stand that nobody can tell. */
  unknown() {
    return this.skipped.filter(pointer => read(this.facts, pointer) === undefined);
  }

  value(pointer) {
    return read(this.facts, pointer);
  }

  /** The question to ask now. */
  next() {
    return this.questions()[0] ?? null;
  }

  /** What can still change the advice. */
  questions() {
    return (this.advice?.questions ?? []).map(asked => ({ ...asked, pointer: asked.pointer ?? '/' + asked.field.replaceAll('.', '/') }));
  }

  /** How many facts that nobody could tell the advice rests on. */
  untold() {
    const skipped = this.skipped.map(fieldAt);
    return (this.advice?.assumptions ?? []).filter(assumed => skipped.includes(assumed.field)).length;
  }

  /** Ticks an act off, or on again. */
  tick(code) {
    this.done = this.done.includes(code) ? this.done.filter(known => known !== code) : [...this.done, code];
    this.save();
    this.changed();
  }

  /** Asks for advice on the facts as they are; a newer question takes the place of one that is still on its way. */
  async ask() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    this.busy = true;
    this.recorded = null;
    this.key = null;
    this.save();
    this.changed();
    try {
      const [schema, answer] = await Promise.all([
        loadSchema(this.topic),
        post('/simulations', { ...this.request(), requestedAt: this.begun }, { query: { explain: 'full' }, signal: asking.signal }),
        loadLabels(),
      ]);
      if (this.asking !== asking) {
        return;
      }
      this.schema = schema;
      this.advice = answer.data;
      this.problem = null;
    } catch (failure) {
      if (this.asking !== asking || failure.name === 'AbortError') {
        return;
      }
      this.problem = failure;
      this.schema ??= await loadSchema(this.topic).catch(() => null);
    }
    this.busy = false;
    this.changed();
  }

  /** Records the consultation; a second press while the first is on its way, or after it, makes no second record. */
  async record() {
    if (this.recorded || this.recording) {
      return;
    }
    this.recording = true;
    this.key ??= idempotencyKey();
    this.save();
    this.changed();
    try {
      const answer = await post('/consultations', this.request(), { query: { explain: 'full' }, key: this.key });
      this.advice = answer.data;
      this.recorded = answer.data.id;
      this.problem = null;
      this.save();
    } catch (failure) {
      this.problem = failure;
    }
    this.recording = false;
    this.changed();
  }

  save() {
    keep(KEPT, this.topic && {
      topic: this.topic, facts: this.facts, order: this.order, skipped: this.skipped, done: this.done, key: this.key, begun: this.begun,
    });
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Consultations of the caller's store, newest first. */
export async function recent(query = {}) {
  return (await get('/consultations', { query: { limit: 8, ...query } })).data;
}
