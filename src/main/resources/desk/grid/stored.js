// What was changed in a sheet against what the store holds: told as the interface takes it, put back after a lost page, and
// joined with what somebody else stored meanwhile.

/** The changes against the base, as the interface takes them. */
export function changes(model) {
  const edits = [];
  const addRows = [];
  const kept = new Set();
  let above = null;
  for (const row of model.rows) {
    if (row.base === null) {
      const cells = {};
      row.cells.forEach((text, column) => {
        if (text !== '' && column !== model.idColumn) {
          cells[model.columns[column].key] = text;
        }
      });
      addRows.push({ row: row.cells[model.idColumn], after: above ?? undefined, cells });
      above = row.cells[model.idColumn];
    } else {
      kept.add(row.baseId);
      above = row.baseId;
      row.cells.forEach((text, column) => {
        if (text !== row.base[column]) {
          edits.push({ row: row.baseId, column: model.columns[column].key, value: text });
        }
      });
    }
  }
  const removeRows = [...removed(model)].filter((id) => !kept.has(id));
  return { edits, addRows, removeRows, ...columnChanges(model) };
}

/** Condition columns that came and went. */
function columnChanges(model) {
  const keys = model.columns.map((column) => column.key);
  const addColumns = keys
    .map((field, index) => ({ field, after: keys[index - 1] }))
    .filter((column) => !model.baseColumns.has(column.field));
  const removeColumns = [...model.baseColumns].filter((key) => !keys.includes(key));
  return { addColumns, removeColumns };
}

/** Ids of rows of the base that are no longer there. */
function removed(model) {
  const there = new Set(model.rows);
  const ids = new Set();
  const collect = (commands, kind) => {
    for (const command of commands) {
      for (const step of command.steps) {
        if (step.kind === kind && step.row.base !== null && !there.has(step.row)) {
          ids.add(step.row.baseId);
        }
      }
    }
  };
  collect(model.done, 'remove');
  collect(model.undone, 'add');
  return ids;
}

/** What was typed and is stored nowhere yet, to survive a lost page. */
export function pending(model) {
  const told = changes(model);
  const added = new Set(told.addColumns.map((column) => column.field));
  return { ...told, columns: model.columns.filter((column) => added.has(column.key)) };
}

/** Takes what the store holds now as the base; undoing goes on working across that. Answers whether it is the same sheet. */
export function settle(model, sheet) {
  if (sheet.columns.length !== model.columns.length || sheet.columns.some((column, index) => column.key !== model.columns[index].key)) {
    return false;
  }
  const byId = new Map(sheet.rows.map((row) => [row.id, row]));
  const stored = new Set();
  for (const row of model.rows) {
    const now = byId.get(row.cells[model.idColumn]);
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
  const there = new Set(model.rows);
  for (const command of [...model.done, ...model.undone]) {
    for (const step of command.steps) {
      if (step.row && !there.has(step.row)) {
        step.row.base = null;
        step.row.baseId = null;
      }
    }
  }
  model.takeColumns(sheet.columns);
  model.tellShape();
  return stored.size === sheet.rows.length;
}

/**
 * Joins what somebody else stored meanwhile. Cells that were changed here keep what was typed here.
 *
 * @returns {{theirs: object[], both: object[]}} cells that came in, and cells that both changed
 */
export function join(model, sheet) {
  const theirs = joinColumns(model, sheet.columns);
  const both = [];
  const byId = new Map(model.rows.filter((row) => row.base !== null).map((row) => [row.baseId, row]));
  const position = new Map(sheet.columns.map((column, index) => [column.key, index]));
  const textOf = (stored, key) => stored.cells[position.get(key)] ?? '';
  for (const stored of sheet.rows) {
    const row = byId.get(stored.id);
    if (!row) {
      model.rows.push(model.makeRow({ ...stored, cells: model.columns.map((column) => textOf(stored, column.key)) }));
      theirs.push({ row: stored.id, column: null, text: '' });
      continue;
    }
    byId.delete(stored.id);
    model.columns.forEach((column, index) => {
      const text = textOf(stored, column.key);
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
    model.rows.splice(model.rows.indexOf(row), 1);
  }
  model.forgetCommands();
  model.refilter();
  model.tellShape();
  return { theirs, both };
}

/** Columns that somebody else added or took away. */
function joinColumns(model, columns) {
  const told = [];
  const now = new Set(columns.map((column) => column.key));
  for (const key of model.baseColumns) {
    const index = model.columns.findIndex((column) => column.key === key);
    if (!now.has(key) && index >= 0) {
      told.push({ heading: model.columns[index].label, isNew: false });
      model.dropColumn({ index });
    }
  }
  columns.forEach((column, place) => {
    if (!model.baseColumns.has(column.key) && model.columns.every((known) => known.key !== column.key)) {
      const before = model.columns.findIndex((known) => known.key === columns[place - 1]?.key);
      model.insertColumn({ index: before + 1, column });
      told.push({ heading: column.label, isNew: true });
    }
  });
  model.baseColumns = now;
  return told;
}

/** Puts back what `pending` gave. */
export function restore(model, kept) {
  restoreColumns(model, kept);
  const steps = [];
  const byId = new Map(model.rows.map((row) => [row.baseId, row]));
  const key = new Map(model.columns.map((column, index) => [column.key, index]));
  kept.removeRows.forEach((id) => {
    const row = byId.get(id);
    if (row) {
      steps.push({ kind: 'remove', row, index: model.rows.indexOf(row) });
    }
  });
  steps.sort((one, other) => other.index - one.index);
  kept.edits.forEach((edit) => {
    const row = byId.get(edit.row);
    const column = key.get(edit.column);
    if (row && column !== undefined && row.cells[column] !== edit.value) {
      steps.push({ kind: 'set', row, column, old: row.cells[column], now: edit.value });
    }
  });
  model.run('restore', steps);
  const places = new Map(model.rows.map((row) => [row.cells[model.idColumn], row]));
  kept.addRows.forEach((added) => {
    if (!places.has(added.row)) {
      const cells = { ...added.cells, [model.columns[model.idColumn].key]: added.row };
      places.set(added.row, model.addRow(places.get(added.after) ?? null, cells));
    }
  });
}

function restoreColumns(model, kept) {
  const place = (key) => model.columns.findIndex((column) => column.key === key);
  (kept.removeColumns ?? []).filter((key) => place(key) >= 0).forEach((key) => model.removeColumn(place(key)));
  (kept.addColumns ?? []).filter((added) => place(added.field) < 0).forEach((added) => {
    const column = kept.columns.find((known) => known.key === added.field);
    model.addColumn(column, Math.max(0, place(added.after)) + 1);
  });
}
