import { texts } from 'desk/core/texts.js';

export const t = texts({
  zh: {
    title: '记录', topic: '咨询类别', any: '不限', from: '从', to: '到', store: '门店', ticket: '工单号', code: '建议中有', filter: '筛选', clear: '清除筛选', none: '没有相符的记录', noneText: '改一改筛选条件,或先登记一次咨询。',
    when: '时间', what: '类别', who: '咨询人', release: '规则版本', status: '状态', FINAL: '已有结论', PROVISIONAL: '暂定', next: '下一页', first: '回到第一页', releaseNumber: '第 {0} 版',
    one: '咨询记录', back: '全部记录', facts: '情况(姓名、车牌等已脱敏)', asked: '{0} · {1} 咨询', role: '身份:{0}', resume: '以此为基础再咨询', print: '打印存档', customer: '给客户看', whole: '全部依据', rules: '生效的原则', rows: '命中的表行', values: '得出的情况',
    id: '编号', dos: '要做的事', donts: '绝不能做', columns: '记录列表', close: '返回',
  },
  en: {
    title: 'Records', topic: 'Subject', any: 'Any', from: 'From', to: 'To', store: 'Store', ticket: 'Ticket number', code: 'Advice contains', filter: 'Filter', clear: 'Clear the filter', none: 'No record fits', noneText: 'Change the filter, or record a consultation first.',
    when: 'When', what: 'Subject', who: 'Asked by', release: 'Rules', status: 'State', FINAL: 'settled', PROVISIONAL: 'provisional', next: 'Next page', first: 'First page', releaseNumber: 'release {0}',
    one: 'Record of a consultation', back: 'All records', facts: 'Facts (names, plates and the like are masked)', asked: '{0} · asked by {1}', role: 'as {0}', resume: 'Ask again from here', print: 'Print for the file', customer: 'Show the customer', whole: 'All reasons', rules: 'Principles that applied', rows: 'Rows that matched', values: 'What was concluded',
    id: 'Number', dos: 'To do', donts: 'Never do', columns: 'List of records', close: 'Back',
  },
});
