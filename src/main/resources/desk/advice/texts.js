import { texts } from 'desk/core/texts.js';

/** Texts around an advice; what the advice itself says comes from the service. */
export const t = texts({
  zh: {
    now: '现在', never: '不要', money: '费用', decidedBy: '谁决定', by: '最迟',
    ALLOW: '可以施工', HOLD: '暂不得施工', REFUSE: '不得施工', final: '已有结论', provisional: '暂定',
    why: '为什么', hideWhy: '收起', acts: '要做的事', forbidden: '绝不能做', scripts: '可以这样说', written: '书面',
    charges: '费用', demands: '客户的要求', documents: '要办的文件', deadlines: '时限', approval: '审批',
    tell: '要告诉客户的', know: '内部须知', risks: '要知道的数字', assumptions: '没有说明、先这样假定的', comma: '、', projects: '施工项目', issues: '分项问题', issue: '问题 {0}',
    suppressed: '因客户没有同意而不做的', noMatch: '没有对应的规定', citations: '依据 {0} 条',
    internal: '内部', done: '完成:{0}', MUST: '', SHOULD: '宜做', MAY: '可做', pays: '客户付', bears: '本店承担', refund: '退给客户', total: '合计',
    nothingSettled: '还没有能定下来的费用。', free: '免费', bornByStore: '由本店承担', concession: '可让利:{0}', proposed: '建议 {0}%', capPercent: '至多 {0}%',
    capAmount: '至多 {0} 元', needsApproval: '需要 {0} 批准', noApproval: '不需要另外批准。', upTo: '至多 {0}', decides: '{0}决定', until: '{0}前答复',
    legalCap: '法律上限 {0}', noReason: '没有更多依据。', row: '{0} · 第 {1} 行',
    always: '任何情形', met: '符合', unmet: '不符合', loadingWhy: '正在取依据…', verify: '待法律人员核实', proposals: '拟采取的措施',
    severity: '严重度:{0}', project: '项目 {0}', yuan: '{0} 元',
    days: '{0} 天', hours: '{0} 小时', minutes: '{0} 分钟', months: '{0} 个月', atOnce: '当即', workingDays: '{0} 个工作日',
    LAW: '法规', STANDARD: '标准', PRACTICE: '实务', RESOLUTION: '解读', POLICY: '门店政策',
    all: '查看条款', customerTitle: '给您的说明', customerDeadlines: '我们答应您的时间', customerPay: '您的费用', customerNothing: '目前没有要向您说明的费用。',
    customerTell: '请您了解', customerDocs: '需要您过目或签字的', printTitle: '服务建议', release: '第 {0} 版规则', asOf: '按 {0} 的规定', requestId: '工单 {0}', printed: '打印于 {0}', draftOnly: '未登记的试算,不能作为凭据',
  },
  en: {
    now: 'Now', never: 'Never', money: 'Money', decidedBy: 'Decides', by: 'By',
    ALLOW: 'Work may start', HOLD: 'Work must wait', REFUSE: 'Work is refused', final: 'Settled', provisional: 'Provisional',
    why: 'Why', hideWhy: 'Close', acts: 'What to do', forbidden: 'Never do', scripts: 'How to say it', written: 'In writing',
    charges: 'Money', demands: 'What the customer asks for', documents: 'Documents', deadlines: 'Deadlines', approval: 'Approval',
    tell: 'To tell the customer', know: 'To know inside the store', risks: 'Figures worth knowing', assumptions: 'Taken for granted, as nobody told it', comma: ', ', projects: 'Work asked for', issues: 'Issue by issue', issue: 'Issue {0}',
    suppressed: 'Left out for want of consent', noMatch: 'No rule for this', citations: '{0} clauses behind this',
    internal: 'Internal', done: 'Done: {0}', MUST: '', SHOULD: 'Should', MAY: 'May', pays: 'Customer pays', bears: 'Store bears', refund: 'Refund', total: 'Total',
    nothingSettled: 'No amount is settled yet.', free: 'Free', bornByStore: 'borne by the store', concession: 'Concession: {0}', proposed: '{0}% proposed', capPercent: 'at most {0}%',
    capAmount: 'at most CNY {0}', needsApproval: 'Needs the approval of: {0}', noApproval: 'No further approval is needed.', upTo: 'up to {0}', decides: 'decided by: {0}', until: 'answered by {0}',
    legalCap: 'legal limit {0}', noReason: 'There is no further reason.', row: '{0} · row {1}',
    always: 'Any case', met: 'met', unmet: 'not met', loadingWhy: 'Fetching the reasons …', verify: 'to be verified by a lawyer', proposals: 'What is proposed',
    severity: 'Severity: {0}', project: 'Project {0}', yuan: 'CNY {0}',
    days: '{0} d', hours: '{0} h', minutes: '{0} min', months: '{0} months', atOnce: 'at once', workingDays: '{0} working days',
    LAW: 'law', STANDARD: 'standard', PRACTICE: 'practice', RESOLUTION: 'our reading', POLICY: 'store policy',
    all: 'Show the clauses', customerTitle: 'For you', customerDeadlines: 'When you hear from us', customerPay: 'What you pay', customerNothing: 'There is no amount to tell you at present.',
    customerTell: 'Good to know', customerDocs: 'For you to read or sign', printTitle: 'Advice', release: 'Rules of release {0}', asOf: 'as of {0}', requestId: 'Ticket {0}', printed: 'Printed {0}', draftOnly: 'A trial without a record; proves nothing',
  },
});

/** A span of time such as PT30M or P7D in words. */
export function span(iso) {
  const found = /^P(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:0S)?)?$/.exec(iso ?? '');
  if (!found) {
    return iso ?? '';
  }
  const words = ['months', 'days', 'hours', 'minutes'].map((unit, index) => [unit, Number(found[index + 1] ?? 0)])
    .filter(([, value]) => value > 0).map(([unit, value]) => t(unit, value));
  return words.length > 0 ? words.join(' ') : t('atOnce');
}
