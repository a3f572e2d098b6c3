import { formatTable, parseTable } from './clipboard.js';

/** What is done with the selected cells as a whole: cleared, filled, copied, pasted over. Says what was locked. */
export class SelectedCells {
  constructor(grid) {
    this.grid = grid;
  }

  clear() {
    if (this.grid.readOnly) {
      return;
    }
    const { top, bottom, left, right } = this.grid.selection;
    const cells = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (column !== this.grid.model.idColumn) {
          cells.push([this.grid.model.shown[row], column, '']);
        }
      }
    }
    this.#refused(this.grid.model.write(cells, 'clear'));
  }

  fillDown() {
    const { top, bottom, left, right } = this.grid.selection;
    if (this.grid.readOnly || bottom === top) {
      return;
    }
    const cells = [];
    for (let row = top + 1; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        cells.push([this.grid.model.shown[row], column, this.grid.model.shown[top].cells[column]]);
      }
    }
    this.#refused(this.grid.model.write(cells, 'fill'));
  }

  copy(event, cut) {
    if (this.grid.editor.isOpen) {
      return;
    }
    event.preventDefault();
    const { top, bottom, left, right } = this.grid.selection;
    const block = this.grid.model.shown.slice(top, bottom + 1).map((row) => row.cells.slice(left, right + 1));
    event.clipboardData.setData('text/plain', formatTable(block));
    this.grid.say(this.grid.t('copied', (bottom - top + 1) * (right - left + 1)));
    if (cut) {
      this.clear();
    }
  }

  paste(event) {
    if (this.grid.editor.isOpen) {
      return;
    }
    event.preventDefault();
    if (this.grid.readOnly) {
      return;
    }
    const block = parseTable(event.clipboardData.getData('text/plain'));
    if (block.length === 0) {
      return;
    }
    const { top, left, bottom, right } = this.grid.selection;
    const one = block.length === 1 && block[0].length === 1;
    if (one && (bottom > top || right > left)) {
      this.#fill(block[0][0]);
      return;
    }
    const { locked, cut } = this.grid.model.paste(top, left, block);
    const width = Math.max(...block.slice(0, 50).map((row) => row.length));
    this.grid.moveTo(top, left);
    this.grid.active = {
      row: Math.min(this.grid.model.shown.length, top + block.length) - 1,
      column: Math.min(this.grid.model.columns.length, left + width) - 1,
    };
    this.grid.painter.select();
    this.grid.say(
      [
        this.grid.t('pasted', block.length),
        locked > 0 ? this.grid.t('lockedSome', locked) : '',
        cut > 0 ? this.grid.t('cut', cut) : '',
      ]
        .filter(Boolean)
        .join(this.grid.isEnglish ? '; ' : '；'),
    );
  }

  #fill(text) {
    const { top, bottom, left, right } = this.grid.selection;
    const cells = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        cells.push([this.grid.model.shown[row], column, text]);
      }
    }
    this.#refused(this.grid.model.write(cells, 'paste'));
  }

  #refused(locked) {
    if (locked > 0) {
      this.grid.say(this.grid.t('lockedSome', locked));
    }
  }
}
