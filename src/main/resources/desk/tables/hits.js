/** How often each row of a table decided in the last 90 days, where the service counts that. */
import { get } from 'desk/core/api.js';
import { may } from 'desk/core/session.js';

const DAYS = 90;
let counted;

/** Whether this service counts, asked once. */
function isCounted() {
  counted ??= get('').then(answer => 'statistics-tables' in answer.data.links, () => {
    counted = undefined;
    return false;
  });
  return counted;
}

/** Counts by row, with the highest of them; null where nothing is counted or the reader may not see it. */
export async function hitsOf(table, signal) {
  if (!may('EDITOR', 'AUDITOR') || !(await isCounted())) {
    return null;
  }
  const from = new Date(Date.now() - DAYS * 86_400_000).toISOString();
  const byRow = new Map();
  let cursor;
  do {
    const { data } = await get(`/statistics/tables/${table}`, { signal, query: { from, limit: 200, cursor } });
    data.items.forEach(row => byRow.set(row.row, row.times));
    cursor = data.next;
  } while (cursor);
  return { byRow, most: Math.max(1, ...byRow.values()) };
}
