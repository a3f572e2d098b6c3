// What the grid says, Chinese and English.
const TEXTS = {
  grid: ['表格', 'Sheet'],
  condition: ['条件', 'condition'],
  outcome: ['结果', 'outcome'],
  required: ['必填', 'required'],
  locked: ['锁定的行，不能改这一格', 'Locked row: this cell cannot be changed'],
  lockedSome: ['有 {0} 格已锁定，没有改', 'Locked cells left as they are: {0}'],
  cut: ['有 {0} 格超出了表格的列，没有粘贴', 'Cells beyond the columns, not pasted: {0}'],
  pasted: ['已粘贴 {0} 行', 'Rows pasted: {0}'],
  copied: ['已复制 {0} 格', 'Cells copied: {0}'],
  rowsLocked: ['有 {0} 行已锁定，没有删', 'Locked rows, not removed: {0}'],
  filter: ['筛选：{0}', 'Filter: {0}'],
  filtered: ['已筛选：{0}', 'Filtered: {0}'],
  filterFind: ['查找值', 'Find a value'],
  filterAll: ['全选', 'Select all'],
  filterNone: ['全不选', 'Select none'],
  filterApply: ['应用', 'Apply'],
  filterClear: ['清除筛选', 'Clear filter'],
  filterMore: ['还有 {0} 个值，请查找', 'More values, search for them: {0}'],
  blank: ['（空）', '(blank)'],
  error: ['错误', 'error'],
  warning: ['提示', 'warning'],
  changed: ['已改', 'changed'],
  newColumn: ['新列', 'new'],
  isNew: ['新行', 'new row'],
  met: ['案例符合', 'met by the case'],
  unmet: ['案例不符合', 'not met by the case'],
  isLocked: ['锁定', 'locked'],
  any: ['任意', 'any'],
  pickDay: ['选日期', 'Pick a day'],
  hits: ['命中', 'Hits'],
  keys: [
    '方向键移动，直接输入即可修改，F2 或双击接着改，Ctrl+Z 撤销；按 Esc 后再按 Tab 离开表格',
    'Arrow keys move, typing replaces, F2 or a double click edits, Ctrl+Z takes back; press Esc, then Tab to leave the sheet',
  ],
  empty: ['没有符合筛选的行', 'No row fits the filter'],
};

export function gridText(isEnglish, key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), TEXTS[key][isEnglish ? 1 : 0]);
}
