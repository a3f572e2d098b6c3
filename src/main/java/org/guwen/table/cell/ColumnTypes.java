package org.guwen.table.cell;

import org.guwen.facts.vocabulary.Field;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;

/** Says in a few words what a column takes, for the row beneath the column headers. */
public final class ColumnTypes {

    private ColumnTypes() {}

    public static String of(Field field) {
        String unit = unit(field.domain().unit());
        String type = switch (field.kind()) {
            case BOOLEAN -> "是/否";
            case ENUM -> "选项";
            case SET -> "含选项";
            case INTEGER -> "整数区间" + unit;
            case DECIMAL -> "数值区间" + unit;
            case DATE -> "日期区间";
            case TIME -> "时间区间";
            case TEXT -> "文本";
        };
        return field.isDerived() ? type + "·推算" : type;
    }

    public static String of(OutcomeColumn column) {
        String type = switch (column.kind()) {
            case TEXT -> "文本";
            case TEXT_LIST -> "多项文本";
            case NUMBER -> "数值";
            case PERCENT -> "百分比";
            case MONEY -> "金额(元)";
            case BOOLEAN -> "是/否";
            case DURATION -> "时间";
            case DATE -> "日期";
            case CLOCK -> "时刻";
            case ENUM -> "选项";
            case ENUM_LIST -> "多选";
        };
        if (column.limit()) {
            return type + "·没有上限填“不限”";
        }
        return column.required() ? type + "·必填" : type;
    }

    public static String of(StandardColumn column) {
        return switch (column) {
            case ROW_ID -> "类型";
            case CLAUSES -> "编号·必填";
            case BASIS -> "选项·必填";
            case VALID_FROM, VALID_TO -> "日期";
            case ENABLED -> "是/否";
            case NOTE -> "文本";
        };
    }

    /** A hit policy with what it means. */
    public static String of(TableDefinition definition) {
        String meaning = switch (definition.hitPolicy()) {
            case UNIQUE -> "同一情形最多命中一行";
            case FIRST -> "从上到下，第一个命中的行有效";
            case PRIORITY -> "命中的行中，取“" + priority(definition) + "”最高的结果";
            case COLLECT -> "命中的行全部有效，不分先后";
            case RULE_ORDER -> "命中的行全部有效，按行的顺序";
        };
        return definition.hitPolicy() + "  " + meaning;
    }

    static String unit(String unit) {
        return switch (unit) {
            case "" -> "";
            case "CNY" -> "(元)";
            case "d" -> "(天)";
            case "h" -> "(小时)";
            case "km" -> "(公里)";
            default -> "(" + unit + ")";
        };
    }

    private static String priority(TableDefinition definition) {
        return definition
                .outcome(definition.priority())
                .map(OutcomeColumn::labelZh)
                .orElse(definition.priority());
    }
}
