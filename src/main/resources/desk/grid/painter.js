// Draws the part of a sheet that is in sight: virtual rows and columns, the head and the first columns in place. Rows and
// cells are kept and filled anew, so that scrolling makes no new elements.

export const ROW = 36;
export const HEADER = 52;
const SPARE_ROWS = 4;
const HITS_WIDTH = 132;

const WIDTHS = {
  TEXT: [140, 280],
  NUMBER: [92, 160],
  PERCENT: [84, 140],
  MONEY: [100, 150],
  YES_NO: [76, 140],
  DURATION: [96, 150],
  DATE: [112, 150],
  CLOCK: [88, 120],
  TIME: [120, 220],
  CHOICE: [104, 200],
  CHOICES: [112, 240],
  CLAUSES: [120, 200],
};
const RIGHT = new Set(['NUMBER', 'PERCENT', 'MONEY']);

function textWidth(text) {
  let width = 0;
  for (const sign of text) {
    width += sign.codePointAt(0) > 0x2e80 ? 13.5 : 7.4;
  }
  return width;
}

function element(name, className, role) {
  const made = document.createElement(name);
  made.className = className;
  if (role) {
    made.setAttribute('role', role);
  }
  return made;
}

export class GridPainter {
  findings = new Map();
  hits = null;
  compared = null;
  #rows = new Map();
  #pool = [];
  #frame = 0;
  #columnsShown = [0, -1];

  constructor(grid, label) {
    this.grid = grid;
    this.view = element('div', 'g-view');
    this.scroller = element('div', 'g-scroll', 'grid');
    this.scroller.setAttribute('aria-label', label);
    // It leads on to the field that is typed into; a part that scrolls must be reached by keyboard.
    this.scroller.tabIndex = 0;
    this.space = element('div', 'g-space', 'presentation');
    this.headGroup = element('div', 'g-headgroup', 'rowgroup');
    this.head = element('div', 'g-head', 'row');
    this.body = element('div', 'g-body', 'rowgroup');
    this.headGroup.append(this.head);
    this.space.append(this.headGroup, this.body);
    this.scroller.append(this.space);
    this.none = element('p', 'g-none');
    this.none.textContent = grid.t('empty');
    this.none.hidden = true;
    this.view.append(this.scroller, this.none);
    this.scroller.addEventListener('scroll', () => this.#soon(), { passive: true });
    this.observer = new ResizeObserver(() => {
      this.layout();
    });
    this.observer.observe(this.scroller);
  }

  get model() {
    return this.grid.model;
  }

  /** Measures the columns and draws everything anew. */
  layout() {
    const columns = this.model.columns;
    // The button of the filter is wider where fingers press it.
    const button = window.matchMedia('(max-width: 900px)').matches ? 58 : 48;
    const sample = this.model.rows.slice(0, 200);
    this.widths = columns.map((column, index) => {
      const [least, most] = WIDTHS[column.type] ?? WIDTHS.TEXT;
      const small = column.part === 'ROW' ? (this.compared ? 64 : 40) + button : least;
      const longest = sample.reduce((width, row) => Math.max(width, textWidth(row.cells[index] ?? '')), 0);
      const head = Math.max(textWidth(column.label) * 1.1, textWidth(this.#under(column)) * 0.92) + button;
      return Math.round(Math.max(small, Math.min(most, longest + 30), Math.min(240, head)));
    });
    const room = this.scroller.clientWidth || 800;
    let frozen = 1;
    let frozenWidth = this.widths[0] ?? 0;
    while (frozen < 2 && frozen < columns.length && frozenWidth + this.widths[frozen] < room * 0.35) {
      frozenWidth += this.widths[frozen];
      frozen++;
    }
    this.frozen = frozen;
    this.frozenWidth = frozenWidth;
    this.lefts = [];
    let left = 0;
    this.widths.forEach((width) => {
      this.lefts.push(left);
      left += width;
    });
    this.total = left + (this.hits ? HITS_WIDTH : 0);
    const rows = this.model.shown.length;
    this.space.style.width = `${this.total}px`;
    this.space.style.height = `${HEADER + rows * ROW}px`;
    this.scroller.setAttribute('aria-rowcount', String(rows + 1));
    this.scroller.setAttribute('aria-colcount', String(columns.length + (this.hits ? 1 : 0)));
    this.none.hidden = rows > 0;
    this.#columnsShown = [0, -1];
    this.#rows.forEach((row) => this.#pool.push(row));
    this.#rows.clear();
    this.#pool.forEach((row) => row.element.remove());
    this.#pool.length = 0;
    this.paint();
  }

  #soon() {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.paint();
      });
    }
  }

  /** Fills all cells in sight anew. */
  repaint() {
    this.#rows.forEach((row, index) => this.#fill(row, index));
  }

  /** Draws what came into sight. */
  paint() {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const rows = this.model.shown.length;
    const first = Math.max(0, Math.floor(scrollTop / ROW) - SPARE_ROWS);
    const last = Math.min(rows - 1, Math.ceil((scrollTop + clientHeight - HEADER) / ROW) + SPARE_ROWS);
    let from = this.frozen;
    while (from < this.widths.length - 1 && this.lefts[from] + this.widths[from] < scrollLeft + this.frozenWidth) {
      from++;
    }
    let to = from;
    while (to < this.widths.length - 1 && this.lefts[to + 1] < scrollLeft + clientWidth) {
      to++;
    }
    to = Math.min(to, this.widths.length - 1);
    const sameColumns = from === this.#columnsShown[0] && to === this.#columnsShown[1];
    this.#columnsShown = [from, to];
    if (!sameColumns) {
      this.#paintHead();
    }
    for (const [index, row] of this.#rows) {
      if (index < first || index > last) {
        this.#rows.delete(index);
        this.#pool.push(row);
      } else if (!sameColumns) {
        this.#fill(row, index);
      }
    }
    for (let index = first; index <= last; index++) {
      if (!this.#rows.has(index)) {
        const row = this.#pool.pop() ?? this.#newRow();
        this.#rows.set(index, row);
        this.#fill(row, index);
      }
    }
    this.#pool.forEach((row) => {
      row.element.hidden = true;
    });
  }

  #newRow() {
    const row = { element: element('div', 'g-row', 'row'), cells: [], hits: null };
    row.element.style.height = `${ROW}px`;
    this.body.append(row.element);
    return row;
  }

  /** Indexes of the columns in sight. */
  #shown() {
    const [from, to] = this.#columnsShown;
    const shown = [];
    for (let column = 0; column < this.frozen; column++) {
      shown.push(column);
    }
    for (let column = Math.max(from, this.frozen); column <= to; column++) {
      shown.push(column);
    }
    return shown;
  }

  #paintHead() {
    this.head.replaceChildren();
    this.head.setAttribute('aria-rowindex', '1');
    this.head.style.height = `${HEADER}px`;
    for (const index of this.#shown()) {
      const column = this.model.columns[index];
      const frozen = `${index < this.frozen ? ' g-frozen' : ''}${index === this.frozen - 1 ? ' g-edge' : ''}`;
      const isNew = !this.model.baseColumns.has(column.key);
      const cell = element('div', `g-th ${this.#partClass(column)}${frozen}${isNew ? ' g-added' : ''}`, 'columnheader');
      cell.setAttribute('aria-colindex', String(index + 1));
      this.#place(cell, index);
      const name = element('span', 'g-name');
      name.textContent = column.label;
      name.title = column.label;
      const under = element('small', 'g-under');
      under.textContent = this.#under(column);
      const filter = element('button', 'g-filter');
      filter.type = 'button';
      filter.tabIndex = -1;
      const isOn = this.model.filters.has(index);
      filter.classList.toggle('g-on', isOn);
      filter.setAttribute('aria-label', this.grid.t(isOn ? 'filtered' : 'filter', column.label));
      filter.addEventListener('click', () => this.grid.filter.open(index, filter));
      cell.append(name, under, filter);
      this.head.append(cell);
    }
    if (this.hits) {
      const cell = element('div', 'g-th g-hits', 'columnheader');
      cell.setAttribute('aria-colindex', String(this.model.columns.length + 1));
      cell.style.left = `${this.total - HITS_WIDTH}px`;
      cell.style.width = `${HITS_WIDTH}px`;
      const name = element('span', 'g-name');
      name.textContent = this.hits.label ?? this.grid.t('hits');
      cell.append(name);
      this.head.append(cell);
    }
  }

  #under(column) {
    const parts = this.model.baseColumns.has(column.key) ? [] : [this.grid.t('newColumn')];
    if (column.part === 'CONDITION' || column.part === 'OUTCOME') {
      parts.push(this.grid.t(column.part === 'CONDITION' ? 'condition' : 'outcome'));
    }
    if (column.unitLabel) {
      parts.push(column.unitLabel);
    }
    if (column.required && column.part === 'OUTCOME') {
      parts.push(this.grid.t('required'));
    }
    return parts.join(' · ');
  }

  #partClass(column) {
    return column.part === 'OUTCOME' ? 'g-outcome' : column.part === 'CONDITION' ? 'g-condition' : 'g-other';
  }

  #place(cell, index) {
    const { style } = cell;
    style.width = `${this.widths[index]}px`;
    style.left = `${this.lefts[index]}px`;
  }

  #fill(row, index) {
    const data = this.model.shown[index];
    const { element: line } = row;
    line.hidden = false;
    line.style.transform = `translateY(${index * ROW}px)`;
    line.setAttribute('aria-rowindex', String(index + 2));
    line.classList.toggle('g-locked', data.locked);
    line.classList.toggle('g-new', data.base === null);
    line.classList.toggle('g-hit', ['DECIDED', 'MATCHED'].includes(this.compared?.rows.get(data.baseId)?.result));
    row.index = index;
    const shown = this.#shown();
    while (row.cells.length < shown.length) {
      const cell = element('div', 'g-cell', 'gridcell');
      row.cells.push(cell);
      line.append(cell);
    }
    while (row.cells.length > shown.length) {
      row.cells.pop().remove();
    }
    shown.forEach((column, position) => this.#fillCell(row.cells[position], data, column));
    this.#fillHits(row, data);
    this.#mark(row);
  }

  #fillCell(cell, data, column) {
    const definition = this.model.columns[column];
    const text = data.cells[column];
    if (cell.gText !== text) {
      cell.textContent = text;
      cell.gText = text;
    }
    if (cell.gColumn !== column || cell.gLayout !== this.lefts) {
      cell.gColumn = column;
      cell.gLayout = this.lefts;
      this.#place(cell, column);
      cell.setAttribute('aria-colindex', String(column + 1));
      cell.setAttribute('role', column === 0 ? 'rowheader' : 'gridcell');
    }
    const finding = this.findingAt(data, column);
    const met = this.metAt(data, column);
    cell.gState = [
      'g-cell',
      column < this.frozen ? 'g-frozen' : '',
      column === this.frozen - 1 ? 'g-edge' : '',
      RIGHT.has(definition.type) && definition.part === 'OUTCOME' ? 'g-right' : '',
      data.base !== null && data.base[column] !== text ? 'g-changed' : '',
      data.locked && !this.grid.readOnly && this.model.writable(data, column) ? 'g-open' : '',
      met === null ? '' : met ? 'g-met' : 'g-unmet',
      finding === undefined ? '' : finding.severity === 'ERROR' ? 'g-error' : 'g-warning',
    ].join(' ');
    if (cell.gFinding !== finding) {
      cell.gFinding = finding;
      cell.title = finding ? finding.messages.join('\n') : '';
    }
  }

  #fillHits(row, data) {
    if (!this.hits) {
      row.hits?.remove();
      row.hits = null;
      return;
    }
    if (!row.hits) {
      row.hits = element('div', 'g-cell g-hits', 'gridcell');
      row.bar = element('span', 'g-bar');
      row.count = element('span', 'g-count');
      row.hits.append(row.bar, row.count);
      row.hits.setAttribute('aria-colindex', String(this.model.columns.length + 1));
      row.element.append(row.hits);
    }
    row.hits.style.left = `${this.total - HITS_WIDTH}px`;
    row.hits.style.width = `${HITS_WIDTH}px`;
    const count = this.hits.byRow.get(data.id) ?? 0;
    row.bar.style.width = `${count === 0 ? 0 : Math.max(2, Math.round((count / this.hits.most) * 72))}px`;
    row.count.textContent = String(count);
  }

  /** Whether the case that is compared meets the condition of a cell; null of any other cell, and of one that was changed. */
  metAt(row, column) {
    const compared = this.compared?.rows.get(row.baseId);
    if (!compared || row.base === null || row.base[column] !== row.cells[column]) {
      return null;
    }
    const { key } = this.model.columns[column];
    return compared.met.has(key) ? true : compared.unmet.has(key) ? false : null;
  }

  findingAt(row, column) {
    return this.findings.get(`${row.id}\u0000${this.model.columns[column].key}`);
  }

  /** Marks the selected cells. */
  select() {
    this.#rows.forEach((row) => this.#mark(row));
  }

  #mark(row) {
    const { top, bottom, left, right } = this.grid.selection;
    const inside = row.index >= top && row.index <= bottom;
    row.element.classList.toggle('g-current', row.index === this.grid.active.row);
    row.cells.forEach((cell) => {
      const selected = inside && cell.gColumn >= left && cell.gColumn <= right;
      const active = row.index === this.grid.active.row && cell.gColumn === this.grid.active.column;
      const className = `${cell.gState}${selected && !active ? ' g-selected' : ''}${active ? ' g-active' : ''}`;
      if (cell.gClass !== className) {
        cell.gClass = className;
        cell.className = className;
      }
      if (cell.gSelected !== selected) {
        cell.gSelected = selected;
        cell.setAttribute('aria-selected', String(selected));
      }
    });
  }

  /** Row and column of an element of the sheet. */
  placeOf(target) {
    const cell = target?.closest?.('.g-cell');
    if (!cell || !this.view.contains(cell) || cell.gColumn === undefined) {
      return null;
    }
    for (const row of this.#rows.values()) {
      if (row.element === cell.parentElement) {
        return { row: row.index, column: cell.gColumn };
      }
    }
    return null;
  }

  /** Where a cell stands within the view. */
  boxOf({ row, column }) {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const frozen = column < this.frozen;
    const left = this.lefts[column] - (frozen ? 0 : scrollLeft);
    const top = HEADER + row * ROW - scrollTop;
    const visible =
      top >= HEADER - 2 &&
      top + ROW <= clientHeight + 2 &&
      (frozen || (left >= this.frozenWidth - 2 && left + 24 <= clientWidth));
    return {
      left: Math.max(0, Math.min(left, clientWidth - 24)),
      top: Math.max(0, Math.min(top, clientHeight - ROW)),
      width: Math.min(this.widths[column], Math.max(24, clientWidth - left)),
      height: ROW,
      visible,
      room: { width: clientWidth, height: clientHeight },
    };
  }

  /** Scrolls just as far as needed. */
  scrollTo({ row, column }) {
    const { scroller } = this;
    const top = row * ROW;
    if (top < scroller.scrollTop) {
      scroller.scrollTop = top;
    } else if (top + ROW > scroller.scrollTop + scroller.clientHeight - HEADER) {
      scroller.scrollTop = top + ROW - scroller.clientHeight + HEADER;
    }
    if (column >= this.frozen) {
      const left = this.lefts[column];
      if (left - this.frozenWidth < scroller.scrollLeft) {
        scroller.scrollLeft = left - this.frozenWidth;
      } else if (left + this.widths[column] > scroller.scrollLeft + scroller.clientWidth) {
        scroller.scrollLeft = Math.min(
          left - this.frozenWidth,
          left + this.widths[column] - scroller.clientWidth,
        );
      }
    }
    this.paint();
  }
}
