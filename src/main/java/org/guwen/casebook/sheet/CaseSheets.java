package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.writing.CaseSheet;
import org.guwen.table.writing.ColumnRole;

/**
 * Lays cases out as a sheet that people read and edit: a line for each case, a column for each fact and expectation that
 * some case has. What is laid out reads back as the same cases.
 */
public final class CaseSheets {

    private final Topic topic;
    private final CaseColumns columns;
    private final CaseTexts texts = new CaseTexts();
    private final CasebookReader trees = new CasebookReader();

    /** Lays out cases on one topic. */
    public CaseSheets(Topic topic) {
        this.topic = topic;
        this.columns = new CaseColumns(topic);
    }

    /**
     * A sheet of cases.
     *
     * @param name sheet name
     * @param cases cases by id, in order
     * @throws IllegalArgumentException if a case is on another topic, or holds what no column can say
     */
    public CaseSheet of(String name, Map<String, Case> cases) {
        Map<String, Map<CaseColumn, Object>> leaves = new LinkedHashMap<>();
        cases.forEach((id, example) -> {
            if (example.given().topic() != topic) {
                throw new IllegalArgumentException(id + " is not on the topic " + topic);
            }
            leaves.put(id, CaseLeaves.of(trees.write(example), columns));
        });
        Set<CaseColumn> used = new TreeSet<>(columns.order());
        leaves.values().forEach(values -> used.addAll(values.keySet()));
        List<CaseAttribute> standing = standing(cases.values());
        List<List<String>> lines = new ArrayList<>();
        cases.forEach((id, example) -> lines.add(Stream.concat(
                        standing.stream().map(column -> text(column, id, example)),
                        used.stream().map(column -> text(column, leaves.getOrDefault(id, Map.of()))))
                .toList()));
        LocalDate asOf = cases.values().stream().map(Case::asOf).findFirst().orElse(null);
        return sheet(name, asOf == null ? "" : asOf.toString(), standing, used, lines);
    }

    /**
     * A sheet without cases.
     *
     * @param name sheet name
     * @param asOf business date of the cases to come
     * @param keys facts and expectations to offer columns for, by their keys such as {@code complaint.channel} and
     *     {@code expect.actions}; those the topic does not have are left out
     */
    public CaseSheet empty(String name, LocalDate asOf, Collection<String> keys) {
        Set<CaseColumn> offered = new TreeSet<>(columns.order());
        keys.forEach(key -> columns.find(key).value().ifPresent(offered::add));
        return sheet(name, asOf.toString(), List.of(CaseAttribute.ID, CaseAttribute.NAME_ZH), offered, List.of());
    }

    private CaseSheet sheet(
            String name, String asOf, List<CaseAttribute> standing, Set<CaseColumn> used, List<List<String>> lines) {
        Labels labels = Labels.get();
        List<CaseSheet.Line> header = List.of(
                new CaseSheet.Line(CaseAttribute.TOPIC.zh(), labels.of(topic, Locale.CHINESE), Topic.class),
                new CaseSheet.Line(CaseAttribute.AS_OF.zh(), asOf, null));
        List<CaseSheet.Column> all = Stream.concat(
                        standing.stream().map(CaseSheets::column), used.stream().map(this::column))
                .toList();
        String title = labels.of(topic, Locale.CHINESE) + " · " + labels.of(topic, Locale.ENGLISH);
        return new CaseSheet(name, title, header, all, lines);
    }

    /** The business date needs a column only where it differs, names and clauses only where there are any. */
    private static List<CaseAttribute> standing(Collection<Case> cases) {
        List<CaseAttribute> standing = new ArrayList<>(List.of(CaseAttribute.ID));
        if (cases.stream().anyMatch(example -> example.nameZh() != null)) {
            standing.add(CaseAttribute.NAME_ZH);
        }
        standing.add(CaseAttribute.NAME_EN);
        if (cases.stream().map(Case::asOf).distinct().count() > 1) {
            standing.add(CaseAttribute.AS_OF);
        }
        if (cases.stream().anyMatch(example -> example.keptAt() != null)) {
            standing.add(CaseAttribute.KEPT_AT);
        }
        if (cases.stream().anyMatch(example -> !example.clauses().isEmpty())) {
            standing.add(CaseAttribute.CLAUSES);
        }
        return standing;
    }

    private static String text(CaseAttribute column, String id, Case example) {
        return switch (column) {
            case ID -> id;
            case NAME_ZH -> example.nameZh() == null ? "" : example.nameZh();
            case NAME_EN -> example.name();
            case AS_OF -> example.asOf().toString();
            case KEPT_AT -> Objects.toString(example.keptAt(), "");
            case CLAUSES -> String.join(", ", example.clauses());
            case TOPIC, NOTE -> "";
        };
    }

    private String text(CaseColumn column, Map<CaseColumn, Object> values) {
        Object value = values.get(column);
        return value == null ? "" : texts.print(column, value);
    }

    private static CaseSheet.Column column(CaseAttribute standing) {
        return new CaseSheet.Column(standing.zh(), standing.en(), standing.type(), ColumnRole.ATTRIBUTE, null);
    }

    private CaseSheet.Column column(CaseColumn column) {
        return new CaseSheet.Column(
                columns.header(column), column.english(), column.type(), column.role(), column.options());
    }
}
