// The content of a sheet while somebody works on it: cells, rows, what was changed, and commands that can be taken back.
// Knows nothing of the page. A command is a list of steps; undoing it takes back all of them.

/** A row: its texts in the order of the columns, and what the store holds of it (`base`), null for a new row. */
function makeRow(uid, from) {
  return {
    uid,
    id: from.id,
    number: from.number,
    cells: from.cells.slice(),
    base: from.cells.slice(),
    baseId: from.id,
    locked: Boolean(from.locked),
    open: from.open ? new Set(from.open) : null,
  };
}

export class SheetModel extends EventTarget {
  #done = [];
  #undone = [];
  #nextUid = 1;

  /**
   * @param {{columns: object[], rows: object[]}} sheet columns with `key`, rows with `id`, `cells`, `locked`, `open`
   */
  constructor(sheet) {
    super();
    this.columns = sheet.columns;
    this.rows = sheet.rows.map((row) => makeRow(this.#nextUid++, row));
    this.idColumn = this.columns.findIndex((column) => column.part === 'ROW');
    this.filters = new Map();
    this.query = '';
    this.shown = [];
    this.refilter();
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
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
    this.#done.push({ label, steps });
    this.#undone.length = 0;
    this.#tell(steps);
  }

  undo() {
    const command = this.#done.pop();
    if (command) {
      for (let i = command.steps.length - 1; i >= 0; i--) {
        this.#step(command.steps[i], false);
      }
      this.#undone.push(command);
      this.#tell(command.steps);
    }
    return command?.label;
  }

  redo() {
    const command = this.#undone.pop();
    if (command) {
      command.steps.forEach((step) => this.#step(step, true));
      this.#done.push(command);
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

  // ---- filter

  /** Shows rows whose cells are among the chosen texts of each filtered column and hold the words that are searched. */
  refilter(keepNew = false) {
    const words = this.query.toLowerCase().split(/\s+/u).filter(Boolean);
    const before = keepNew ? new Set(this.shown) : null;
    this.shown = this.rows.filter((row) => {
      if (before && (before.has(row) || row.base === null)) {
        return true;
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
    this.dispatchEvent(new CustomEvent('change', { detail: { shape: true } }));
  }

  search(query) {
    this.query = query;
    this.refilter();
    this.dispatchEvent(new CustomEvent('change', { detail: { shape: true } }));
  }

  get isFiltered() {
    return this.filters.size > 0 || this.query.trim() !== '';
  }

  // ---- what the store is told

  /** The changes against the base, as the interface takes them. */
  changes() {
    const edits = [];
    const addRows = [];
    const kept = new Set();
    let above = null;
    for (const row of this.rows) {
      if (row.base === null) {
        const cells = {};
        row.cells.forEach((text, column) => {
          if (text !== '' && column !== this.idColumn) {
            cells[this.columns[column].key] = text;
          }
        });
        addRows.push({ row: row.cells[this.idColumn], after: above ?? undefined, cells });
        above = row.cells[this.idColumn];
      } else {
        kept.add(row.baseId);
        above = row.baseId;
        row.cells.forEach((text, column) => {
          if (text !== row.base[column]) {
            edits.push({ row: row.baseId, column: this.columns[column].key, value: text });
          }
        });
      }
    }
    const removeRows = [...this.removed()].filter((id) => !kept.has(id));
    return { edits, addRows, removeRows };
  }

  /** Ids of rows of the base that are no longer there. */
  removed() {
    const there = new Set(this.rows);
    const ids = new Set();
    for (const command of this.#done) {
      for (const step of command.steps) {
        if (step.kind === 'remove' && step.row.base !== null && !there.has(step.row)) {
          ids.add(step.row.baseId);
        }
      }
    }
    for (const command of this.#undone) {
      for (const step of command.steps) {
        if (step.kind === 'add' && step.row.base !== null && !there.has(step.row)) {
          ids.add(step.row.baseId);
        }
      }
    }
    return ids;
  }

  get changeCount() {
    const { edits, addRows, removeRows } = this.changes();
    return edits.length + addRows.length + removeRows.length;
  }

  /** Takes what the store holds now as the base; undoing goes on working across that. */
  settle(sheet) {
    const byId = new Map(sheet.rows.map((row) => [row.id, row]));
    const stored = new Set();
    for (const row of this.rows) {
      const now = byId.get(row.cells[this.idColumn]);
      if (!now || stored.has(now)) {
        return false;
      }
      stored.add(now);
      row.cells = now.cells.slice();
      row.base = now.cells.slice();
      row.baseId = now.id;
      row.id = now.id;
      row.number = now.number;
    }
    const there = new Set(this.rows);
    for (const command of [...this.#done, ...this.#undone]) {
      for (const step of command.steps) {
        if (!there.has(step.row)) {
          step.row.base = null;
          step.row.baseId = null;
        }
      }
    }
    this.dispatchEvent(new CustomEvent('change', { detail: { shape: true } }));
    return stored.size === sheet.rows.length;
  }

  /**
   * Joins what somebody else stored meanwhile. Cells that were changed here keep what was typed here.
   *
   * @returns {{theirs: object[], both: object[]}} cells that came in, and cells that both changed
   */
  join(sheet) {
    const theirs = [];
    const both = [];
    const byId = new Map(this.rows.filter((row) => row.base !== null).map((row) => [row.baseId, row]));
    const position = new Map(sheet.columns.map((column, index) => [column.key, index]));
    for (const stored of sheet.rows) {
      const row = byId.get(stored.id);
      if (!row) {
        this.rows.push(makeRow(this.#nextUid++, stored));
        theirs.push({ row: stored.id, column: null, text: '' });
        continue;
      }
      byId.delete(stored.id);
      this.columns.forEach((column, index) => {
        const text = stored.cells[position.get(column.key)] ?? '';
        if (text === row.base[index]) {
          return;
        }
        const mine = row.cells[index];
        const cell = { row: stored.id, column: column.label, was: row.base[index], theirs: text, mine };
        if (mine === row.base[index] || mine === text) {
          row.cells[index] = text;
          theirs.push(cell);
        } else {
          both.push(cell);
        }
        row.base[index] = text;
      });
    }
    for (const row of byId.values()) {
      theirs.push({ row: row.baseId, column: null, text: null });
      this.rows.splice(this.rows.indexOf(row), 1);
    }
    this.#done.length = 0;
    this.#undone.length = 0;
    this.refilter();
    this.dispatchEvent(new CustomEvent('change', { detail: { shape: true } }));
    return { theirs, both };
  }

  /** What was typed and is stored nowhere yet, to survive a lost page. */
  pending() {
    return this.changes();
  }

  /** Puts back what `pending` gave, as one command. */
  restore(pending) {
    const steps = [];
    const byId = new Map(this.rows.map((row) => [row.baseId, row]));
    const key = new Map(this.columns.map((column, index) => [column.key, index]));
    pending.removeRows.forEach((id) => {
      const row = byId.get(id);
      if (row) {
        steps.push({ kind: 'remove', row, index: this.rows.indexOf(row) });
      }
    });
    steps.sort((one, other) => other.index - one.index);
    pending.edits.forEach((edit) => {
      const row = byId.get(edit.row);
      const column = key.get(edit.column);
      if (row && column !== undefined && row.cells[column] !== edit.value) {
        steps.push({ kind: 'set', row, column, old: row.cells[column], now: edit.value });
      }
    });
    this.run('restore', steps);
    const places = new Map(this.rows.map((row) => [row.cells[this.idColumn], row]));
    pending.addRows.forEach((added) => {
      if (!places.has(added.row)) {
        const cells = { ...added.cells, [this.columns[this.idColumn].key]: added.row };
        places.set(added.row, this.addRow(places.get(added.after) ?? null, cells));
      }
    });
  }
}
