/** Words of the impact of a draft. */
import { texts } from 'desk/core/texts.js';

export const t = texts({
  zh: {
    title: '影响评估', intro: '用过去的咨询试算这份草稿，看哪些答复会变、钱怎么动。试算不留记录，也不影响正在使用的表。', last: '最近的咨询', lastCount: '条数（1 到 1,000,000）', span: '某段时间的咨询', from: '从', to: '到（含当天）', start: '开始评估', again: '重新评估', starting: '正在开始…',
    running: '已试算 {0} / {1} 条', cancel: '取消评估', invalid: '草稿有错误，改好以后才能评估。', mayNot: '由编辑或审批人开始评估。', by: '{0} 于 {1} 开始 · 与第 {2} 版比较 · {3}', lastOf: '最近 {0} 条咨询', spanOf: '{0} 到 {1} 的咨询', noneChanged: '这些咨询的答复都不变', noCases: '所选的范围内没有过去的咨询',
    changed: '答复会变', ofAll: '共 {0} 条，占 {1}', money: '客户付的钱', moneySame: '不变', more: '多 {0} 元', less: '少 {0} 元', storeMore: '本店多得 {0} 元', storeLess: '本店少得 {0} 元', moneyText: '只计两边都算得出的金额', approvals: '审批', approvalsText: '新增 {0} · 减少 {1}', approvalsNote: '要批准的咨询', demands: '诉求另作答复', demandsNote: '条咨询',
    byTopic: '按类别', byStore: '按门店', byRow: '按表行', topic: '类别', store: '门店', noStore: '（没有门店）', row: '表行', count: '答复会变', share: '所占比例', rowsCut: '只列前 {0} 行。', showRows: '全部 {0} 行',
    cases: '会变的咨询', casesStore: '这里只列您门店（{0}）的咨询。', noCasesHere: '没有可列的咨询：会变的咨询属于其他门店。', was: '原来', becomes: '改为', record: '看记录', compare: '比较两边的依据', moreCases: '显示更多', nothing: '（没有这一项）', onlyFigures: '话没有变，变的是数字、时限或另一种语言的文字；请比较两边的依据。', figureRows: '另外取了这些表行里的数',
    base: '第 {0} 版', draft: '草稿 {0}', comparing: '正在用两版各算一次…', rules: '只在这一边生效的原则', rows: '只在这一边命中、或内容不同的表行', noRows: '命中的表行两边一样', always: '任何情形', open: '打开表格',
  },
  en: {
    title: 'Impact', intro: 'Asks past consultations again with this draft: which answers change, and what that moves. Nothing is recorded, and the tables in use stay as they are.', last: 'The latest consultations', lastCount: 'How many (1 to 1,000,000)', span: 'Consultations of a period', from: 'From', to: 'To (that day included)', start: 'Assess the impact', again: 'Assess again', starting: 'Starting …',
    running: '{0} of {1} asked', cancel: 'Cancel', invalid: 'The draft has errors; mend them first.', mayNot: 'An editor or an approver starts this.', by: 'Started by {0}, {1} · compared with release {2} · {3}', lastOf: 'the latest {0} consultations', spanOf: 'consultations from {0} to {1}', noneChanged: 'None of these consultations gets another answer', noCases: 'There are no past consultations in this range',
    changed: 'Answers that change', ofAll: 'of {0}, that is {1}', money: 'What customers pay', moneySame: 'unchanged', more: 'CNY {0} more', less: 'CNY {0} less', storeMore: 'the store gets CNY {0} more', storeLess: 'the store gets CNY {0} less', moneyText: 'amounts that both answers settle', approvals: 'Approvals', approvalsText: '{0} more · {1} fewer', approvalsNote: 'consultations that need one', demands: 'Demands answered otherwise', demandsNote: 'consultations',
    byTopic: 'By subject', byStore: 'By store', byRow: 'By row of a table', topic: 'Subject', store: 'Store', noStore: '(no store)', row: 'Row', count: 'Answers that change', share: 'Share', rowsCut: 'Only the first {0} rows are listed.', showRows: 'All {0} rows',
    cases: 'Consultations that change', casesStore: 'Only those of your store ({0}) are listed.', noCasesHere: 'None to list: those that change belong to other stores.', was: 'Now', becomes: 'With the draft', record: 'Open the record', compare: 'Compare the reasons', moreCases: 'Show more', nothing: '(nothing of this kind)', onlyFigures: 'The sentences stay as they are; figures, times or words of the other language change. Compare the reasons.', figureRows: 'Figures taken from these changed rows',
    base: 'Release {0}', draft: 'Draft {0}', comparing: 'Asking both versions …', rules: 'Principles that apply on this side only', rows: 'Rows that match on this side only, or say something else here', noRows: 'The same rows match on both sides', always: 'any case', open: 'Open the table',
  },
});
