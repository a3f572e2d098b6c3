package org.guwen.casebook.sheet;

import org.guwen.advice.code.ActionCode;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.OutcomeCells;
import org.guwen.table.writing.ColumnRole;
import org.jspecify.annotations.Nullable;

/** A column of a sheet of cases that gives a fact or expects something. */
sealed interface CaseColumn {

    /** Place in the case, as in YAML: {@code given.complaint.channel}, {@code expect.charges.total}. */
    String path();

    /** Header in Chinese. */
    String header();

    /** Header in English. */
    String english();

    /** What a cell takes, in a few words. */
    String type();

    /** What the column is for. */
    ColumnRole role();

    /** Enumeration its drop-down offers, {@link Boolean} for yes and no, or {@code null}. */
    @Nullable
    Class<?> options();

    /** A column that gives a fact. */
    record Given(String path, String header, String english, Field field) implements CaseColumn {

        @Override
        public String type() {
            return FactCells.type(field);
        }

        @Override
        public ColumnRole role() {
            return ColumnRole.CONDITION;
        }

        @Override
        public @Nullable Class<?> options() {
            return switch (field.kind()) {
                case BOOLEAN -> Boolean.class;
                case ENUM, SET -> field.options();
                case INTEGER, DECIMAL, DATE, TIME, TEXT ->
                    field.path().equals("proposals.code") ? ActionCode.class : null;
            };
        }
    }

    /** A column that says what the advice must or must not say. */
    record Expected(String path, String header, String english, OutcomeColumn column) implements CaseColumn {

        @Override
        public String type() {
            return switch (column.key()) {
                case "expect.verdicts" -> "措施：判定";
                case "expect.demands" -> "诉求：答复";
                case "expect.deadlines" -> "时限：时间";
                case "expect.dueAt" -> "时限：到期时刻";
                default -> OutcomeCells.type(column);
            };
        }

        @Override
        public ColumnRole role() {
            boolean isUnwanted = path.startsWith("expectNot.") || path.endsWith(".notActions");
            return isUnwanted ? ColumnRole.UNWANTED : ColumnRole.OUTCOME;
        }

        @Override
        public @Nullable Class<?> options() {
            return column.kind() == OutcomeColumn.Kind.BOOLEAN ? Boolean.class : column.options();
        }
    }
}
