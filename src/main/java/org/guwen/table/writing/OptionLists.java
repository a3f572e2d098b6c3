package org.guwen.table.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.xlsx.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * The lists that drop-downs offer. They stand side by side on the glossary sheet, each headed by the word for any, which
 * only conditions offer.
 */
final class OptionLists {

    /** Column of the first list. */
    static final int FIRST_COLUMN = 8;

    /** Row of the word for any; the values follow. */
    static final int FIRST_ROW = 12;

    static final String BOOLEAN = "是/否";

    private final Labels labels;
    private final String clauses;
    private final Map<String, List<Option>> lists = new LinkedHashMap<>();

    /**
     * One value of a list.
     *
     * @param label what the cell holds
     * @param key stable key
     */
    record Option(String label, String key) {}

    /**
     * Lists by those labels.
     *
     * @param clauses cells that hold the clauses a store may cite, empty if there are none
     */
    OptionLists(Labels labels, String clauses) {
        this.labels = labels;
        this.clauses = clauses;
    }

    /** All lists that were asked for, by name. */
    Map<String, List<Option>> lists() {
        return lists;
    }

    @Nullable
    String forCondition(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> range(truths(), true);
            case ENUM, SET -> range(constants(field.options()), true);
            case INTEGER, DECIMAL, DATE, TIME, TEXT -> null;
        };
    }

    @Nullable
    String forOutcome(OutcomeColumn outcome) {
        return switch (outcome.kind()) {
            case BOOLEAN -> range(truths(), false);
            case ENUM, ENUM_LIST -> range(constants(outcome.options()), false);
            case TEXT, TEXT_LIST, NUMBER, PERCENT, MONEY, DURATION, DATE, CLOCK -> null;
        };
    }

    @Nullable
    String forStandard(StandardColumn column) {
        return switch (column) {
            case BASIS -> range(constants(Basis.class), false);
            case ENABLED -> range(truths(), false);
            case CLAUSES -> clauses.isEmpty() ? null : clauses;
            case ROW_ID, VALID_FROM, VALID_TO, NOTE -> null;
        };
    }

    /** The list of an enumeration, or of yes and no. */
    @SuppressWarnings("unchecked")
    String forCase(Class<?> options) {
        return options == Boolean.class
                ? range(truths(), false)
                : range(constants((Class<? extends Enum<?>>) options), false);
    }

    private String truths() {
        lists.computeIfAbsent(BOOLEAN, unused -> List.of(new Option("是", "true"), new Option("否", "false")));
        return BOOLEAN;
    }

    private String constants(@Nullable Class<? extends Enum<?>> type) {
        if (type == null) {
            throw new IllegalArgumentException("a list needs an enumeration");
        }
        String name = labels.of(type, Locale.CHINESE);
        lists.computeIfAbsent(
                name,
                unused ->
                        Arrays.stream(type.getEnumConstants()).map(this::option).toList());
        return name;
    }

    private Option option(Enum<?> constant) {
        String label = constant instanceof Basis basis
                ? SheetLayout.basis(labels, basis)
                : labels.of(constant, Locale.CHINESE);
        return new Option(label, constant.name());
    }

    private String range(String name, boolean withAny) {
        int position = new ArrayList<>(lists.keySet()).indexOf(name);
        String letter = SheetCell.letter(FIRST_COLUMN + 2 * position);
        int first = withAny ? FIRST_ROW : FIRST_ROW + 1;
        int last = FIRST_ROW + lists.getOrDefault(name, List.of()).size();
        return "'" + GlossarySheet.NAME + "'!$" + letter + "$" + first + ":$" + letter + "$" + last;
    }
}
