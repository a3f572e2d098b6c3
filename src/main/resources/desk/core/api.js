/**
 * The REST interface as the pages use it. Each call answers {status, data, etag, location, next} or throws an ApiProblem
 * that says in the language of the reader what is wrong.
 *
 * A call that finds nobody signed in waits until somebody has signed in over the page, and is then sent again: what was
 * typed stays where it is.
 */
import { tag, texts } from 'desk/core/texts.js';
import { signedInAgain } from 'desk/core/session.js';

const t = texts({
  zh: {
    offline: '服务没有应答',
    offlineDetail: '请检查网络,或稍后再试。您填写的内容还在。',
    broken: '答复无法读取',
    brokenDetail: '服务的答复不完整(HTTP {0})。请再试一次。',
  },
  en: {
    offline: 'The service does not answer',
    offlineDetail: 'Check the network or try again shortly. What you typed is still here.',
    broken: 'The answer cannot be read',
    brokenDetail: 'The answer of the service is incomplete (HTTP {0}). Try again.',
  },
});

const BASE = '/api/v1';
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What the service refused, as RFC 9457 says it; status 0 where it did not answer. */
export class ApiProblem extends Error {
  constructor(status, problem) {
    super(problem.detail || problem.title);
    this.status = status;
    this.problem = problem;
    /** Single mistakes: [{pointer, code, message}]. */
    this.errors = problem.errors || [];
  }

  /** The service could not be reached. */
  static offline() {
    return new ApiProblem(0, { title: t('offline'), detail: t('offlineDetail') });
  }
}

/**
 * Sends a request. Options: query (object or list of pairs), body (an object as JSON, or FormData), key (idempotency key),
 * etag (If-Match), accept, headers, signal, blob (true: data is a Blob).
 */
export async function request(method, path, options = {}) {
  let response = await send(method, path, options);
  while (response.status === 401) {
    await signedInAgain(options.signal);
    response = await send(method, path, options);
  }
  return read(response, options);
}

export const get = (path, options) => request('GET', path, options);
export const post = (path, body, options) => request('POST', path, { ...options, body });
export const put = (path, body, options) => request('PUT', path, { ...options, body });
export const patch = (path, body, options) => request('PATCH', path, { ...options, body });
export const remove = (path, options) => request('DELETE', path, options);

/** A key by which the service makes something once, however often the request arrives. */
export function idempotencyKey() {
  return crypto.randomUUID ? crypto.randomUUID()
    : Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

async function send(method, path, options) {
  const headers = {
    'Accept': options.accept || 'application/json',
    'Accept-Language': tag(),
    // So that the browser does not open a window of its own for the password.
    'X-Requested-With': 'desk',
    ...options.headers,
  };
  let body;
  if (options.body instanceof FormData) {
    body = options.body;
  } else if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.body);
  } else if (CHANGING.has(method) && method !== 'DELETE') {
    headers['Content-Type'] = 'application/json';
    body = '{}';
  }
  if (options.key) {
    headers['Idempotency-Key'] = options.key;
  }
  if (options.etag) {
    headers['If-Match'] = options.etag;
  }
  if (CHANGING.has(method)) {
    headers['X-XSRF-TOKEN'] = await token();
  }
  return fetched(address(path, options.query), { method, headers, body, signal: options.signal });
}

async function fetched(url, init) {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw ApiProblem.offline();
  }
}

function address(path, query) {
  const pairs = Array.isArray(query) ? query : Object.entries(query || {});
  const parameters = new URLSearchParams(pairs.filter(([, value]) => value !== undefined && value !== null && value !== ''));
  const text = parameters.toString();
  const url = path.startsWith('/api/') || path.startsWith('/sign-') ? path : BASE + path;
  return url + (text ? (url.includes('?') ? '&' : '?') + text : '');
}

/** The token that each change repeats; the first reading request of a session sets its cookie. */
export async function token() {
  if (!cookie('XSRF-TOKEN')) {
    await fetched(BASE + '/me', { headers: { 'Accept': 'application/json', 'X-Requested-With': 'desk' } });
  }
  return cookie('XSRF-TOKEN') || '';
}

function cookie(name) {
  const found = document.cookie.split('; ').find(pair => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

async function read(response, options) {
  if (!response.ok) {
    throw await problem(response);
  }
  return {
    status: response.status,
    data: await content(response, options),
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    response,
  };
}

async function content(response, options) {
  if (options.blob) {
    return response.blob();
  }
  const text = await response.text();
  if (!text) {
    return null;
  }
  try {
    return (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : text;
  } catch {
    throw new ApiProblem(response.status, { title: t('broken'), detail: t('brokenDetail', response.status) });
  }
}

/** The problem in an answer. */
export async function problem(response) {
  try {
    return new ApiProblem(response.status, await response.json());
  } catch {
    return new ApiProblem(response.status, { title: t('broken'), detail: t('brokenDetail', response.status) });
  }
}
