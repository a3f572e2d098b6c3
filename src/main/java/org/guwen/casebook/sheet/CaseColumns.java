package org.guwen.casebook.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.ParsedCell;
import org.jspecify.annotations.Nullable;

/** What the columns of a sheet of cases may be called, and what each name means. */
final class CaseColumns {

    private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]");
    private static final List<String> FIELDS =
            Vocabulary.get().fields().stream().map(Field::path).toList();

    private final ExpectedColumns expected = new ExpectedColumns();
    private final GivenColumns given;
    private final GivenColumns ofAllTopics;

    /**
     * The columns of cases on one topic.
     *
     * @param topic the topic, or {@code null} for the fields of all
     */
    CaseColumns(@Nullable Topic topic) {
        this.ofAllTopics = new GivenColumns(null);
        this.given = topic == null ? ofAllTopics : new GivenColumns(topic);
    }

    /** The column of a header, or why it has none. */
    ParsedCell<CaseColumn> find(String header) {
        List<? extends CaseColumn> meanings = meanings(header);
        if (meanings.size() == 1) {
            return ParsedCell.of(meanings.get(0));
        }
        return ParsedCell.fault(meanings.isEmpty() ? unknown(header) : ambiguous(header, meanings));
    }

    private List<? extends CaseColumn> meanings(String header) {
        Optional<CaseColumn.Expected> expectation = expected.find(header);
        return expectation.isPresent() ? List.of(expectation.get()) : given.find(header);
    }

    /** Header under which a column is found again: its label, with the key where the label alone is ambiguous. */
    String header(CaseColumn column) {
        boolean isUnique = CaseAttribute.find(column.header()).isEmpty()
                && meanings(column.header()).equals(List.of(column));
        return isUnique ? column.header() : column.header() + " (" + key(column) + ")";
    }

    /** The column at a place of a case, if a single cell can hold what stands there. */
    @Nullable
    CaseColumn at(String path) {
        String key = path.startsWith("given.") ? path.substring("given.".length()) : path;
        return meanings(key).stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** Facts before expectations, in the order of the vocabulary; entries of lists one after the other. */
    Comparator<CaseColumn> order() {
        return Comparator.comparing((CaseColumn column) -> column instanceof CaseColumn.Expected)
                .thenComparing(CaseColumns::entry)
                .thenComparing(CaseColumns::rank)
                .thenComparing(CaseColumn::path);
    }

    private static int entry(CaseColumn column) {
        Matcher numbered = ENTRY.matcher(column.path());
        int first = column.path().startsWith("given.complaint.issues")
                        || column.path().startsWith("expect")
                ? 1
                : 0;
        return numbered.find() ? Integer.parseInt(numbered.group(1)) + first : 0;
    }

    private static int rank(CaseColumn column) {
        return column instanceof CaseColumn.Given given
                ? FIELDS.indexOf(given.field().path())
                : ExpectedColumns.all().indexOf(((CaseColumn.Expected) column).column());
    }

    static String key(CaseColumn column) {
        return column instanceof CaseColumn.Given ? column.path().substring("given.".length()) : column.path();
    }

    private CellProblem unknown(String header) {
        if (!ofAllTopics.find(header).isEmpty()) {
            return new CellProblem(
                    FindingCode.UNKNOWN_FIELD,
                    "字段“" + header + "”不属于本页的主题",
                    "the topic of this sheet does not have the field '" + header + "'",
                    null);
        }
        String hint = nearest(header).map(this::header).orElse(null);
        return new CellProblem(
                FindingCode.UNKNOWN_COLUMN,
                "不认识列“" + header + "”" + (hint == null ? "" : "，是否要填：" + hint),
                "'" + header + "' is no fact that can be given and no expectation"
                        + (hint == null ? "" : "; did you mean " + hint + "?"),
                hint);
    }

    private Optional<CaseColumn> nearest(String header) {
        return Stream.<Optional<? extends CaseColumn>>of(expected.nearest(header), given.nearest(header))
                .flatMap(Optional::stream)
                .<CaseColumn>map(column -> column)
                .findFirst();
    }

    private static CellProblem ambiguous(String header, List<? extends CaseColumn> meanings) {
        String keys = meanings.stream().map(CaseColumns::key).collect(Collectors.joining(" · "));
        return new CellProblem(
                FindingCode.UNKNOWN_COLUMN,
                "列名“" + header + "”有多个含义，请写明字段键：" + keys,
                "'" + header + "' may mean several fields: write the key",
                keys);
    }
}
