/** The words for the keys of the interface, in the language of the reader. */
import { get } from 'desk/core/api.js';
import { language } from 'desk/core/texts.js';

const loaded = {};

/** Loads the words of the present language once; a page awaits this before it is drawn. */
export async function loadLabels() {
  const chosen = language();
  if (!loaded[chosen]) {
    loaded[chosen] = (await get('/labels')).data.enumerations;
  }
}

/** The word for a key of an enumeration, such as ('Role', 'SERVICE_ADVISOR'). */
export function label(type, key) {
  return loaded[language()]?.[type]?.[key] ?? (loaded.zh ?? loaded.en)?.[type]?.[key] ?? key ?? '';
}

/** All words of an enumeration: {key: word}. */
export function allLabels(type) {
  return loaded[language()]?.[type] ?? {};
}
