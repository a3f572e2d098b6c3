/** Values of facts: in words for people, and from what people type. */
import { html, nothing } from 'lit';
import { date, joined, number, time } from 'desk/core/texts.js';
import { choices, describe, kind, title } from 'desk/consult/schema.js';
import { t, unit } from 'desk/consult/texts.js';

/** A value in the words of the reader. */
export function words(schema, pointer, value) {
  const node = describe(schema, pointer);
  if (!node) {
    return String(value);
  }
  const named = key => choices(node).find(choice => choice.key === key)?.label ?? String(key);
  switch (kind(node)) {
    case 'ENUM': return named(value);
    case 'SET': return joined(value.map(named));
    case 'TEXTS': return joined(value);
    case 'BOOLEAN': return value ? t('yes') : t('no');
    case 'INTEGER':
    case 'DECIMAL': return typeof value === 'number' ? [number(value), unit(node['x-unit'])].filter(part => part).join(node['x-unit'] === '%' ? '' : ' ') : String(value);
    case 'DATE': return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value;
    case 'TIME': return Number.isNaN(Date.parse(value)) ? value : time(value);
    default: return String(value);
  }
}

/** The facts that nobody can tell, by their names. */
export function untold(schema, pointers) {
  return pointers.length === 0 ? nothing : html`<p class="untold small"><span class="soft">${t('untold')}</span> ${joined(pointers.map(pointer => title(schema, pointer)))}</p>`;
}

/** What was typed into a field of a kind, as the interface takes it; undefined for nothing. */
export function typed(type, text) {
  const value = text.trim();
  if (value === '') {
    return undefined;
  }
  switch (type) {
    case 'INTEGER':
    case 'DECIMAL': {
      // What is no number goes as it is: the service says what is wrong with it.
      const plain = Number(value.replace(/[,,]/g, ''));
      return Number.isFinite(plain) ? plain : value;
    }
    case 'BOOLEAN': return value === 'true';
    case 'TIME': return withOffset(value);
    case 'TEXTS': return value.split(/[、,,;;\n]/).map(part => part.trim()).filter(part => part);
    default: return value;
  }
}

/** A local time such as 2026-11-27T09:30 with the offset of this place. */
function withOffset(local) {
  const at = new Date(local);
  if (Number.isNaN(at.getTime())) {
    return local;
  }
  const minutes = -at.getTimezoneOffset();
  const two = value => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return (local.length === 16 ? local + ':00' : local) + (minutes < 0 ? '-' : '+') + two(minutes / 60) + ':' + two(minutes % 60);
}

/** A value as the field of its kind shows it. */
export function shown(type, value) {
  if (value === undefined || value === null) {
    return '';
  }
  if (type === 'TIME') {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  }
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** Attributes of the input for a kind. */
export function inputType(type) {
  return { DATE: 'date', TIME: 'datetime-local', CLOCK: 'time' }[type] ?? 'text';
}
