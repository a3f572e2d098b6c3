package org.guwen.casebook.sheet;

import static org.guwen.table.OutcomeColumn.Kind.BOOLEAN;
import static org.guwen.table.OutcomeColumn.Kind.ENUM;
import static org.guwen.table.OutcomeColumn.Kind.ENUM_LIST;
import static org.guwen.table.OutcomeColumn.Kind.MONEY;
import static org.guwen.table.OutcomeColumn.Kind.TEXT;
import static org.guwen.table.OutcomeColumn.Kind.TEXT_LIST;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.casebook.AdviceText;
import org.guwen.casebook.Failure;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.SalesStep;
import org.guwen.facts.code.Severity;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.cell.CellText;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The columns that may expect something, a closed list, by their headers in Chinese and English and by their keys. */
public final class ExpectedColumns {

    private static final List<OutcomeColumn> ALL = List.of(
            column("expect.actions", ENUM_LIST, ActionCode.class, "应有措施", "Actions"),
            column("expectNot.actions", ENUM_LIST, ActionCode.class, "不应有措施", "Unwanted actions"),
            column("expect.mayActions", ENUM_LIST, ActionCode.class, "可选措施", "Offered actions"),
            column("expect.suppressed", ENUM_LIST, ActionCode.class, "因未同意不做", "Suppressed actions"),
            column("expect.forbidden", ENUM_LIST, ForbiddenCode.class, "禁止", "Forbidden"),
            column("expectNot.forbidden", ENUM_LIST, ForbiddenCode.class, "不应禁止", "Unwanted prohibitions"),
            column("expect.documents", ENUM_LIST, DocumentCode.class, "所需文件", "Documents"),
            column("expectNot.documents", ENUM_LIST, DocumentCode.class, "不应需文件", "Unwanted documents"),
            column("expect.verdicts", TEXT_LIST, null, "裁定", "Verdicts"),
            column("expect.demands", TEXT_LIST, null, "诉求答复", "Demands"),
            column("expect.decision", ENUM, Decision.class, "结论", "Decision"),
            column("expect.projectDecisions", ENUM_LIST, Decision.class, "各项目结论", "Project decisions"),
            column("expect.branch", ENUM, Branch.class, "分支", "Branch"),
            column("expect.severity", ENUM, Severity.class, "严重度", "Severity"),
            column("expect.escalateTo", ENUM, Role.class, "上报", "Escalate to"),
            column("expect.approval.required", BOOLEAN, null, "需审批", "Approval required"),
            column("expect.approval.level", ENUM, Role.class, "审批级别", "Approval level"),
            column("expect.approval.levelAbove", ENUM, Role.class, "审批级别高于", "Approval level above"),
            column("expect.charges.inspection", MONEY, null, "客户支付检查费", "Customer pays inspection"),
            column("expect.charges.rework", MONEY, null, "客户支付返修费", "Customer pays rework"),
            column("expect.charges.labour", MONEY, null, "客户支付工时费", "Customer pays labour"),
            column("expect.charges.parts", MONEY, null, "客户支付材料费", "Customer pays parts"),
            column("expect.charges.total", MONEY, null, "客户支付合计", "Customer pays in total"),
            column("expect.chargesAtMost.inspection", MONEY, null, "检查费不超过", "Inspection at most"),
            column("expect.chargesAtMost.rework", MONEY, null, "返修费不超过", "Rework at most"),
            column("expect.chargesAtMost.labour", MONEY, null, "工时费不超过", "Labour at most"),
            column("expect.chargesAtMost.parts", MONEY, null, "材料费不超过", "Parts at most"),
            column("expect.chargesAtMost.total", MONEY, null, "合计不超过", "Total at most"),
            column("expectNot.charges", ENUM_LIST, ChargeItem.class, "不应定金额", "Unsettled charges"),
            column("expect.refund", MONEY, null, "退款", "Refund"),
            column("expect.deadlines", TEXT_LIST, null, "时限", "Deadlines"),
            column("expect.dueAt", TEXT_LIST, null, "到期", "Due"),
            column("expect.nextStep", ENUM, SalesStep.class, "下一步", "Next step"),
            column("expect.reworkSlot", TEXT, null, "返修时间", "Rework slot"),
            column("expect.disclosures", TEXT_LIST, null, "告知", "Disclosures"),
            column("expectNot.disclosures", TEXT_LIST, null, "不应告知", "Unwanted disclosures"),
            column("expect.figures", TEXT_LIST, null, "风险数字", "Figures"),
            column("expectNot.figures", TEXT_LIST, null, "不应有风险数字", "Unwanted figures"),
            column("expect.questions", TEXT_LIST, null, "应询问", "Questions"),
            column("expectNot.questions", TEXT_LIST, null, "不应询问", "Unwanted questions"),
            column("expect.status", ENUM, Advice.Status.class, "状态", "Status"),
            column("expect.rows", TEXT_LIST, null, "命中行", "Rows"),
            column("expectNot.rows", TEXT_LIST, null, "不应命中行", "Unwanted rows"),
            column("expect.rules", TEXT_LIST, null, "命中规则", "Rules"),
            column("expectNot.rules", TEXT_LIST, null, "不应命中规则", "Unwanted rules"));

    /** What may be expected of one issue of a mixed complaint. */
    private static final Set<String> OF_ISSUE = Set.of(
            "expect.branch",
            "expect.actions",
            "expect.mayActions",
            "expectNot.actions",
            "expect.forbidden",
            "expect.charges.inspection",
            "expect.charges.rework",
            "expect.charges.labour",
            "expect.charges.parts",
            "expect.charges.total");

    private static final Pattern KEY = Pattern.compile("(?:expect\\.)?issues\\[(\\d{1,2})]\\.(.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:分项|issue) ?(\\d{1,2}) ?[·:.-]? ?(.+)", Pattern.CASE_INSENSITIVE);

    private final Names<OutcomeColumn> names = new Names<>();

    public ExpectedColumns() {
        for (OutcomeColumn column : ALL) {
            names.add(column.key(), column);
            names.add(column.labelZh(), column);
            names.add(column.labelEn(), column);
            if (column.key().startsWith("expect.")) {
                names.add(column.key().substring("expect.".length()), column);
            }
        }
    }

    /** The columns in their usual order. */
    static List<OutcomeColumn> all() {
        return ALL;
    }

    /** What a failed point of the advice is called. */
    public String label(Failure failure, Locale locale) {
        String header = find(failure.path())
                .map(column -> LocalizedText.in(locale, column.header(), column.english()))
                .orElseGet(failure::what);
        return failure.key()
                .map(key -> header + " · " + AdviceText.code(key, locale))
                .orElse(header);
    }

    /** The column of a header. */
    Optional<CaseColumn.Expected> find(String header) {
        String normalised = CellText.normalise(header);
        Matcher key = KEY.matcher(normalised);
        if (key.matches()) {
            return ofIssue(Integer.parseInt(key.group(1)), key.group(2));
        }
        Matcher numbered = NUMBERED.matcher(normalised);
        if (numbered.matches()) {
            return ofIssue(Integer.parseInt(numbered.group(1)) - 1, numbered.group(2));
        }
        return names.find(normalised).stream().findFirst().map(ExpectedColumns::column);
    }

    /** The column whose header was probably meant. */
    Optional<CaseColumn.Expected> nearest(String header) {
        return names.nearest(header).map(ExpectedColumns::column);
    }

    private Optional<CaseColumn.Expected> ofIssue(int index, String name) {
        if (index < 0 || index >= ListedFacts.ISSUE.most()) {
            return Optional.empty();
        }
        String wanted = name.equals("notActions") ? "expectNot.actions" : name;
        return names.find(wanted).stream()
                .filter(column -> OF_ISSUE.contains(column.key()))
                .findFirst()
                .map(column -> ofIssue(index, column));
    }

    private static CaseColumn.Expected ofIssue(int index, OutcomeColumn column) {
        String part = column.key().equals("expectNot.actions")
                ? "notActions"
                : column.key().substring("expect.".length());
        return new CaseColumn.Expected(
                "expect.issues[" + index + "]." + part,
                ListedFacts.ISSUE.zh() + (index + 1) + "·" + column.labelZh(),
                ListedFacts.ISSUE.en() + " " + (index + 1) + " · " + column.labelEn(),
                column);
    }

    private static CaseColumn.Expected column(OutcomeColumn column) {
        return new CaseColumn.Expected(column.key(), column.labelZh(), column.labelEn(), column);
    }

    private static OutcomeColumn column(
            String key, OutcomeColumn.Kind kind, @Nullable Class<? extends Enum<?>> options, String zh, String en) {
        return new OutcomeColumn(key, kind, options, false, zh, en);
    }
}
