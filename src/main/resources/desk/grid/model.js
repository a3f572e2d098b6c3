// The content of a sheet while somebody works on it: cells, rows, what was changed, and commands that can be taken back.
// Knows nothing of the page. A command is a list of steps; undoing it takes back all of them.

import { changes, join, pending, restore, settle } from './stored.js';

/** A row: its texts in the order of the columns, and what the store holds of it (`base`), null for a new row. */
function makeRow(uid, from) {
  return {
    uid,
    id: from.id,
    number: from.number,
    cells: from.cells.slice(),
    base: from.cells.slice(),
    baseId: from.id,
    basis: from.basis,
    locked: Boolean(from.locked),
    open: from.open ? new Set(from.open) : null,
  };
}

export class SheetModel extends EventTarget {
  /** Commands that were run, and those that were taken back. */
  done = [];
  undone = [];
  #nextUid = 1;

  /**
   * @param {{columns: object[], rows: object[]}} sheet columns with `key`, rows with `id`, `cells`, `locked`, `open`
   */
  constructor(sheet) {
    super();
    this.takeColumns(sheet.columns);
    this.rows = sheet.rows.map((row) => this.makeRow(row));
    this.filters = new Map();
    this.query = '';
    this.only = null;
    this.shown = [];
    this.refilter();
  }

  makeRow(from) {
    return makeRow(this.#nextUid++, from);
  }

  /** Takes the columns that the store holds. */
  takeColumns(columns) {
    this.columns = columns.slice();
    this.baseColumns = new Set(columns.map((column) => column.key));
    this.dropped = new Map();
    this.#findId();
  }

  #findId() {
    this.idColumn = this.columns.findIndex((column) => column.part === 'ROW');
  }

  get canUndo() {
    return this.done.length > 0;
  }

  get canRedo() {
    return this.undone.length > 0;
  }

  /** Whether a person may write that cell. */
  writable(row, column) {
    return !row.locked || Boolean(row.open?.has(this.columns[column].key));
  }

  changed(row, column) {
    return row.base === null || row.base[column] !== row.cells[column];
  }

  // ---- commands

  /** Writes texts; what is locked or says the same already is left out. Returns how many cells were locked. */
  write(cells, label = 'edit') {
    const steps = [];
    let locked = 0;
    for (const [row, column, text] of cells) {
      if (row.cells[column] === text) {
        continue;
      }
      if (this.writable(row, column)) {
        steps.push({ kind: 'set', row, column, old: row.cells[column], now: text });
      } else {
        locked++;
      }
    }
    this.run(label, steps);
    return locked;
  }

  /** A new row beneath another one, or at the end. */
  addRow(after, texts = {}) {
    const row = this.blankRow(texts);
    this.run('add', [{ kind: 'add', row, index: after ? this.rows.indexOf(after) + 1 : this.rows.length }]);
    return row;
  }

  /** A row with the next free id, not yet part of the sheet. */
  blankRow(texts = {}, taken = []) {
    const cells = this.columns.map((column) => texts[column.key] ?? '');
    const basis = this.columns.findIndex((column) => column.key === 'basis');
    const policy = this.columns[basis]?.choices?.find((choice) => choice.key === 'POLICY');
    if (basis >= 0 && policy) {
      cells[basis] = policy.label;
    }
    if (this.idColumn >= 0 && !cells[this.idColumn]) {
      cells[this.idColumn] = this.freeId(taken);
    }
    return { uid: this.#nextUid++, id: cells[this.idColumn], cells, base: null, baseId: null, locked: false, open: null };
  }

  freeId(taken = []) {
    let prefix = '';
    let highest = 0;
    let width = 2;
    for (const row of [...this.rows, ...taken]) {
      const match = /^(.*?)(\d+)$/.exec(row.cells[this.idColumn] ?? '');
      if (match && Number(match[2]) >= highest) {
        [, prefix] = match;
        highest = Number(match[2]);
        width = match[2].length;
      }
    }
    return prefix + String(highest + 1).padStart(width, '0');
  }

  /** Takes rows out; locked ones stay. Returns how many were locked. */
  removeRows(rows) {
    const free = rows.filter((row) => !row.locked);
    const steps = free
      .map((row) => ({ kind: 'remove', row, index: this.rows.indexOf(row) }))
      .sort((one, other) => other.index - one.index);
    this.run('remove', steps);
    return rows.length - free.length;
  }

  /** A condition column at a place, with blank cells. */
  addColumn(column, index) {
    this.run('column', [{ kind: 'addColumn', column, index }]);
  }

  removeColumn(index) {
    this.run('column', [{ kind: 'removeColumn', column: this.columns[index], index }]);
  }

  /** Ids of locked rows that say something in a column, which therefore stays. */
  lockedIn(index) {
    return this.rows.filter((row) => row.locked && !['', '–'].includes(row.cells[index])).map((row) => row.id);
  }

  /** Puts a column in; what its cells held when it was taken out is there again if the step knows it. */
  insertColumn(step) {
    this.columns.splice(step.index, 0, step.column);
    const bases = step.bases ?? this.dropped.get(step.column.key);
    for (const row of this.rows) {
      row.cells.splice(step.index, 0, step.texts?.get(row) ?? '');
      row.base?.splice(step.index, 0, bases?.get(row) ?? '');
    }
    this.#moveFilters(step.index, 1);
  }

  dropColumn(step) {
    const [column] = this.columns.splice(step.index, 1);
    step.texts = new Map();
    step.bases = new Map();
    for (const row of this.rows) {
      step.texts.set(row, row.cells.splice(step.index, 1)[0]);
      if (row.base !== null) {
        step.bases.set(row, row.base.splice(step.index, 1)[0]);
      }
    }
    this.dropped.set(column.key, step.bases);
    this.#moveFilters(step.index, -1);
  }

  #moveFilters(index, by) {
    const moved = [...this.filters].filter(([column]) => by > 0 || column !== index)
      .map(([column, texts]) => [column >= index ? column + by : column, texts]);
    this.filters = new Map(moved);
    this.#findId();
  }

  /** Writes a block of texts from a cell on; rows that are missing are added. */
  paste(rowPosition, column, block) {
    const steps = [];
    const added = [];
    let locked = 0;
    let cut = 0;
    block.forEach((texts, down) => {
      const place = rowPosition + down;
      let row = this.shown[place];
      if (!row) {
        const values = {};
        texts.forEach((text, right) => {
          if (this.columns[column + right]) {
            values[this.columns[column + right].key] = text;
          }
        });
        row = this.blankRow(values, added);
        steps.push({ kind: 'add', row, index: this.rows.length + added.length });
        added.push(row);
        return;
      }
      texts.forEach((text, right) => {
        const target = column + right;
        if (target >= this.columns.length) {
          cut++;
        } else if (!this.writable(row, target)) {
          locked += row.cells[target] === text ? 0 : 1;
        } else if (row.cells[target] !== text) {
          steps.push({ kind: 'set', row, column: target, old: row.cells[target], now: text });
        }
      });
    });
    this.run('paste', steps);
    return { locked, cut, added: added.length };
  }

  run(label, steps) {
    if (steps.length === 0) {
      return;
    }
    steps.forEach((step) => this.#step(step, true));
    this.done.push({ label, steps });
    this.undone.length = 0;
    this.#tell(steps);
  }

  undo() {
    const command = this.done.pop();
    if (command) {
      for (let i = command.steps.length - 1; i >= 0; i--) {
        this.#step(command.steps[i], false);
      }
      this.undone.push(command);
      this.#tell(command.steps);
    }
    return command?.label;
  }

  redo() {
    const command = this.undone.pop();
    if (command) {
      command.steps.forEach((step) => this.#step(step, true));
      this.done.push(command);
      this.#tell(command.steps);
    }
    return command?.label;
  }

  #step(step, forward) {
    if (step.kind === 'set') {
      step.row.cells[step.column] = forward ? step.now : step.old;
      if (step.column === this.idColumn) {
        step.row.id = step.row.cells[step.column];
      }
    } else if (step.kind === 'addColumn' || step.kind === 'removeColumn') {
      if ((step.kind === 'addColumn') === forward) {
        this.insertColumn(step);
      } else {
        this.dropColumn(step);
      }
    } else if ((step.kind === 'add') === forward) {
      this.rows.splice(step.index, 0, step.row);
    } else {
      this.rows.splice(this.rows.indexOf(step.row), 1);
    }
  }

  #tell(steps) {
    const shape = steps.some((step) => step.kind !== 'set');
    if (shape) {
      this.refilter(true);
    }
    this.dispatchEvent(new CustomEvent('change', { detail: { shape, first: steps[0] } }));
  }

  /** Tells that rows or columns are others than before. */
  tellShape() {
    this.dispatchEvent(new CustomEvent('change', { detail: { shape: true } }));
  }

  forgetCommands() {
    this.done.length = 0;
    this.undone.length = 0;
  }

  // ---- filter

  /** Shows rows whose cells are among the chosen texts of each filtered column and hold the words that are searched. */
  refilter(keepNew = false) {
    const words = this.query.toLowerCase().split(/\s+/u).filter(Boolean);
    const before = keepNew ? new Set(this.shown) : null;
    this.shown = this.rows.filter((row) => {
      if (before && (before.has(row) || row.base === null)) {
        return true;
      }
      if (this.only && row.base !== null && !this.only.has(row.baseId)) {
        return false;
      }
      for (const [column, texts] of this.filters) {
        if (!texts.has(row.cells[column])) {
          return false;
        }
      }
      return words.every((word) => row.cells.some((text) => text.toLowerCase().includes(word)));
    });
  }

  filter(column, texts) {
    if (texts === null) {
      this.filters.delete(column);
    } else {
      this.filters.set(column, texts);
    }
    this.refilter();
    this.tellShape();
  }

  search(query) {
    this.query = query;
    this.refilter();
    this.tellShape();
  }

  /** Shows only the rows with these ids, and new ones; null for all. */
  showOnly(ids) {
    if (ids === this.only) {
      return;
    }
    this.only = ids;
    this.refilter();
    this.tellShape();
  }

  clearFilters() {
    this.filters.clear();
    this.only = null;
    this.search('');
  }

  get isFiltered() {
    return this.only !== null || this.filters.size > 0 || this.query.trim() !== '';
  }

  // ---- what the store is told

  changes() {
    return changes(this);
  }

  get changeCount() {
    return Object.values(this.changes()).reduce((count, some) => count + some.length, 0);
  }

  settle(sheet) {
    return settle(this, sheet);
  }

  join(sheet) {
    return join(this, sheet);
  }

  pending() {
    return pending(this);
  }

  restore(kept) {
    restore(this, kept);
  }
}
