/** What the roles may do, in words. */
import { texts } from 'desk/core/texts.js';

export const role = texts({
  zh: {
    ADVISOR: '服务顾问', EDITOR: '表格编辑', APPROVER: '审批人', AUDITOR: '审计', ADMIN: '管理员', SYSTEM: '系统',
    ADVISORText: '提问，看本店的记录', EDITORText: '另外可以改表、提交草稿', APPROVERText: '另外可以批准、发布、退回', AUDITORText: '查看一切，不能改', ADMINText: '管理人员和密钥', SYSTEMText: '别的系统用密钥提问',
  },
  en: {
    ADVISOR: 'Service advisor', EDITOR: 'Table editor', APPROVER: 'Approver', AUDITOR: 'Auditor', ADMIN: 'Administrator', SYSTEM: 'System',
    ADVISORText: 'asks, reads the records of the store', EDITORText: 'also changes tables and submits drafts', APPROVERText: 'also approves, publishes and rolls back', AUDITORText: 'reads everything, changes nothing', ADMINText: 'people and keys', SYSTEMText: 'another system asks by key',
  },
});

export const PEOPLE = ['ADVISOR', 'EDITOR', 'APPROVER', 'AUDITOR', 'ADMIN'];
