/** The dialog of a column in which values are chosen that rows may have there. */
export class ColumnFilter {
  static MOST = 500;

  constructor(grid) {
    this.grid = grid;
  }

  open(column, button) {
    const { grid } = this;
    grid.editor.commit();
    const { model } = grid;
    const values = [...new Set(model.rows.map((row) => row.cells[column]))].sort((one, other) =>
      one.localeCompare(other, grid.isEnglish ? 'en' : 'zh', { numeric: true }),
    );
    const chosen = new Set(model.filters.get(column) ?? values);
    const dialog = document.createElement('dialog');
    dialog.className = 'g-dialog';
    dialog.setAttribute('aria-label', grid.t('filter', model.columns[column].label));
    const title = document.createElement('h2');
    title.textContent = grid.t('filter', model.columns[column].label);
    const search = document.createElement('input');
    search.type = 'search';
    search.className = 'g-search';
    search.setAttribute('aria-label', grid.t('filterFind'));
    search.placeholder = grid.t('filterFind');
    const list = document.createElement('div');
    list.className = 'g-values';
    const more = document.createElement('p');
    more.className = 'g-more';
    const show = () => {
      const words = search.value.trim().toLowerCase();
      const found = values.filter((value) => value.toLowerCase().includes(words));
      list.replaceChildren(...found.slice(0, ColumnFilter.MOST).map((value) => this.#choice(value, chosen)));
      more.textContent = found.length > ColumnFilter.MOST ? grid.t('filterMore', found.length - ColumnFilter.MOST) : '';
    };
    search.addEventListener('input', show);
    show();
    const close = (apply) => {
      dialog.close();
      if (apply) {
        model.filter(column, chosen.size === values.length ? null : new Set(chosen));
        grid.moveTo(0, column);
      }
      grid.focus();
    };
    const foot = document.createElement('div');
    foot.className = 'g-foot';
    foot.append(
      this.#button('filterAll', () => {
        values.forEach((value) => chosen.add(value));
        show();
      }),
      this.#button('filterNone', () => {
        chosen.clear();
        show();
      }),
      this.#button('filterClear', () => {
        values.forEach((value) => chosen.add(value));
        close(true);
      }),
      this.#button('filterApply', () => close(true), 'g-main'),
    );
    dialog.append(title, search, list, more, foot);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('cancel', () => grid.focus());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) {
        close(false);
      }
    });
    grid.append(dialog);
    dialog.showModal();
    const at = button.getBoundingClientRect();
    dialog.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - 340))}px`;
    dialog.style.top = `${Math.max(8, Math.min(at.bottom + 4, window.innerHeight - 420))}px`;
  }

  #choice(value, chosen) {
    const label = document.createElement('label');
    label.className = 'g-value';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = chosen.has(value);
    box.addEventListener('change', () => {
      if (box.checked) {
        chosen.add(value);
      } else {
        chosen.delete(value);
      }
    });
    label.append(box, value === '' ? this.grid.t('blank') : value);
    return label;
  }

  #button(key, action, className = '') {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.textContent = this.grid.t(key);
    button.addEventListener('click', action);
    return button;
  }
}
