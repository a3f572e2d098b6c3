import { texts } from 'desk/core/texts.js';

export const t = texts({
  zh: {
    title: '咨询', start: '要咨询哪一类事情?', startHint: '按数字键也可以选。', again: '接着刚才的咨询', againText: '{0},已说明 {1} 项', goOn: '继续', drop: '放弃',
    recent: '最近的咨询', recentNone: '还没有登记过的咨询。', recentNoneText: '咨询登记以后,会出现在这里。', search: '按工单号找', find: '查找', nothingFound: '没有工单号为“{0}”的咨询。',
    resume: '接着咨询', masked: '客户姓名、车牌等已脱敏,没有带过来;需要时请重新填写。', all: '全部记录', openRecord: '查看',
    one: '逐个提问', form: '全部填写', number: '第 {0} 问', left: '大约还有 {0} 问', last: '最后一问', yes: '是', no: '否', unknown: '不知道', next: '下一问', choose: '筛选选项', none: '没有相符的选项',
    several: '可以选几项', answer: '您的回答', told: '已说明的情况', toldNone: '回答过的问题会列在这里,可以随时改。', change: '改', remove: '删去', ticket: '工单号(选填)',
    settled: '已经问完', settledText: '再问也不会改变建议。请核对右边的建议,然后登记。', open: '有 {0} 项没人知道', openText: '现在的建议以这些不明为准。知道以后再补上,或先登记。', askOpen: '再问一遍这些',
    record: '登记这次咨询', recording: '正在登记…', recorded: '已登记', recordedText: '编号 {0}', print: '打印存档', customer: '给客户看', fresh: '新咨询', back: '返回',
    can: '可以吗?', canHint: '想让利、补偿或采取某个措施,先问一问。', measure: '想采取的措施', pickMeasure: '请选择', percent: '比例(%)', amount: '金额(元)', ask: '问一问', withdraw: '不提了', waiting: '正在判断…',
    adviceNone: '回答几个问题以后,建议会出现在这里。', km: '公里', d: '天', h: '小时', CNY: '元', add: '添一项:{0}', item: '{0} {1}',
    untold: '客户无法说明：', leaveOut: '未说明', unitOf: '{0}({1})', now: '现在的回答:{0}', conflict: '这些情况互相矛盾或填写有误,改正后建议才会更新。',
  },
  en: {
    title: 'Consult', start: 'What is it about?', startHint: 'Digits choose, too.', again: 'Go on with the case on the desk', againText: '{0}, {1} facts told', goOn: 'Go on', drop: 'Drop it',
    recent: 'Recent consultations', recentNone: 'No consultation was recorded yet.', recentNoneText: 'Recorded consultations appear here.', search: 'Find by ticket number', find: 'Find', nothingFound: 'There is no consultation with ticket number “{0}”.',
    resume: 'Take up', masked: 'Names, plates and the like are masked in records and were left out; tell them again where needed.', all: 'All records', openRecord: 'Open',
    one: 'One question at a time', form: 'Everything at once', number: 'Question {0}', left: 'about {0} to go', last: 'the last one', yes: 'Yes', no: 'No', unknown: "Don't know", next: 'Next', choose: 'Filter the options', none: 'No option fits',
    several: 'Choose as many as apply', answer: 'Your answer', told: 'What was told', toldNone: 'Answers are listed here and can be changed at any time.', change: 'Change', remove: 'Remove', ticket: 'Ticket number (optional)',
    settled: 'All asked', settledText: 'No further answer changes the advice. Check it and record it.', open: 'Nobody knows {0} of the facts', openText: 'The advice holds as long as they stay unknown. Answer them when you know, or record it now.', askOpen: 'Ask for them again',
    record: 'Record this consultation', recording: 'Recording …', recorded: 'Recorded', recordedText: 'Number {0}', print: 'Print for the file', customer: 'Show the customer', fresh: 'New consultation', back: 'Back',
    can: 'May I?', canHint: 'Before you offer a discount, a compensation or anything else, ask here.', measure: 'What you would like to do', pickMeasure: 'Choose', percent: 'Percent', amount: 'Amount (CNY)', ask: 'Ask', withdraw: 'Withdraw', waiting: 'Being judged …',
    adviceNone: 'The advice appears here after a few answers.', km: 'km', d: 'days', h: 'hours', CNY: 'CNY', add: 'Add: {0}', item: '{0} {1}',
    untold: 'Nobody can tell:', leaveOut: 'Not told', unitOf: '{0} ({1})', now: 'Answer so far: {0}', conflict: 'These facts contradict each other or are faulty; the advice follows once they are put right.',
  },
});

/** A unit of the schema in words. */
export function unit(key) {
  return ['km', 'd', 'h', 'CNY'].includes(key) ? t(key) : key ?? '';
}
