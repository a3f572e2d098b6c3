/** Loads the style sheet of a folder of pages once. A module awaits it at its top, so that nothing is shown undressed. */
const loaded = new Map();

export function addStyle(href) {
  if (!loaded.has(href)) {
    loaded.set(href, new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.addEventListener('load', resolve);
      link.addEventListener('error', () => {
        loaded.delete(href);
        reject(new Error('no style sheet ' + href));
      });
      document.head.append(link);
    }));
  }
  return loaded.get(href);
}
