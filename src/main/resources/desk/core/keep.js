/**
 * What was typed and not sent, kept for this tab until it is sent or the person signs out: it survives a reload, a lost
 * session and a service that does not answer. Nothing is kept on the device longer than the tab is open.
 */
const PREFIX = 'guwen.kept.';

/** What was kept under a name, or what stands instead. */
export function kept(name, otherwise = null) {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

/** Keeps a value; undefined or null forgets it. */
export function keep(name, value) {
  try {
    if (value === undefined || value === null) {
      sessionStorage.removeItem(PREFIX + name);
    } else {
      sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
    }
  } catch {
    // The browser keeps no more; the page itself still has it.
    return false;
  }
  return true;
}

export function forgetKept() {
  Object.keys(sessionStorage).filter(name => name.startsWith(PREFIX)).forEach(name => sessionStorage.removeItem(name));
}
