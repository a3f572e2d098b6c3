/**
 * Texts of the pages in Chinese and English. Each folder has a dictionary of its own:
 *
 *   const t = texts({ zh: { greeting: '您好,{0}' }, en: { greeting: 'Hello {0}' } });
 *   t('greeting', name)
 *
 * Both languages have the same keys; a missing one is an error at once, not a hole in a page.
 */
const KEPT = 'guwen.language';
const listeners = new EventTarget();

let current = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
document.documentElement.lang = tag();

/** 'zh' or 'en'. */
export function language() {
  return current;
}

/** The language as pages and headers name it. */
export function tag() {
  return current === 'en' ? 'en' : 'zh-CN';
}

export function setLanguage(chosen) {
  current = chosen === 'en' ? 'en' : 'zh';
  localStorage.setItem(KEPT, current);
  document.documentElement.lang = tag();
  listeners.dispatchEvent(new Event('change'));
}

/** Calls back when the language changes, also from another tab; answers how to stop that. */
export function onLanguage(callback) {
  listeners.addEventListener('change', callback);
  return () => listeners.removeEventListener('change', callback);
}

window.addEventListener('storage', event => {
  if (event.key === KEPT && event.newValue && event.newValue !== current) {
    setLanguage(event.newValue);
  }
});

export function texts(dictionary) {
  const differing = Object.keys(dictionary.zh).filter(key => !(key in dictionary.en))
    .concat(Object.keys(dictionary.en).filter(key => !(key in dictionary.zh)));
  if (differing.length > 0) {
    throw new Error('texts in one language only: ' + differing.join(', '));
  }
  return (key, ...values) => {
    const text = dictionary[current][key];
    if (text === undefined) {
      throw new Error('no text ' + key);
    }
    return text.replace(/\{(\d)\}/g, (all, index) => (index < values.length ? values[index] : all));
  };
}

/** A date or time as people of the language write it. */
export function time(value, options = { dateStyle: 'medium', timeStyle: 'short' }) {
  return new Intl.DateTimeFormat(tag(), options).format(new Date(value));
}

/** A date without a time, such as 2026-11-26. */
export function date(value) {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value));
}

/** An amount of money with two decimals. */
export function money(value) {
  return new Intl.NumberFormat(tag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

export function number(value) {
  return new Intl.NumberFormat(tag()).format(value);
}

/** Several words as one text. */
export function joined(words) {
  return words.join(current === 'en' ? ', ' : '、');
}
