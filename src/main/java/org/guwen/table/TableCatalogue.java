package org.guwen.table;

import static org.guwen.table.OutcomeColumn.Kind.BOOLEAN;
import static org.guwen.table.OutcomeColumn.Kind.DURATION;
import static org.guwen.table.OutcomeColumn.Kind.ENUM;
import static org.guwen.table.OutcomeColumn.Kind.ENUM_LIST;
import static org.guwen.table.OutcomeColumn.Kind.MONEY;
import static org.guwen.table.OutcomeColumn.Kind.NUMBER;
import static org.guwen.table.OutcomeColumn.Kind.PERCENT;
import static org.guwen.table.OutcomeColumn.Kind.TEXT;
import static org.guwen.table.OutcomeColumn.Kind.TEXT_LIST;

import java.util.List;
import java.util.Optional;
import org.guwen.advice.ActionCode;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.ConsentKind;
import org.guwen.advice.ContractDuty;
import org.guwen.advice.CostItem;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.Decision;
import org.guwen.advice.DocumentCode;
import org.guwen.advice.DocumentForm;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.InformCustomer;
import org.guwen.advice.WarrantyRemedy;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.SalesStep;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** The decision tables this program knows, DT-01 to DT-14, in the order of the workbooks. */
public final class TableCatalogue {

    /** DT-01: how severe a complaint is and who must appear. */
    public static final TableDefinition SEVERITY = new TableDefinition(
            "complaint_severity",
            "CS",
            "complaint.xlsx",
            "投诉分级",
            "Complaint severity",
            HitPolicy.PRIORITY,
            "severity",
            TableDefinition.Subject.ISSUE,
            Topic.COMPLAINT,
            List.of(
                    required("severity", ENUM, Severity.class, "严重度", "Severity"),
                    required("escalateTo", ENUM, Role.class, "升级至", "Escalate to"),
                    required("reasonZh", TEXT, null, "原因(中文)", "Reason (Chinese)"),
                    required("reasonEn", TEXT, null, "原因(英文)", "Reason (English)")));

    /** DT-02: what to do, never to do and who pays, by responsibility. */
    public static final TableDefinition REMEDY = new TableDefinition(
            "responsibility_remedy",
            "RR",
            "complaint.xlsx",
            "处理",
            "Responsibility and remedy",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.ISSUE,
            Topic.COMPLAINT,
            List.of(
                    required("branch", ENUM, Branch.class, "处理分支", "Branch"),
                    required("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("mayActions", ENUM_LIST, ActionCode.class, "可以做", "May do"),
                    optional("forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
                    optional("free", ENUM_LIST, ChargeItem.class, "客户免付", "Customer pays nothing for"),
                    optional("billed", ENUM_LIST, ChargeItem.class, "客户照付", "Customer pays the fee for"),
                    optional("storeBears", ENUM_LIST, CostItem.class, "本店承担", "Store bears"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
                    optional("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    optional("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-03a: which concession to propose when the problem is not ours and a charge is at issue. */
    public static final TableDefinition GOODWILL = new TableDefinition(
            "goodwill_proposal",
            "GP",
            "concession.xlsx",
            "优惠建议",
            "Goodwill proposal",
            HitPolicy.FIRST,
            "",
            TableDefinition.Subject.ISSUE,
            Topic.COMPLAINT,
            List.of(
                    optional("concession", ENUM, ConcessionType.class, "让利方式", "Concession"),
                    optional("percent", PERCENT, null, "建议比例", "Proposed percent"),
                    required("stackable", BOOLEAN, null, "可叠加", "Stackable"),
                    required("manufacturerRequest", BOOLEAN, null, "申请厂家善意", "Ask manufacturer goodwill")));

    /** DT-03b: what a role may grant without asking. */
    public static final TableDefinition AUTHORITY = new TableDefinition(
            "concession_authority",
            "CA",
            "concession.xlsx",
            "优惠权限",
            "Concession authority",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.GRANT,
            Topic.COMPLAINT,
            List.of(
                    required("maxPercent", PERCENT, null, "比例上限", "Maximum percent"),
                    optional("maxAmount", MONEY, null, "金额上限", "Maximum amount"),
                    optional("nextLevel", ENUM, Role.class, "上一级", "Next level"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
                    optional("informAbove", MONEY, null, "超过须告知店长", "Inform store manager above"),
                    optional("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    optional("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-04: how fast a complaint must be handled. */
    public static final TableDefinition DEADLINES = new TableDefinition(
            "response_deadlines",
            "RD",
            "complaint.xlsx",
            "响应时限",
            "Response deadlines",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.CASE,
            Topic.COMPLAINT,
            List.of(
                    required("acknowledge", DURATION, null, "受理回执", "Acknowledge"),
                    required("firstContact", DURATION, null, "首次联系", "First contact"),
                    required("plan", DURATION, null, "处理方案", "Plan"),
                    required("progressUpdate", DURATION, null, "进度通报间隔", "Progress update every"),
                    required("close", DURATION, null, "结案目标", "Close target")));

    /** DT-04, caps: the longest the law allows. */
    public static final TableDefinition LEGAL_CAPS = new TableDefinition(
            "legal_caps",
            "LC",
            "complaint.xlsx",
            "法定时限",
            "Legal caps",
            HitPolicy.COLLECT,
            "",
            TableDefinition.Subject.CASE,
            Topic.COMPLAINT,
            List.of(
                    required("deadline", ENUM, DeadlineCode.class, "时限", "Deadline"),
                    required("cap", DURATION, null, "最长", "Longest"),
                    required("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    required("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-05: what to say, step by step. */
    public static final TableDefinition SCRIPT = new TableDefinition(
            "complaint_script",
            "SC",
            "complaint.xlsx",
            "接待话术",
            "Complaint script",
            HitPolicy.RULE_ORDER,
            "",
            TableDefinition.Subject.ISSUE,
            Topic.COMPLAINT,
            List.of(
                    required("step", NUMBER, null, "步骤", "Step"),
                    optional("forActions", ENUM_LIST, ActionCode.class, "对应措施", "For actions"),
                    required("textZh", TEXT, null, "话术(中文)", "Words (Chinese)"),
                    required("textEn", TEXT, null, "话术(英文)", "Words (English)"),
                    optional("within", DURATION, null, "时间", "Within")));

    /** DT-06: group, contract duty and disclosures of a project. */
    public static final TableDefinition COSMETIC = new TableDefinition(
            "cosmetic_requirements",
            "CR",
            "cosmetic-work.xlsx",
            "美容装饰要求",
            "Cosmetic requirements",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.PROJECT,
            Topic.COSMETIC,
            List.of(
                    required("group", ENUM, ProjectGroup.class, "项目组", "Group"),
                    required("contract", ENUM, ContractDuty.class, "合同", "Contract"),
                    required("commissionForm", ENUM, DocumentForm.class, "委托形式", "Commission form"),
                    required("decision", ENUM, Decision.class, "起始结论", "Decision at the outset"),
                    required("adverseEffectsZh", TEXT, null, "不良后果(中文)", "Adverse effects (Chinese)"),
                    required("adverseEffectsEn", TEXT, null, "不良后果(英文)", "Adverse effects (English)"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents")));

    /** DT-07: whether a modification may be done. */
    public static final TableDefinition MODIFICATION = new TableDefinition(
            "modification_screen",
            "MS",
            "cosmetic-work.xlsx",
            "改装筛查",
            "Modification screen",
            HitPolicy.PRIORITY,
            "decision",
            TableDefinition.Subject.PROJECT,
            Topic.COSMETIC,
            List.of(
                    required("decision", ENUM, Decision.class, "结论", "Decision"),
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
                    required("noteZh", TEXT, null, "告知(中文)", "Disclosure (Chinese)"),
                    required("noteEn", TEXT, null, "告知(英文)", "Disclosure (English)")));

    /** DT-08: whether a product may be used. */
    public static final TableDefinition PRODUCT = new TableDefinition(
            "product_screen",
            "PS",
            "cosmetic-work.xlsx",
            "产品筛查",
            "Product screen",
            HitPolicy.PRIORITY,
            "decision",
            TableDefinition.Subject.PROJECT,
            Topic.COSMETIC,
            List.of(
                    required("decision", ENUM, Decision.class, "结论", "Decision"),
                    optional("authenticity", ENUM, Authenticity.class, "真伪认定", "Authenticity"),
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
                    required("noteZh", TEXT, null, "告知(中文)", "Disclosure (Chinese)"),
                    required("noteEn", TEXT, null, "告知(英文)", "Disclosure (English)")));

    /** DT-09: standard hours and labour fee. */
    public static final TableDefinition STANDARD_HOURS = new TableDefinition(
            "standard_hours",
            "SH",
            "cosmetic-work.xlsx",
            "标准工时",
            "Standard hours",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.PROJECT,
            Topic.COSMETIC,
            List.of(
                    optional("stdHours", NUMBER, null, "标准工时(小时)", "Standard hours"),
                    required("rate", MONEY, null, "工时单价", "Rate per hour"),
                    required("labourFee", MONEY, null, "工时费", "Labour fee"),
                    required("materialSeparate", BOOLEAN, null, "材料另列", "Material listed separately")));

    /** DT-10: how to care for a sold customer. */
    public static final TableDefinition FOLLOW_UP = new TableDefinition(
            "follow_up_care",
            "FC",
            "follow-up.xlsx",
            "成交后关怀",
            "Follow-up care",
            HitPolicy.COLLECT,
            "",
            TableDefinition.Subject.CASE,
            Topic.FOLLOW_UP,
            List.of(
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("shouldActions", ENUM_LIST, ActionCode.class, "应当做", "Should do"),
                    optional("mayActions", ENUM_LIST, ActionCode.class, "可以做", "May do"),
                    required("consents", ENUM_LIST, ConsentKind.class, "所需同意", "Consents needed"),
                    optional("documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
                    optional("within", DURATION, null, "时间", "Within"),
                    optional("owner", ENUM, Role.class, "负责人", "Owner"),
                    required("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    required("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-11: how to track a lead that did not buy. */
    public static final TableDefinition LEAD = new TableDefinition(
            "lead_follow_up",
            "LF",
            "lead.xlsx",
            "未成交跟踪",
            "Lead follow-up",
            HitPolicy.COLLECT,
            "",
            TableDefinition.Subject.CASE,
            Topic.LEAD,
            List.of(
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("shouldActions", ENUM_LIST, ActionCode.class, "应当做", "Should do"),
                    optional("within", DURATION, null, "时间", "Within"),
                    optional("figures", TEXT_LIST, null, "提示数据", "Figures"),
                    required("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    required("noteEn", TEXT, null, "提示(英文)", "Note (English)"),
                    optional("stops", BOOLEAN, null, "停止跟踪", "Stop tracking")));

    /** DT-12: what to do when the workshop is in trouble. */
    public static final TableDefinition WORKSHOP = new TableDefinition(
            "workshop_contingency",
            "WC",
            "workshop.xlsx",
            "车间应急",
            "Workshop contingency",
            HitPolicy.COLLECT,
            "",
            TableDefinition.Subject.CASE,
            Topic.WORKSHOP,
            List.of(
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
                    required("informCustomer", ENUM, InformCustomer.class, "告知客户", "Inform customer"),
                    optional("within", DURATION, null, "时间", "Within"),
                    optional("owner", ENUM, Role.class, "负责人", "Owner"),
                    required("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    required("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-13: what each sales step asks for and which step follows. */
    public static final TableDefinition SALES_STEPS = new TableDefinition(
            "sales_steps",
            "ST",
            "sales.xlsx",
            "销售步骤",
            "Sales steps",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.CASE,
            Topic.SALES,
            List.of(
                    optional("nextStep", ENUM, SalesStep.class, "下一步", "Next step"),
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    required("noteZh", TEXT, null, "要点(中文)", "Guidance (Chinese)"),
                    required("noteEn", TEXT, null, "要点(英文)", "Guidance (English)")));

    /** DT-13, row 18: warnings beside the steps. */
    public static final TableDefinition SALES_COMPLIANCE = new TableDefinition(
            "sales_compliance",
            "ST",
            "sales.xlsx",
            "销售合规",
            "Sales compliance",
            HitPolicy.COLLECT,
            "",
            TableDefinition.Subject.CASE,
            Topic.SALES,
            List.of(
                    required("noteZh", TEXT, null, "提示(中文)", "Note (Chinese)"),
                    required("noteEn", TEXT, null, "提示(英文)", "Note (English)")));

    /** DT-14: what the warranty and the exchange-and-return law give. */
    public static final TableDefinition WARRANTY = new TableDefinition(
            "warranty_entitlement",
            "WE",
            "warranty.xlsx",
            "保修三包",
            "Warranty entitlement",
            HitPolicy.PRIORITY,
            "remedy",
            TableDefinition.Subject.ISSUE,
            Topic.WARRANTY,
            List.of(
                    required("remedy", ENUM, WarrantyRemedy.class, "权益", "Remedy"),
                    optional("mustActions", ENUM_LIST, ActionCode.class, "必须做", "Must do"),
                    optional("forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
                    optional("free", ENUM_LIST, ChargeItem.class, "客户免付", "Customer pays nothing for"),
                    optional("billed", ENUM_LIST, ChargeItem.class, "客户照付", "Customer pays the fee for"),
                    optional("storeBears", ENUM_LIST, CostItem.class, "本店承担", "Store bears"),
                    optional("escalateTo", ENUM, Role.class, "升级至", "Escalate to"),
                    required("noteZh", TEXT, null, "告知(中文)", "Disclosure (Chinese)"),
                    required("noteEn", TEXT, null, "告知(英文)", "Disclosure (English)")));

    /** Figures of the law that ages and periods are computed from. */
    public static final TableDefinition LEGAL_PARAMETERS = new TableDefinition(
            "legal_parameters",
            "LP",
            "warranty.xlsx",
            "法定参数",
            "Legal parameters",
            HitPolicy.UNIQUE,
            "",
            TableDefinition.Subject.PARAMETER,
            Topic.WARRANTY,
            List.of(required("value", NUMBER, null, "数值", "Value"), required("unit", TEXT, null, "单位", "Unit")));

    private static final List<TableDefinition> ALL = List.of(
            SEVERITY,
            REMEDY,
            DEADLINES,
            LEGAL_CAPS,
            SCRIPT,
            GOODWILL,
            AUTHORITY,
            COSMETIC,
            MODIFICATION,
            PRODUCT,
            STANDARD_HOURS,
            FOLLOW_UP,
            LEAD,
            WORKSHOP,
            SALES_STEPS,
            SALES_COMPLIANCE,
            WARRANTY,
            LEGAL_PARAMETERS);

    /** Tables of some cases only: work that modifies nothing, cases without a claim, projects without a fixed price. */
    private static final List<TableDefinition> OF_SOME_CASES = List.of(MODIFICATION, WARRANTY, STANDARD_HOURS);

    private TableCatalogue() {}

    /** All definitions. */
    public static List<TableDefinition> all() {
        return ALL;
    }

    /** The definition of that id. */
    public static Optional<TableDefinition> find(String id) {
        return ALL.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /**
     * Whether every case ought to find a row in the table, so that a case without one is a gap. Elsewhere no row is an
     * answer too: nothing to add, no claim, no price fixed in advance.
     */
    public static boolean answersEveryCase(TableDefinition table) {
        return switch (table.hitPolicy()) {
            case UNIQUE, FIRST, PRIORITY ->
                OF_SOME_CASES.stream().noneMatch(some -> some.id().equals(table.id()));
            case COLLECT, RULE_ORDER -> false;
        };
    }

    private static OutcomeColumn required(
            String key, OutcomeColumn.Kind kind, @Nullable Class<? extends Enum<?>> options, String zh, String en) {
        return new OutcomeColumn(key, kind, options, true, zh, en);
    }

    private static OutcomeColumn optional(
            String key, OutcomeColumn.Kind kind, @Nullable Class<? extends Enum<?>> options, String zh, String en) {
        return new OutcomeColumn(key, kind, options, false, zh, en);
    }
}
