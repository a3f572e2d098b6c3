package org.guwen.release.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guwen.advice.Basis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.StandardColumn;
import org.guwen.table.edit.SheetView;
import org.guwen.table.reading.ColumnNames;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A table as it stands in its sheet, rows with faults included, as JSON: what somebody sees who changes it cell by cell.
 * Every cell is the text that somebody would type there, in the asked language where it can be read.
 */
record TableSheetDocument(
        String id,
        String title,
        HitPolicy hitPolicy,
        String workbook,
        String sheet,
        String owner,
        String description,
        long release,
        @Nullable Long draft,
        @Nullable Integer version,
        List<Column> columns,
        List<Row> rows) {

    /** Part of a row that a column belongs to. */
    enum Part {
        ROW,
        CONDITION,
        OUTCOME,
        GROUND,
        VALIDITY,
        NOTE
    }

    /** What is typed into a cell. */
    enum Entry {
        TEXT,
        NUMBER,
        PERCENT,
        MONEY,
        YES_NO,
        DURATION,
        DATE,
        CLOCK,
        TIME,
        CHOICE,
        CHOICES,
        CLAUSES
    }

    /** A value that a cell can take. */
    record Choice(String key, String label) {}

    /** A column, from left to right. */
    record Column(
            String key,
            String label,
            Part part,
            Entry type,
            String letter,
            @Nullable String unit,
            boolean required,
            boolean limit,
            @Nullable List<Choice> choices) {}

    /**
     * A field that a table may have as a condition.
     *
     * @param key path of the field
     */
    record Condition(
            String key,
            String label,
            Entry type,
            @Nullable String unit,
            @Nullable List<Choice> choices) {}

    /** A row, from top to bottom; the cells in the order of the columns. */
    record Row(
            String id,
            int number,
            boolean locked,
            Basis basis,
            @Nullable List<String> open,
            List<String> cells) {}

    /** Where a sheet comes from: a release, or a draft that rests on it. */
    record Source(
            long release, @Nullable Long draft, @Nullable Integer version) {}

    static TableSheetDocument of(SheetView view, Source source, Locale locale) {
        TableDefinition definition = view.definition();
        return new TableSheetDocument(
                definition.id(),
                LocalizedText.in(locale, definition.titleZh(), definition.titleEn()),
                definition.hitPolicy(),
                definition.workbook(),
                view.sheet(),
                view.owner(),
                view.description().in(locale),
                source.release(),
                source.draft(),
                source.version(),
                view.columns().stream().map(column -> column(column, locale)).toList(),
                view.rows().stream().map(row -> row(row, definition)).toList());
    }

    private static Row row(SheetView.Line row, TableDefinition definition) {
        boolean locked = row.basis() != Basis.POLICY;
        return new Row(row.id(), row.number(), locked, row.basis(), locked ? open(row, definition) : null, row.cells());
    }

    /** Keys of the columns that a store may write in a row that is not its own. */
    private static List<String> open(SheetView.Line row, TableDefinition definition) {
        List<String> keys = new ArrayList<>();
        definition.outcomes().stream()
                .filter(column -> column.storeMayEdit().allows(row.basis()))
                .forEach(column -> keys.add(column.key()));
        keys.add(StandardColumn.NOTE.key());
        return keys;
    }

    /** The fields that a table may have as conditions, whether it has them or not. */
    static List<Condition> conditions(TableDefinition definition, Locale locale) {
        return new ColumnNames(definition, Labels.get())
                .addable().stream()
                        .map(field -> new Condition(
                                field.path(),
                                Labels.get().of(field, locale),
                                entry(field),
                                unit(field),
                                choices(field.options(), locale)))
                        .toList();
    }

    private static @Nullable String unit(Field field) {
        String unit = field.domain().unit();
        return unit.isEmpty() ? null : unit;
    }

    private static Column column(SheetView.Column column, Locale locale) {
        if (column instanceof SheetView.Column.OfField of) {
            return ofField(of, locale);
        }
        if (column instanceof SheetView.Column.OfOutcome of) {
            return ofOutcome(of, locale);
        }
        SheetView.Column.OfRow of = (SheetView.Column.OfRow) column;
        StandardColumn standing = of.standing();
        return new Column(
                standing.key(),
                standing.label(locale),
                part(standing),
                entry(standing),
                of.letter(),
                null,
                standing.isRequired(),
                false,
                standing == StandardColumn.BASIS ? choices(Basis.class, locale) : null);
    }

    private static Column ofField(SheetView.Column.OfField of, Locale locale) {
        Field field = of.field();
        return new Column(
                field.path(),
                Labels.get().of(field, locale),
                Part.CONDITION,
                entry(field),
                of.letter(),
                unit(field),
                false,
                false,
                choices(field.options(), locale));
    }

    private static Column ofOutcome(SheetView.Column.OfOutcome of, Locale locale) {
        OutcomeColumn outcome = of.outcome();
        return new Column(
                outcome.key(),
                LocalizedText.in(locale, outcome.labelZh(), outcome.labelEn()),
                Part.OUTCOME,
                entry(outcome),
                of.letter(),
                outcome.kind() == OutcomeColumn.Kind.MONEY ? "CNY" : null,
                outcome.required(),
                outcome.limit(),
                choices(outcome.options(), locale));
    }

    private static @Nullable List<Choice> choices(@Nullable Class<? extends Enum<?>> options, Locale locale) {
        return options == null
                ? null
                : Arrays.stream(options.getEnumConstants())
                        .map(constant ->
                                new Choice(constant.name(), Labels.get().of(constant, locale)))
                        .toList();
    }

    private static Part part(StandardColumn standing) {
        return switch (standing) {
            case ROW_ID -> Part.ROW;
            case CLAUSES, BASIS -> Part.GROUND;
            case VALID_FROM, VALID_TO, ENABLED -> Part.VALIDITY;
            case NOTE -> Part.NOTE;
        };
    }

    private static Entry entry(StandardColumn standing) {
        return switch (standing) {
            case ROW_ID, NOTE -> Entry.TEXT;
            case CLAUSES -> Entry.CLAUSES;
            case BASIS -> Entry.CHOICE;
            case VALID_FROM, VALID_TO -> Entry.DATE;
            case ENABLED -> Entry.YES_NO;
        };
    }

    private static Entry entry(Field field) {
        return switch (field.kind()) {
            case BOOLEAN -> Entry.YES_NO;
            case ENUM, SET -> Entry.CHOICES;
            case INTEGER, DECIMAL -> Entry.NUMBER;
            case DATE -> Entry.DATE;
            case TIME -> Entry.TIME;
            case TEXT -> Entry.TEXT;
        };
    }

    private static Entry entry(OutcomeColumn outcome) {
        return switch (outcome.kind()) {
            case TEXT, TEXT_LIST -> Entry.TEXT;
            case NUMBER -> Entry.NUMBER;
            case PERCENT -> Entry.PERCENT;
            case MONEY -> Entry.MONEY;
            case BOOLEAN -> Entry.YES_NO;
            case DURATION -> Entry.DURATION;
            case DATE -> Entry.DATE;
            case CLOCK -> Entry.CLOCK;
            case ENUM -> Entry.CHOICE;
            case ENUM_LIST -> Entry.CHOICES;
        };
    }
}
