import { SheetModel } from './model.js';
import { CellEditor } from './editor.js';
import { ColumnFilter } from './filter.js';
import { GridKeys } from './keys.js';
import { GridPainter } from './painter.js';
import { SelectedCells } from './selected-cells.js';
import { gridText } from './texts.js';

/**
 * A sheet to look at and to work on, as in a spreadsheet program: `<guwen-grid>`.
 *
 * One textarea has the focus all the time and lies over the active cell: an input method needs an editable element that is
 * there before the first key and is not replaced while it composes. It is a sibling of the `role="grid"`.
 *
 * Events: `grid-change` (cells or rows), `grid-active` ({row, column}), `grid-message` ({text}) for a live region.
 */
export class SheetGrid extends HTMLElement {
  model = null;
  isEnglish = false;
  readOnly = false;
  active = { row: 0, column: 0 };
  anchor = { row: 0, column: 0 };

  /**
   * @param {object} sheet `columns` ({key,label,part,type,choices,required,unit}) and `rows` ({id,cells,locked,open})
   * @param {{isEnglish?: boolean, readOnly?: boolean, label?: string}} options
   */
  load(sheet, options = {}) {
    this.loadModel(new SheetModel(sheet), options);
  }

  loadModel(model, options = {}) {
    this.isEnglish = Boolean(options.isEnglish);
    this.readOnly = Boolean(options.readOnly);
    this.model = model;
    this.#build(options.label ?? gridText(this.isEnglish, 'grid'));
    model.addEventListener('change', (event) => this.#changed(event.detail));
    this.moveTo(0, Math.min(1, model.columns.length - 1));
  }

  t(key, ...values) {
    return gridText(this.isEnglish, key, ...values);
  }

  /** Findings by row id and column key: a map of `id\u0000key` to `{severity, messages}`. */
  set findings(findings) {
    this.painter.findings = findings;
    this.painter.repaint();
    this.#tellActive();
  }

  /** Hit counts by row id, shown as a strip; null for none. */
  set hits(hits) {
    this.painter.hits = hits;
    this.painter.layout();
  }

  /** Which conditions a case meets: {rows: map by row id of {result, met, unmet}}; null for none. */
  set compared(compared) {
    this.painter.compared = compared;
    this.painter.layout();
    this.#placeInput();
    this.#tellActive();
  }

  focus() {
    this.input?.focus({ preventScroll: true });
  }

  get activeRow() {
    return this.model.shown[this.active.row] ?? null;
  }

  get selection() {
    return {
      top: Math.min(this.active.row, this.anchor.row),
      bottom: Math.max(this.active.row, this.anchor.row),
      left: Math.min(this.active.column, this.anchor.column),
      right: Math.max(this.active.column, this.anchor.column),
    };
  }

  get selectedRows() {
    const { top, bottom } = this.selection;
    return this.model.shown.slice(top, bottom + 1);
  }

  /** Goes to a cell by the id of its row and the key of its column. Takes filters away that hide it. */
  reveal(rowId, columnKey) {
    if (this.model.shown.every((row) => row.id !== rowId) && this.model.isFiltered) {
      this.model.clearFilters();
    }
    const row = this.model.shown.findIndex((shown) => shown.id === rowId);
    const column = columnKey ? this.model.columns.findIndex((known) => known.key === columnKey) : 0;
    if (row < 0) {
      return false;
    }
    this.moveTo(row, Math.max(0, column));
    this.focus();
    return true;
  }

  moveTo(row, column, extend = false) {
    const rows = this.model.shown.length;
    this.active = {
      row: Math.max(0, Math.min(rows - 1, row)),
      column: Math.max(0, Math.min(this.model.columns.length - 1, column)),
    };
    if (!extend) {
      this.anchor = { ...this.active };
    }
    this.painter.scrollTo(this.active);
    this.painter.select();
    this.#placeInput();
    this.#tellActive();
  }

  addRow() {
    this.editor.commit();
    const below = this.activeRow;
    const row = this.model.addRow(this.model.rows.length === 0 ? null : below);
    this.moveTo(this.model.shown.indexOf(row), Math.min(1, this.model.columns.length - 1));
    this.focus();
    return row;
  }

  removeRows() {
    this.editor.cancel();
    const locked = this.model.removeRows(this.selectedRows);
    if (locked > 0) {
      this.say(this.t('rowsLocked', locked));
    }
    this.moveTo(this.selection.top, this.active.column);
    this.focus();
  }

  undo() {
    this.editor.cancel();
    this.model.undo();
    this.focus();
  }

  redo() {
    this.editor.cancel();
    this.model.redo();
    this.focus();
  }

  say(text) {
    this.dispatchEvent(new CustomEvent('grid-message', { detail: { text }, bubbles: true }));
  }

  #build(label) {
    this.replaceChildren();
    this.painter = new GridPainter(this, label);
    this.input = document.createElement('textarea');
    this.input.className = 'g-input';
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.input.autocapitalize = 'off';
    this.input.autocomplete = 'off';
    this.input.setAttribute('aria-description', this.t('keys'));
    this.append(this.painter.view, this.input);
    this.editor = new CellEditor(this);
    this.filter = new ColumnFilter(this);
    this.keys = new GridKeys(this);
    this.cells = new SelectedCells(this);
    this.#listen();
    this.painter.layout();
  }

  #listen() {
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.input.addEventListener('copy', (event) => this.cells.copy(event, false));
    this.input.addEventListener('cut', (event) => this.cells.copy(event, true));
    this.input.addEventListener('paste', (event) => this.cells.paste(event));
    this.input.addEventListener('focus', () => this.classList.add('g-focus'));
    this.input.addEventListener('blur', () => {
      this.classList.remove('g-focus');
      this.keys.leaving = false;
      // The step back out of the sheet went past the scrolled part; the next way in may stop there again.
      setTimeout(() => {
        this.painter.scroller.tabIndex = 0;
      }, 0);
    });
    this.painter.scroller.addEventListener('focus', () => this.focus());
    this.painter.view.addEventListener('pointerdown', (event) => this.#pointer(event));
    this.painter.view.addEventListener('dblclick', (event) => {
      if (event.target.closest('.g-cell')) {
        this.editor.open();
      }
    });
    this.painter.scroller.addEventListener('scroll', () => this.#placeInput(), { passive: true });
  }

  #pointer(event) {
    const filter = event.target.closest('.g-filter');
    if (filter || event.button !== 0) {
      return;
    }
    const place = this.painter.placeOf(event.target);
    if (!place) {
      return;
    }
    if (event.pointerType === 'mouse') {
      event.preventDefault();
    }
    const again = place.row === this.active.row && place.column === this.active.column;
    if (this.editor.isOpen && !again) {
      this.editor.commit();
    }
    if (event.pointerType !== 'mouse') {
      this.#tap(event, place, again);
      return;
    }
    if (!this.editor.isOpen) {
      this.moveTo(place.row, place.column, event.shiftKey);
      this.#drag();
    }
    this.focus();
  }

  /** A finger scrolls; only a tap that stays selects, and a second one on the same cell edits. */
  #tap(event, place, again) {
    const { clientX, clientY } = event;
    this.painter.view.addEventListener(
      'pointerup',
      (up) => {
        if (Math.abs(up.clientX - clientX) < 8 && Math.abs(up.clientY - clientY) < 8) {
          if (again && !this.editor.isOpen) {
            this.editor.open();
          } else {
            this.moveTo(place.row, place.column);
          }
          this.focus();
        }
      },
      { once: true },
    );
  }

  #drag() {
    const move = (event) => {
      const place = this.painter.placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (place && (place.row !== this.active.row || place.column !== this.active.column)) {
        this.moveTo(place.row, place.column, true);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), { once: true });
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) {
      return;
    }
    if (this.editor.isOpen) {
      this.editor.key(event);
      return;
    }
    const action = this.keys.action(event);
    if (action) {
      event.preventDefault();
      action();
    }
  }

  #changed(detail) {
    if (detail.shape) {
      this.painter.layout();
      const rows = this.model.shown.length;
      const width = this.model.columns.length;
      if (Math.max(this.active.row, this.anchor.row) >= rows || Math.max(this.active.column, this.anchor.column) >= width) {
        this.moveTo(Math.min(rows - 1, this.active.row), this.active.column);
      }
    } else {
      if (detail.first) {
        const row = this.model.shown.indexOf(detail.first.row);
        if (row >= 0 && !this.editor.isOpen && row !== this.active.row) {
          this.moveTo(row, detail.first.column);
        }
      }
      this.painter.repaint();
    }
    this.#placeInput();
    this.#tellActive();
    this.dispatchEvent(new CustomEvent('grid-change', { bubbles: true }));
  }

  #placeInput() {
    const box = this.painter.boxOf(this.active);
    const { style } = this.input;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.minWidth = `${box.width}px`;
    style.minHeight = `${box.height}px`;
    if (!this.editor.isOpen) {
      style.width = `${box.width}px`;
      style.height = `${box.height}px`;
    }
    this.input.classList.toggle('g-away', !box.visible && !this.editor.isOpen);
    this.editor.place(box);
  }

  /** Whether the case that is compared meets the condition of the active cell, in a word. */
  #metText(row) {
    const met = this.painter.metAt(row, this.active.column);
    return met === null ? '' : this.t(met ? 'met' : 'unmet');
  }

  #tellActive() {
    const row = this.activeRow;
    const column = this.model.columns[this.active.column];
    const cannot = !row || this.readOnly || !this.model.writable(row, this.active.column);
    if (this.input.readOnly !== cannot && !this.editor.isOpen) {
      this.input.readOnly = cannot;
    }
    const finding = row && this.painter.findingAt(row, this.active.column);
    const parts = row
      ? [
          `${row.id} ${column.label}`,
          row.cells[this.active.column] || this.t('blank'),
          row.locked && cannot ? this.t('isLocked') : '',
          this.#metText(row),
          ...(finding ? finding.messages : []),
        ]
      : [this.t('empty')];
    this.input.setAttribute('aria-label', parts.filter(Boolean).join(this.isEnglish ? ', ' : '，'));
    this.dispatchEvent(
      new CustomEvent('grid-active', { detail: { row, column, index: this.active.column, finding }, bubbles: true }),
    );
  }
}

customElements.define('guwen-grid', SheetGrid);
