/** Facts as a tree of plain objects, read and changed by JSON pointers. */
import { segments } from 'desk/consult/schema.js';

export function read(facts, pointer) {
  return segments(pointer).reduce((node, segment) => node?.[segment], facts);
}

/** The facts with another value at a pointer; undefined takes it out, with everything that is empty then. */
export function changed(facts, pointer, value) {
  return put(facts, segments(pointer), value) ?? {};
}

function put(node, path, value) {
  if (path.length === 0) {
    return value;
  }
  const [first, ...rest] = path;
  const isList = /^\d+$/.test(first);
  const copy = Array.isArray(node) ? [...node] : isList ? [] : { ...node };
  const inner = put(copy[first], rest, value);
  if (Array.isArray(copy)) {
    if (inner === undefined) {
      copy.splice(Number(first), 1);
    } else {
      copy[Math.min(Number(first), copy.length)] = inner;
    }
    return copy.length === 0 ? undefined : copy;
  }
  if (inner === undefined) {
    delete copy[first];
  } else {
    copy[first] = inner;
  }
  return Object.keys(copy).length === 0 ? undefined : copy;
}

/** Every single fact: [[pointer, value]]; a list of plain values is one fact. */
export function leaves(node, pointer = '') {
  if (Array.isArray(node)) {
    return node.some(item => typeof item === 'object')
      ? node.flatMap((item, index) => leaves(item, pointer + '/' + index))
      : [[pointer, node]];
  }
  if (node !== null && typeof node === 'object') {
    return Object.entries(node).flatMap(([name, value]) => leaves(value, pointer + '/' + name));
  }
  return [[pointer, node]];
}

/** Where names, plates and the like stand that are masked on record: nothing can be asked with what is left of them. */
export function masked(facts) {
  return leaves(facts).filter(([, value]) => typeof value === 'string' && value.endsWith('**')).map(([pointer]) => pointer);
}

/** The facts without some of them. */
export function without(facts, pointers) {
  return pointers.reduce((rest, pointer) => changed(rest, pointer, undefined), facts);
}
