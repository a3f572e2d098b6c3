import { texts } from 'desk/core/texts.js';

export const t = texts({
  zh: {
    title: '记录', topic: '咨询类别', any: '不限', from: '从', to: '到', store: '门店', ticket: '工单号', code: '建议中有', filter: '筛选', clear: '清除筛选', none: '没有相符的记录', noneText: '改一改筛选条件,或先登记一次咨询。',
    when: '时间', what: '类别', who: '咨询人', release: '规则版本', status: '状态', FINAL: '已有结论', PROVISIONAL: '暂定', next: '下一页', first: '回到第一页', releaseNumber: '第 {0} 版',
    one: '咨询记录', back: '全部记录', facts: '情况(姓名、车牌等已脱敏)', asked: '{0} · {1} 咨询', role: '身份:{0}', resume: '以此为基础再咨询', print: '打印存档', customer: '给客户看', whole: '全部依据', rules: '生效的原则', rows: '命中的表行', values: '得出的情况',
    id: '编号', dos: '要做的事', donts: '绝不能做', columns: '记录列表', close: '返回',
    after: '后来怎样', overrides: '没有照建议做的', followed: '没有登记过不照建议做的情况。', wasDone: '做了', wasNotDone: '没有做', WITHIN_AUTHORITY: '权限之内', AWAITS_CONFIRMATION: '待确认', CONFIRMED: '已确认',
    confirmNeeded: '已登记,须由 {0} 确认。', saved: '已登记。', confirmedBy: '{0} 于 {1} 确认', comment: '说明(选填)', confirm: '确认', addOverride: '登记没有照建议做的', act: '哪一件', choose: '请选择', reason: '理由', save: '登记',
    outcomes: '结果', noOutcome: '还没有登记结果。', resolved: '已解决', unresolved: '没有解决', costWas: '花费 {0} 元', addOutcome: '登记结果', ended: '解决了吗', satisfaction: '客户满意度', cost: '本店花费(元)', note: '备注',
    replay: '再算一遍', replayHint: '用当时的规则或另一版规则再算这个案例;不留记录。', replayRelease: '规则版本(空白:当时的)', replayAsk: '再算', identical: '结果完全一样', differences: '有 {0} 处不同', ADDED: '增加', REMOVED: '去掉', CHANGED: '改变', REORDERED: '次序不同',
    otherLanguage: '这条建议是用英文登记的,照登记时显示。', statistics: '统计', byTable: '决策表', table: '表', answers: '决定了的答复', rowCount: '行数', neverHit: '从未命中的行', noMatchCount: '没有对应行的案例', notFollowed: '没有照做', byQuestion: '没有回答的问题', question: '问题', openCount: '留空的答复', unknownCount: '答“不知道”的案例',
    byOverride: '没有照建议做的事', advised: '建议过', forbiddenCount: '禁止过', share: '比例', nothingYet: '这段时间没有数据',
    showGaps: '看{0}缺哪些行', gapsOf: '没有对应行的案例:{0}', suggestedRow: '可以加的一行', gapTimes: '案例数', gapSample: '例子', gapOpen: '看这条记录', like: '与 {0} 行相同,只是', likeNone: '新的一行,条件是', is: ':', anyValue: '不限', noSuggestion: '现在的表已有相符的行,或例子已不能再算',
  },
  en: {
    title: 'Records', topic: 'Subject', any: 'Any', from: 'From', to: 'To', store: 'Store', ticket: 'Ticket number', code: 'Advice contains', filter: 'Filter', clear: 'Clear the filter', none: 'No record fits', noneText: 'Change the filter, or record a consultation first.',
    when: 'When', what: 'Subject', who: 'Asked by', release: 'Rules', status: 'State', FINAL: 'settled', PROVISIONAL: 'provisional', next: 'Next page', first: 'First page', releaseNumber: 'release {0}',
    one: 'Record of a consultation', back: 'All records', facts: 'Facts (names, plates and the like are masked)', asked: '{0} · asked by {1}', role: 'as {0}', resume: 'Ask again from here', print: 'Print for the file', customer: 'Show the customer', whole: 'All reasons', rules: 'Principles that applied', rows: 'Rows that matched', values: 'What was concluded',
    id: 'Number', dos: 'To do', donts: 'Never do', columns: 'List of records', close: 'Back',
    after: 'What came of it', overrides: 'Where the advice was not followed', followed: 'Nothing of that is on record.', wasDone: 'Done', wasNotDone: 'Not done', WITHIN_AUTHORITY: 'within authority', AWAITS_CONFIRMATION: 'awaits confirmation', CONFIRMED: 'confirmed',
    confirmNeeded: 'On record; to be confirmed by: {0}.', saved: 'On record.', confirmedBy: 'confirmed by {0}, {1}', comment: 'Comment (optional)', confirm: 'Confirm', addOverride: 'Record that the advice was not followed', act: 'Which act', choose: 'Choose', reason: 'Reason', save: 'Record',
    outcomes: 'Outcome', noOutcome: 'No outcome is on record yet.', resolved: 'Settled', unresolved: 'Not settled', costWas: 'cost CNY {0}', addOutcome: 'Record the outcome', ended: 'Is it settled', satisfaction: 'Satisfaction', cost: 'Cost to the store (CNY)', note: 'Note',
    replay: 'Ask again', replayHint: 'Asks this case again by its own rules or those of another release; nothing is recorded.', replayRelease: 'Release (empty: its own)', replayAsk: 'Ask again', identical: 'Exactly the same advice', differences: '{0} differences', ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed', REORDERED: 'in another order',
    otherLanguage: 'This advice was recorded in Chinese and is shown as it was.', statistics: 'Statistics', byTable: 'Tables', table: 'Table', answers: 'Answers decided', rowCount: 'Rows', neverHit: 'Rows that never decided', noMatchCount: 'Cases without a row', notFollowed: 'Not followed', byQuestion: 'Questions left open', question: 'Question', openCount: 'Answers that left it open', unknownCount: 'Cases that said “don’t know”',
    byOverride: 'Acts not done as advised', advised: 'Advised', forbiddenCount: 'Forbidden', share: 'Share', nothingYet: 'There is nothing in this time',
    showGaps: 'See which rows are missing: {0}', gapsOf: 'Cases without a row: {0}', suggestedRow: 'A row to add', gapTimes: 'Cases', gapSample: 'Example', gapOpen: 'See the record', like: 'Like row {0}, but', likeNone: 'A new row with', is: ': ', anyValue: 'anything', noSuggestion: 'The tables in force have a row for it, or the example cannot be asked any more',
  },
});
