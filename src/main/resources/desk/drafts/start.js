/** Drafts that can still be changed, and a new one to change. */
import { get, request } from 'desk/core/api.js';
import { all } from 'desk/core/loaded.js';

/** The newest drafts that may be changed, those of others too: two people may work on one. */
export async function openDrafts() {
  try {
    const drafts = await all(get, '/drafts', {}, 200);
    return drafts.filter(draft => draft.allowed.includes('EDIT')).slice(0, 10);
  } catch {
    // Without the list there is still the new draft.
    return [];
  }
}

/** A new draft of a workbook as it is in force; the key makes it once, however often this is tried. */
export async function startDraft({ workbook, comment, from, key }) {
  const { data: file } = await get(`/workbooks/${workbook}`, { blob: true, accept: '*/*' });
  const body = new FormData();
  body.append('file', file, workbook);
  body.append('comment', comment);
  if (from) {
    body.append('effectiveFrom', from);
  }
  return (await request('POST', '/drafts', { body, key })).data;
}
