/** What a column takes, in words: its unit, or how its cells are written. */
import { texts } from 'desk/core/texts.js';

const t = texts({
  zh: { CNY: '元', d: '天', h: '小时', km: '公里', min: '分钟', month: '月', '%': '%', limit: '没有上限填“不限”', YES_NO: '是/否', CHOICES: '可多选', DURATION: '如 2小时、3工作日', DATE: '日期', PERCENT: '%' },
  en: { CNY: 'CNY', d: 'days', h: 'hours', km: 'km', min: 'minutes', month: 'months', '%': '%', limit: '“no limit” if there is none', YES_NO: 'true/false', CHOICES: 'several', DURATION: 'such as 2h, 3 working days', DATE: 'date', PERCENT: '%' },
});
const KNOWN = new Set(['CNY', 'd', 'h', 'km', 'min', 'month', '%']);
const WRITTEN = new Set(['YES_NO', 'DATE', 'PERCENT']);

export function unitLabel(column) {
  const unit = column.unit ? (KNOWN.has(column.unit) ? t(column.unit) : column.unit) : '';
  const written = WRITTEN.has(column.type) ? t(column.type) : column.part === 'OUTCOME' && ['CHOICES', 'DURATION'].includes(column.type) ? t(column.type) : '';
  return [unit || written, column.limit ? t('limit') : ''].filter(Boolean).join(' · ');
}
