/**
 * Who is signed in. The session itself is a cookie that no script reads; here is only what a page may show.
 */
import { ApiProblem, problem, token } from 'desk/core/api.js';
import { tag } from 'desk/core/texts.js';
import { forgetKept } from 'desk/core/keep.js';

const listeners = new EventTarget();
/** {account, role, storeId}, null while nobody is signed in. */
let caller = null;
let lost = null;

export function me() {
  return caller;
}

/** Whether the caller's role allows what a role of the list may do; an approver may do all an editor may. */
export function may(...roles) {
  const implied = { APPROVER: ['APPROVER', 'EDITOR', 'ADVISOR'], EDITOR: ['EDITOR', 'ADVISOR'] };
  const held = caller ? implied[caller.role] || [caller.role] : [];
  return roles.some(role => held.includes(role));
}

export function onSession(callback) {
  listeners.addEventListener('change', callback);
  return () => listeners.removeEventListener('change', callback);
}

/** Asks who is signed in; null if nobody. */
export async function whoAmI() {
  const response = await plain('/api/v1/me', {});
  if (response.ok) {
    set(await response.json());
  } else if (response.status === 401) {
    set(null);
  } else {
    throw await problem(response);
  }
  return caller;
}

/** Signs in; throws an ApiProblem where name or password are wrong or too many attempts were made. */
export async function signIn(username, password) {
  const response = await plain('/sign-in', { method: 'POST', body: new URLSearchParams({ username, password }) });
  if (!response.ok) {
    throw await problem(response);
  }
  const before = caller;
  await whoAmI();
  if (before && caller && before.account !== caller.account) {
    // What somebody else typed is not for the next person.
    forgetKept();
    location.reload();
    return;
  }
  if (caller && lost) {
    const waiting = lost;
    lost = null;
    waiting.resolve();
  }
  listeners.dispatchEvent(new Event('change'));
}

export async function signOut() {
  const response = await plain('/sign-out', { method: 'POST', headers: { 'X-XSRF-TOKEN': await token() }, body: new URLSearchParams() });
  if (!response.ok && response.status !== 401) {
    throw await problem(response);
  }
  forgetKept();
  location.assign('/');
}

/** Whether the session ended while a page is open, so that the sign-in stands over it. */
export function isLost() {
  return lost !== null;
}

/** Waits until somebody has signed in over the page. */
export function signedInAgain(signal) {
  if (!lost) {
    let resolve;
    const promise = new Promise(done => { resolve = done; });
    lost = { promise, resolve };
    listeners.dispatchEvent(new Event('change'));
  }
  const waiting = lost.promise;
  return signal ? Promise.race([waiting, aborted(signal)]) : waiting;
}

function aborted(signal) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal.aborted) {
      fail();
    }
    signal.addEventListener('abort', fail, { once: true });
  });
}

function set(found) {
  const changed = JSON.stringify(found) !== JSON.stringify(caller);
  if (found) {
    caller = found;
  } else if (!lost) {
    caller = null;
  }
  if (changed) {
    listeners.dispatchEvent(new Event('change'));
  }
}

async function plain(url, init) {
  try {
    return await fetch(url, {
      credentials: 'same-origin',
      ...init,
      headers: { 'Accept': 'application/json', 'Accept-Language': tag(), 'X-Requested-With': 'desk', ...init.headers },
    });
  } catch {
    throw ApiProblem.offline();
  }
}
