/** The facts of a topic as the service describes them: where each one is, what it is called, how it is asked. */
import { get } from 'desk/core/api.js';
import { language } from 'desk/core/texts.js';

const loaded = new Map();

/** The schema of a topic in the present language. */
export async function loadSchema(topic) {
  const name = topic + language();
  if (!loaded.has(name)) {
    loaded.set(name, (await get('/topics/' + encodeURIComponent(topic) + '/schema')).data);
  }
  return loaded.get(name);
}

export const segments = pointer => pointer.split('/').slice(1);

/** The description of the fact at a pointer such as /projects/0/projectType; undefined if there is none. */
export function describe(schema, pointer) {
  let node = schema;
  for (const segment of segments(pointer)) {
    node = /^\d+$/.test(segment) ? node?.items : node?.properties?.[segment];
  }
  return node;
}

/** What kind of field a description asks for. */
export function kind(node) {
  if (node.oneOf) {
    return 'ENUM';
  }
  if (node.type === 'array') {
    return node.items?.oneOf ? 'SET' : node.items?.type === 'object' ? 'LIST' : 'TEXTS';
  }
  if (node.type === 'object') {
    return 'OBJECT';
  }
  if (node.type === 'boolean') {
    return 'BOOLEAN';
  }
  if (node.type === 'integer') {
    return 'INTEGER';
  }
  if (node.type === 'number') {
    return 'DECIMAL';
  }
  return { 'date': 'DATE', 'date-time': 'TIME', 'time': 'CLOCK' }[node.format] ?? 'TEXT';
}

/** The choices of an enumeration or a set: [{key, label}]. */
export function choices(node) {
  return (node.oneOf ?? node.items?.oneOf ?? []).map(choice => ({ key: choice.const, label: choice.title }));
}

/** A question as the service would put it, made of the description: to ask again what was answered. */
export function question(schema, pointer) {
  const node = describe(schema, pointer);
  return node && {
    pointer,
    text: node['x-question'] ?? node.title,
    type: kind(node),
    options: choices(node),
    unit: node['x-unit'],
    node,
  };
}

/** Where the fact stands that answers and statistics name by its path: projects[0].group is at /projects/0/group. */
const pointerOf = field => '/' + field.replace(/\[(\d+)\]/g, '.$1').replaceAll('.', '/');

/** The path by which answers name the fact at a pointer. */
export const fieldAt = pointer => pointer.slice(1).replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');

/** What the fact of a path is called. */
export const nameOf = (schema, field) => title(schema, pointerOf(field));

/** What the fact at a pointer is called; members of lists with their number. */
export function title(schema, pointer) {
  const parts = segments(pointer);
  const own = describe(schema, pointer)?.title ?? parts.at(-1);
  const index = parts.findIndex(part => /^\d+$/.test(part));
  if (index < 0) {
    return own;
  }
  const list = describe(schema, '/' + parts.slice(0, index).join('/'))?.title ?? '';
  return index === parts.length - 1 ? list + ' ' + (Number(parts[index]) + 1) : list + ' ' + (Number(parts[index]) + 1) + ' · ' + own;
}
