/** Where the pages begin: the frame around them, and which page belongs to which address. */
import 'desk/core/shell.js';
import { routes } from 'desk/core/router.js';

routes([
  { path: '/', section: 'consult', tag: 'consult-page', load: () => import('desk/consult/page.js') },
  { path: '/consultations/:id', section: 'consult', tag: 'consult-page', load: () => import('desk/consult/page.js') },
  { path: '/tables', rest: true, section: 'tables', tag: 'tables-page', load: () => import('desk/tables/page.js') },
  { path: '/drafts', rest: true, section: 'drafts', tag: 'drafts-page', load: () => import('desk/drafts/page.js') },
  { path: '/releases', rest: true, section: 'releases', tag: 'releases-page', load: () => import('desk/releases/page.js') },
  { path: '/records', rest: true, section: 'records', tag: 'records-page', load: () => import('desk/records/page.js') },
  { path: '/knowledge', rest: true, section: 'knowledge', tag: 'knowledge-page', load: () => import('desk/knowledge/page.js') },
  { path: '/administration', rest: true, section: 'administration', tag: 'administration-page', load: () => import('desk/administration/page.js') },
]);

/** A file that is dropped beside the place for it would take the page away, with all that was typed. */
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, event => {
    if (event.dataTransfer?.types.includes('Files') && !event.defaultPrevented) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    }
  });
}
