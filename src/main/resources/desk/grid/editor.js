import { readChoices, writeChoices } from './choices.js';

/**
 * The textarea of the grid while it edits a cell, and the list of values beneath it. What stands in the textarea is what
 * will stand in the cell; a list only writes into it, so that a value can always be typed, with an input method too.
 */
export class CellEditor {
  isOpen = false;
  #highlight = -1;
  #options = [];

  constructor(grid) {
    this.grid = grid;
    this.input = grid.input;
    this.list = document.createElement('div');
    this.list.className = 'g-list';
    this.list.id = `g-list-${crypto.randomUUID()}`;
    this.list.hidden = true;
    grid.append(this.list);
    this.input.addEventListener('compositionstart', () => this.#start());
    this.input.addEventListener('input', () => {
      this.#start();
      this.#grow();
      this.#offer(true);
    });
    this.input.addEventListener('blur', () => {
      // Choosing from the list and an input method that opens a window take the focus for a moment.
      setTimeout(() => {
        if (this.isOpen && document.activeElement !== this.input && !this.list.contains(document.activeElement)) {
          this.commit();
        }
      }, 0);
    });
    this.list.addEventListener('pointerdown', (event) => {
      if (!event.target.closest('input')) {
        event.preventDefault();
      }
    });
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('.g-option');
      if (option) {
        this.#choose(Number(option.dataset.position));
      }
    });
  }

  get column() {
    return this.grid.model.columns[this.grid.active.column];
  }

  #mayEdit() {
    const row = this.grid.activeRow;
    return row && !this.grid.readOnly && this.grid.model.writable(row, this.grid.active.column);
  }

  /** Edits the active cell, going on from what stands there. */
  open() {
    if (this.isOpen) {
      return;
    }
    if (!this.#mayEdit()) {
      if (!this.grid.readOnly) {
        this.grid.say(this.grid.t('locked'));
      }
      return;
    }
    this.grid.focus();
    this.input.value = this.grid.activeRow.cells[this.grid.active.column];
    this.#start();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    this.#grow();
    this.#offer(false);
  }

  #start() {
    if (this.isOpen) {
      return;
    }
    if (!this.#mayEdit()) {
      this.input.value = '';
      this.grid.say(this.grid.t('locked'));
      return;
    }
    this.isOpen = true;
    this.editing = { row: this.grid.activeRow, column: this.grid.active.column };
    this.input.classList.add('g-editing');
    this.input.inputMode = ['NUMBER', 'MONEY', 'PERCENT'].includes(this.column.type) ? 'decimal' : 'text';
    this.#offer(false);
  }

  commit() {
    if (!this.isOpen) {
      return;
    }
    const { row, column } = this.editing;
    const text = this.#tidy(this.input.value);
    this.#close();
    this.grid.model.write([[row, column, text]]);
  }

  cancel() {
    if (this.isOpen) {
      this.#close();
    }
  }

  #close() {
    this.isOpen = false;
    this.input.value = '';
    this.input.classList.remove('g-editing');
    this.list.hidden = true;
    this.input.removeAttribute('aria-activedescendant');
    this.grid.moveTo(this.grid.active.row, this.grid.active.column);
  }

  /** Digits and signs of full width mean the same in numbers and days. */
  #tidy(text) {
    const { type } = this.column;
    const plain = text.replace(/\n+$/u, '');
    return ['NUMBER', 'MONEY', 'PERCENT', 'DATE', 'CLOCK', 'TIME'].includes(type)
      ? plain.trim().normalize('NFKC')
      : plain;
  }

  key(event) {
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    } else if (key === 'Enter' && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      this.input.setRangeText('\n', this.input.selectionStart, this.input.selectionEnd, 'end');
      this.#grow();
    } else if (key === 'Enter') {
      event.preventDefault();
      this.#enter(event.shiftKey);
    } else if (key === 'Tab') {
      event.preventDefault();
      this.commit();
      this.grid.moveTo(this.grid.active.row, this.grid.active.column + (event.shiftKey ? -1 : 1));
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && this.#options.length > 0) {
      event.preventDefault();
      this.#move(key === 'ArrowDown' ? 1 : -1);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !this.input.value.includes('\n')) {
      event.preventDefault();
      this.commit();
      this.grid.moveTo(this.grid.active.row + (key === 'ArrowDown' ? 1 : -1), this.grid.active.column);
    }
  }

  #enter(back) {
    if (this.#highlight >= 0) {
      this.#choose(this.#highlight);
      return;
    }
    this.commit();
    this.grid.moveTo(this.grid.active.row + (back ? -1 : 1), this.grid.active.column);
  }

  // ---- the list of values

  #choices() {
    const { choices, type } = this.column;
    if (type === 'YES_NO') {
      return this.grid.isEnglish
        ? [{ key: 'true', label: 'true' }, { key: 'false', label: 'false' }]
        : [{ key: 'true', label: '是' }, { key: 'false', label: '否' }];
    }
    return choices ?? [];
  }

  get #several() {
    return this.column.type === 'CHOICES' || this.column.type === 'CLAUSES';
  }

  #offer(typed) {
    this.list.replaceChildren();
    this.#options = [];
    this.#highlight = -1;
    if (this.column.type === 'DATE' && this.isOpen) {
      this.#offerDay();
      return;
    }
    const choices = this.#choices();
    if (!this.isOpen || choices.length === 0) {
      this.list.hidden = true;
      return;
    }
    const { keys, unknown } = readChoices(this.input.value, choices);
    const search = typed && unknown.length > 0 ? unknown.at(-1).toLowerCase() : '';
    const found = choices.filter((choice) => choice.label.toLowerCase().includes(search));
    this.#options = search && found.length > 0 ? found : search ? [] : choices;
    if (this.column.part === 'CONDITION' && !search) {
      this.#options = [{ key: null, label: `– ${this.grid.t('any')}` }, ...this.#options];
    }
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.column.label);
    this.list.setAttribute('aria-multiselectable', String(this.#several));
    this.#options.slice(0, 200).forEach((choice, position) => {
      const option = document.createElement('div');
      option.className = 'g-option';
      option.id = `${this.list.id}-${position}`;
      option.dataset.position = String(position);
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(keys.includes(choice.key)));
      option.textContent = choice.label;
      this.list.append(option);
    });
    this.list.hidden = this.#options.length === 0;
    if (search && found.length > 0) {
      this.#move(1);
    }
    this.#placeList();
  }

  #offerDay() {
    const label = document.createElement('label');
    label.className = 'g-day';
    label.textContent = this.grid.t('pickDay');
    const day = document.createElement('input');
    day.type = 'date';
    day.value = /^\d{4}-\d{2}-\d{2}$/u.test(this.input.value) ? this.input.value : '';
    day.addEventListener('change', () => {
      if (day.value) {
        this.input.value = day.value;
        this.input.focus();
      }
    });
    label.append(day);
    this.list.removeAttribute('role');
    this.list.removeAttribute('aria-label');
    this.list.removeAttribute('aria-multiselectable');
    this.list.append(label);
    this.list.hidden = false;
    this.#placeList();
  }

  #move(step) {
    const most = Math.min(200, this.#options.length);
    this.#highlight = (this.#highlight + step + most) % most;
    this.list.querySelectorAll('.g-option').forEach((option, position) => {
      option.classList.toggle('g-highlight', position === this.#highlight);
      if (position === this.#highlight) {
        option.scrollIntoView({ block: 'nearest' });
        this.input.setAttribute('aria-activedescendant', option.id);
      }
    });
  }

  #choose(position) {
    const choice = this.#options[position];
    const choices = this.#choices();
    if (choice.key === null) {
      this.input.value = '–';
      this.commit();
      this.grid.focus();
      return;
    }
    if (!this.#several) {
      this.input.value = choice.label;
      this.commit();
      this.grid.focus();
      return;
    }
    const { lead, keys } = readChoices(this.input.value, choices);
    const next = keys.includes(choice.key) ? keys.filter((key) => key !== choice.key) : [...keys, choice.key];
    this.input.value = writeChoices(lead, next, choices, this.grid.isEnglish);
    this.#grow();
    this.#offer(false);
    const again = this.#options.findIndex((option) => option.key === choice.key);
    this.#highlight = again - 1;
    this.#move(1);
    this.#highlight = -1;
    this.grid.focus();
  }

  // ---- place and size

  place(box) {
    this.box = box;
    if (this.isOpen) {
      this.#grow();
      this.#placeList();
    }
  }

  /** As large as its text needs, within the sheet. */
  #grow() {
    if (!this.isOpen || !this.box) {
      return;
    }
    const { style } = this.input;
    const { left, top, width, height, room } = this.box;
    const most = Math.max(width, Math.min(480, room.width - left));
    style.width = `${this.input.value.length > 24 ? most : Math.max(width, Math.min(180, most))}px`;
    style.height = `${height}px`;
    const wanted = Math.min(this.input.scrollHeight + 2, Math.max(height, room.height - top));
    style.height = `${Math.max(height, wanted)}px`;
  }

  #placeList() {
    if (this.list.hidden || !this.box) {
      return;
    }
    const { left, top, width, room } = this.box;
    const height = this.input.offsetHeight;
    const below = room.height - top - height;
    const { style } = this.list;
    style.minWidth = `${Math.max(200, width)}px`;
    style.maxHeight = `${Math.max(120, Math.min(320, Math.max(below, top) - 8))}px`;
    style.left = `${Math.max(0, Math.min(left, room.width - Math.max(200, this.list.offsetWidth)))}px`;
    style.top = `${below >= 160 || below >= top ? top + height : Math.max(0, top - this.list.offsetHeight)}px`;
  }
}
