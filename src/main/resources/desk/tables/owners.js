/** Who answers for a table. Its sheet says it in Chinese; the positions of the shipped tables have an English name, too. */
import { language } from 'desk/core/texts.js';

const ENGLISH = {
  服务经理: 'Service manager', 销售经理: 'Sales manager', 美容装饰主管: 'Cosmetic work supervisor', 技术总监: 'Technical director',
  配件经理: 'Parts manager', 车间主管: 'Workshop supervisor', 店长: 'Store manager',
};

/** The owner in the language of the reader; what a store wrote itself stays as it is. */
export const ownerName = owner => (language() === 'en' ? ENGLISH[owner] ?? owner : owner);
