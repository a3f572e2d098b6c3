/**
 * Addresses of the desk. Links are ordinary links; a click on one of ours changes the page without loading it anew, so
 * that the back button, a second tab and a reload do what people expect.
 */
const table = [];
const listeners = new EventTarget();
let guard = null;

export function routes(list) {
  table.push(...list);
  listeners.dispatchEvent(new Event('change'));
}

/** The page of the present address: {route, params, rest, query}, or null if there is none. */
export function place() {
  const path = decodeURI(location.pathname).replace(/\/+$/, '') || '/';
  for (const route of table) {
    const found = match(route, path);
    if (found) {
      return { route, ...found, query: new URLSearchParams(location.search) };
    }
  }
  return null;
}

function match(route, path) {
  const wanted = route.path.split('/');
  const given = path.split('/');
  if (given.length < wanted.length || (given.length > wanted.length && !route.rest)) {
    return null;
  }
  const params = {};
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i].startsWith(':')) {
      params[wanted[i].slice(1)] = given[i];
    } else if (wanted[i] !== given[i]) {
      return null;
    }
  }
  return { params, rest: given.slice(wanted.length) };
}

/** Goes to an address of the desk. With {replace: true} the back button skips the present one. */
export function navigate(address, { replace = false } = {}) {
  if (guard && !replace && !guard(address)) {
    return;
  }
  if (replace) {
    history.replaceState(null, '', address);
  } else if (address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  }
  listeners.dispatchEvent(new Event('change'));
}

/** Changes the query of the present address, such as filters, without a new entry in the history. */
export function setQuery(values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, value);
    }
  }
  const text = query.toString();
  history.replaceState(null, '', location.pathname + (text ? '?' + text : ''));
}

/** Asks before people leave what is not saved: a function that answers whether to go. */
export function setGuard(mayLeave) {
  guard = mayLeave;
}

export function onPlace(callback) {
  listeners.addEventListener('change', callback);
  return () => listeners.removeEventListener('change', callback);
}

window.addEventListener('popstate', () => listeners.dispatchEvent(new Event('change')));

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey
      || event.altKey || link.target || link.hasAttribute('download') || link.origin !== location.origin) {
    return;
  }
  const path = link.pathname.replace(/\/+$/, '') || '/';
  if (!table.some(route => match(route, path))) {
    return;
  }
  if (path === location.pathname && link.hash) {
    return;
  }
  event.preventDefault();
  navigate(link.pathname + link.search);
});
