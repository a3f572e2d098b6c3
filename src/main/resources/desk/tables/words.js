/** Words that the pages on tables, drafts and releases share. */
import { texts } from 'desk/core/texts.js';

export const word = texts({
  zh: {
    UNIQUE: '同一情形最多命中一行', FIRST: '从上到下，第一个命中的行有效', PRIORITY: '命中的行中取最高的结果',
    COLLECT: '命中的行全部有效，不分先后', RULE_ORDER: '命中的行全部有效，按行的顺序',
    INVALID: '有错误', READY: '可以提交', IN_REVIEW: '待审批', APPROVED: '已批准', PUBLISHED: '已发布', REJECTED: '已退回', WITHDRAWN: '已撤回',
    ERROR: '错误', WARNING: '提示', HINT: '参考',
    ADDED: '新行', REMOVED: '删除', CHANGED: '修改', MOVED: '移动',
    IN_FORCE: '生效中', SCHEDULED: '待生效', RETIRED: '已停用', CALLED_OFF: '已取消', PENDING: '待生效', PAST: '已过',
    SUBMISSION: '提交审批', APPROVAL: '批准', REJECTION: '退回', WITHDRAWAL: '撤回', PUBLICATION: '发布', EDIT: '修改', REBASE: '更新基础',
    PERSON: '人工', PROGRAM: '程序更新', FOLDER: '文件夹',
    GAPS: '空档与重叠', TESTS: '用例', release: '第 {0} 版', draft: '草稿 {0}', colon: '：', comma: '、', none: '无',
  },
  en: {
    UNIQUE: 'at most one row for any case', FIRST: 'from top to bottom, the first row that matches', PRIORITY: 'of the rows that match, the highest result',
    COLLECT: 'all rows that match, in no order', RULE_ORDER: 'all rows that match, in their order',
    INVALID: 'has errors', READY: 'ready to submit', IN_REVIEW: 'in review', APPROVED: 'approved', PUBLISHED: 'published', REJECTED: 'rejected', WITHDRAWN: 'withdrawn',
    ERROR: 'Error', WARNING: 'Warning', HINT: 'Note',
    ADDED: 'new row', REMOVED: 'removed', CHANGED: 'changed', MOVED: 'moved',
    IN_FORCE: 'in force', SCHEDULED: 'planned', RETIRED: 'retired', CALLED_OFF: 'called off', PENDING: 'planned', PAST: 'past',
    SUBMISSION: 'submit', APPROVAL: 'approve', REJECTION: 'reject', WITHDRAWAL: 'withdraw', PUBLICATION: 'publish', EDIT: 'edit', REBASE: 'carry over',
    PERSON: 'a person', PROGRAM: 'program update', FOLDER: 'folder',
    GAPS: 'gaps and overlaps', TESTS: 'cases', release: 'release {0}', draft: 'Draft {0}', colon: ': ', comma: ', ', none: 'none',
  },
});

/** The kind of label of a draft's state: waiting, good, bad. */
export function tone(state) {
  return {
    INVALID: 'no', READY: 'info', IN_REVIEW: 'wait', APPROVED: 'yes', PUBLISHED: 'yes', REJECTED: 'no',
    IN_FORCE: 'yes', SCHEDULED: 'wait', PENDING: 'wait',
  }[state] ?? '';
}

/** The sign that stands beside the colour of a finding or state. */
export function sign(severity) {
  return { ERROR: '✕', WARNING: '!', HINT: '·' }[severity] ?? '';
}

/** The half of a text in both languages, Chinese before the line end, that is in the asked language. */
export function half(text, isEnglish) {
  const [zh, en] = text.split('\n');
  return isEnglish ? (en ?? zh) : zh;
}
