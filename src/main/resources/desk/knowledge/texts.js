import { language, texts } from 'desk/core/texts.js';

export const t = texts({
  zh: {
    title: '知识', search: '找条款', searchHint: '编号或内容中的字词', chapters: '章节', all: '全部', found: '{0} 条', none: '没有相符的条款', noneText: '换一个词,或看全部章节。',
    kind: '性质', any: '不限', LAW: '法规', STANDARD: '标准', PRACTICE: '实务', RESOLUTION: '解读', POLICY: '门店政策',
    sure: '把握:{0}', sureness: '法律依据的把握程度', A: 'A · 读过条文', B: 'B · 只读过转载或摘录', C: 'C · 一般了解,待核实', verify: '待法律人员核实', source: '出处', valid: '有效期', from: '{0}起', until: '到{0}止', local: '地方规定',
    rules: '依据它的原则', rows: '依据它的表行', cases: '证明它的用例', nothing: '没有', figures: '其中的数字', back: '全部条款', topics: '适用', more: '其余 {0} 个',
  },
  en: {
    title: 'Knowledge', search: 'Find a clause', searchHint: 'Number or words of it', chapters: 'Chapters', all: 'All', found: '{0} clauses', none: 'No clause fits', noneText: 'Try another word, or look at all chapters.',
    kind: 'Kind', any: 'Any', LAW: 'Law', STANDARD: 'Standard', PRACTICE: 'Practice', RESOLUTION: 'Our reading', POLICY: 'Store policy',
    sure: 'Sureness: {0}', sureness: 'How sure the legal basis is', A: 'A · the article was read', B: 'B · read in a secondary copy or excerpt only', C: 'C · general knowledge, to be verified', verify: 'to be verified by a lawyer', source: 'Source', valid: 'In force', from: 'from {0}', until: 'until {0}', local: 'Local rule',
    rules: 'Principles that rest on it', rows: 'Rows that rest on it', cases: 'Cases that prove it', nothing: 'none', figures: 'Figures in it', back: 'All clauses', topics: 'Speaks to', more: '{0} more',
  },
});

/** Chapters by the first letters of their clauses. */
const CHAPTERS = [
  ['CH', '投诉处理', 'Handling complaints'], ['CW', '美容装饰施工', 'Cosmetic and decoration work'], ['AF', '售后流程与应急', 'After-sales flow, emergencies'],
  ['SP', '销售八步', 'Eight steps of a sale'], ['FS', '4S店的职能与渠道', 'Functions of a 4S store, channels'], ['FU', '成交后跟踪', 'Follow-up after a sale'],
  ['UL', '未成交跟踪与投诉观', 'Unsold leads, view of complaints'], ['AMB', '解读', 'Our readings'], ['LAW', '法规', 'Law'], ['STD', '标准', 'Standards'], ['POL', '门店政策', 'Store policy'],
];

export function chapters() {
  return CHAPTERS.map(([id, zh, en]) => ({ id, name: language() === 'en' ? en : zh }));
}

/** The chapter of a clause. */
export const chapterOf = id => id.split('-')[0];
