import { ROW } from './painter.js';

/** What a key does while no cell is edited, as in a spreadsheet program. */
export class GridKeys {
  /** Whether Tab leaves the sheet: after Esc. */
  leaving = false;

  constructor(grid) {
    this.grid = grid;
  }

  /** What is to be done for a key, null to leave it to the browser. */
  action(event) {
    return event.ctrlKey || event.metaKey ? this.#ctrlKey(event) : this.#plainKey(event);
  }

  #plainKey(event) {
    const { row, column } = this.grid.active;
    const extend = event.shiftKey;
    const page = Math.max(1, Math.floor(this.grid.painter.scroller.clientHeight / ROW) - 2);
    switch (event.key) {
      case 'ArrowDown':
        return () => this.grid.moveTo(row + 1, column, extend);
      case 'ArrowUp':
        return () => this.grid.moveTo(row - 1, column, extend);
      case 'ArrowLeft':
        return () => this.grid.moveTo(row, column - 1, extend);
      case 'ArrowRight':
        return () => this.grid.moveTo(row, column + 1, extend);
      case 'PageDown':
        return () => this.grid.moveTo(row + page, column, extend);
      case 'PageUp':
        return () => this.grid.moveTo(row - page, column, extend);
      case 'Home':
        return () => this.grid.moveTo(row, 0, extend);
      case 'End':
        return () => this.grid.moveTo(row, this.grid.model.columns.length - 1, extend);
      case 'Enter':
        return extend ? () => this.grid.moveTo(row - 1, column) : () => this.grid.editor.open();
      case 'F2':
        return () => this.grid.editor.open();
      case 'Delete':
      case 'Backspace':
        return () => this.grid.cells.clear();
      case 'Escape':
        return () => {
          this.leaving = true;
          this.grid.moveTo(row, column);
        };
      case 'Tab':
        return this.#tab(event);
      default:
        return null;
    }
  }

  /** Tab goes from cell to cell; after Esc, at an end, or where nothing can be edited, it leaves the sheet. */
  #tab(event) {
    if (this.leaving || this.grid.readOnly) {
      return this.#leave();
    }
    const step = event.shiftKey ? -1 : 1;
    const width = this.grid.model.columns.length;
    const next = this.grid.active.row * width + this.grid.active.column + step;
    if (next < 0 || next >= this.grid.model.shown.length * width) {
      return this.#leave();
    }
    return () => this.grid.moveTo(Math.floor(next / width), next % width);
  }

  /** Lets Tab go on in both directions: the part that scrolls, which would lead back here, is no stop meanwhile. */
  #leave() {
    this.grid.painter.scroller.tabIndex = -1;
    return null;
  }

  #ctrlKey(event) {
    const last = { row: this.grid.model.shown.length - 1, column: this.grid.model.columns.length - 1 };
    const { row, column } = this.grid.active;
    const extend = event.shiftKey;
    switch (event.key) {
      case 'Home':
        return () => this.grid.moveTo(0, 0, extend);
      case 'End':
        return () => this.grid.moveTo(last.row, last.column, extend);
      case 'ArrowDown':
        return () => this.grid.moveTo(last.row, column, extend);
      case 'ArrowUp':
        return () => this.grid.moveTo(0, column, extend);
      case 'ArrowLeft':
        return () => this.grid.moveTo(row, 0, extend);
      case 'ArrowRight':
        return () => this.grid.moveTo(row, last.column, extend);
      default:
        return this.#ctrlLetter(event, last);
    }
  }

  #ctrlLetter(event, last) {
    switch (event.key.toLowerCase()) {
      case 'a':
        return () => {
          this.grid.anchor = { row: 0, column: 0 };
          this.grid.active = last;
          this.grid.painter.select();
        };
      case 'z':
        return () => (event.shiftKey ? this.grid.redo() : this.grid.undo());
      case 'y':
        return () => this.grid.redo();
      case 'd':
        return () => this.grid.cells.fillDown();
      default:
        return null;
    }
  }
}
