package org.guwen.table.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinition;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.StandardColumn;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/** What the columns of one table may be called, and what each name means. */
public final class ColumnNames {

    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.CHINESE, Locale.ENGLISH);
    private static final Pattern KEY_IN_BRACKETS = Pattern.compile(".*[(（]([A-Za-z.]+)[)）]\\s*", Pattern.DOTALL);

    private final Map<String, OutcomeColumn> outcomes = new HashMap<>();
    private final Map<String, List<Field>> fields = new HashMap<>();
    private final TableDefinition definition;
    private final Labels labels;

    public ColumnNames(TableDefinition definition, Labels labels) {
        this.definition = definition;
        this.labels = labels;
        for (OutcomeColumn column : definition.outcomes()) {
            outcomes.put(CellText.fold(column.key()), column);
            outcomes.put(CellText.fold(column.labelZh()), column);
            outcomes.put(CellText.fold(column.labelEn()), column);
        }
        for (Field field : Vocabulary.get().fields()) {
            if (isAllowed(field)) {
                names(field)
                        .forEach(name -> fields.computeIfAbsent(name, folded -> new ArrayList<>())
                                .add(field));
            }
        }
    }

    /** The outcome column of that header. */
    public Optional<OutcomeColumn> outcome(String header) {
        return Optional.ofNullable(outcomes.get(CellText.fold(header)));
    }

    /** The fields that a header may mean; more than one if it is ambiguous. */
    public List<Field> fields(String header) {
        Matcher bracketed = KEY_IN_BRACKETS.matcher(header);
        if (bracketed.matches()) {
            Optional<Field> field = Vocabulary.get().find(bracketed.group(1)).filter(this::isAllowed);
            if (field.isPresent()) {
                return List.of(field.get());
            }
        }
        return fields.getOrDefault(CellText.fold(header), List.of());
    }

    /** The fields that the table may have as conditions; none if its rows are figures, which are looked up by fixed keys. */
    public List<Field> addable() {
        return definition.subject() == TableDefinition.Subject.FIGURE
                ? List.of()
                : Vocabulary.get().fields().stream().filter(this::isAllowed).toList();
    }

    /** The field that a header names, though this table's topic does not have it. */
    Optional<Field> foreignField(String header) {
        String folded = CellText.fold(header);
        return Vocabulary.get().fields().stream()
                .filter(field -> names(field).contains(folded))
                .findFirst();
    }

    /** Header under which a field is found again: its label, with the key where the label alone is ambiguous. */
    public String header(Field field) {
        String label = labels.of(field, Locale.CHINESE);
        boolean unique = fields(label).equals(List.of(field))
                && outcome(label).isEmpty()
                && StandardColumn.find(label).isEmpty();
        return unique || label.equals(field.path()) ? label : label + " (" + field.path() + ")";
    }

    /** The name that was probably meant. */
    Optional<String> nearest(String header) {
        Set<String> names = new TreeSet<>(fields.keySet());
        names.addAll(outcomes.keySet());
        return NearestName.of(CellText.fold(header), names);
    }

    /** What people call the column of that name, in any language; of several fields the first. */
    Optional<LocalizedText> named(String name) {
        return outcome(name)
                .map(ColumnNames::label)
                .or(() -> fields(name).stream().findFirst().map(this::label));
    }

    /** What people call an outcome. */
    static LocalizedText label(OutcomeColumn column) {
        return new LocalizedText(column.labelZh(), column.labelEn());
    }

    /** What people call a field as a column of this table. */
    LocalizedText label(Field field) {
        return new LocalizedText(header(field), labels.of(field, Locale.ENGLISH));
    }

    private boolean isAllowed(Field field) {
        return field.topics().contains(definition.topic());
    }

    private Set<String> names(Field field) {
        Set<String> names = new TreeSet<>();
        LANGUAGES.forEach(language -> names.add(CellText.fold(labels.of(field, language))));
        return names;
    }
}
