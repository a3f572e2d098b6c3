package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellProblem;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.ParsedCell;
import org.guwen.table.reading.TestSheet;
import org.jspecify.annotations.Nullable;

/** Reads one case and goes on after every mistake. */
final class CaseLine {

    private final TestSheet.Line line;
    private final CaseSheetHead head;
    private final CaseLog log;
    private final CaseCells cells;
    private final CasebookReader cases;
    private final CaseAttributeReader words = new CaseAttributeReader();
    private final CaseTree tree = new CaseTree();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> expectations = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private boolean faulty;

    CaseLine(TestSheet.Line line, CaseSheetHead head, CaseLog log, CaseCells cells, CasebookReader cases) {
        this.line = line;
        this.head = head;
        this.log = log;
        this.cells = cells;
        this.cases = cases;
    }

    /** The case, if every cell is well-formed. */
    Optional<SheetCase> read(Map<String, String> ids) {
        String id = id(ids);
        Topic topic = standing(CaseAttribute.TOPIC, words::topic, head.topic());
        LocalDate asOf = standing(CaseAttribute.AS_OF, words::day, head.asOf());
        head.column(CaseAttribute.KEPT_AT)
                .flatMap(this::cell)
                .filter(cell -> !FactCells.isNotGiven(cell.text()))
                .flatMap(cell -> value(cell, words.time(cell.text())))
                .ifPresent(time -> tree.put("keptAt", time));
        head.columns().forEach((number, column) -> cell(number).ifPresent(cell -> read(column, cell, topic)));
        reportEmptyEntries();
        if (expectations.isEmpty() && !faulty) {
            error(idCell(), FindingCode.EMPTY_OUTCOME, "用例没有填任何应有结果", "the case expects nothing");
        }
        if (faulty || topic == null || asOf == null) {
            return Optional.empty();
        }
        tree.put("given.topic", topic);
        tree.put("asOf", asOf);
        name(id);
        tree.put("clauses", text(CaseAttribute.CLAUSES).map(words::clauses).orElse(List.of()));
        return Optional.of(new SheetCase(
                id,
                cases.read(tree.root()),
                log.workbook(),
                log.sheet(),
                line.number(),
                idCell(),
                expectations,
                texts));
    }

    private String id(Map<String, String> ids) {
        head.column(CaseAttribute.ID)
                .flatMap(this::cell)
                .map(TestSheet.Cell::turned)
                .ifPresent(turned -> error(idCell(), turned));
        Optional<String> id = text(CaseAttribute.ID);
        if (id.isEmpty()) {
            error(idCell(), FindingCode.MISSING_ROW_ID, "缺少用例编号", "the case has no id");
            return "";
        }
        String earlier = ids.putIfAbsent(id.get(), log.sheet() + "!" + idCell());
        if (earlier != null) {
            error(
                    idCell(),
                    FindingCode.DUPLICATE_ROW_ID,
                    "用例编号 " + id.get() + " 与 " + earlier + " 重复",
                    "the case id " + id.get() + " is already used at " + earlier);
        }
        return id.get();
    }

    private void name(String id) {
        Optional<String> zh = asTyped(CaseAttribute.NAME_ZH);
        tree.put("name", asTyped(CaseAttribute.NAME_EN).or(() -> zh).orElse(id));
        zh.ifPresent(name -> tree.put("nameZh", name));
    }

    private <T> @Nullable T standing(CaseAttribute wanted, Function<String, ParsedCell<T>> read, @Nullable T ofSheet) {
        Optional<Integer> column = head.column(wanted);
        Optional<TestSheet.Cell> cell = column.flatMap(this::cell);
        if (cell.isPresent() && !FactCells.isNotGiven(cell.get().text())) {
            return value(cell.get(), read.apply(cell.get().text())).orElse(null);
        }
        // A line that is wrong was reported where it stands, and so was a sheet that has neither line nor column.
        if (ofSheet == null && column.isPresent() && !head.hasLine(wanted)) {
            error(
                    line.address(column.get()),
                    FindingCode.EMPTY_OUTCOME,
                    "“" + wanted.zh() + "”不能为空",
                    "'" + wanted.en() + "' must not be empty");
        }
        return ofSheet;
    }

    private void read(CaseColumn column, TestSheet.Cell cell, @Nullable Topic topic) {
        if (CaseCells.isBlank(column, cell.text())) {
            return;
        }
        if (column instanceof CaseColumn.Given given) {
            checkTopic(given, cell, topic);
            facts.put(column.path(), cell.address());
            FactCells.doubt(given.field(), cell.text()).ifPresent(problem -> log.warning(cell.address(), problem));
            if (cell.turned() != null && given.field().kind() == Field.Kind.TEXT) {
                error(cell.address(), cell.turned());
                return;
            }
        } else {
            expectations.put(column.path(), cell.address());
            texts.put(cell.address(), cell.text());
        }
        value(cell, cells.read(column, cell.text())).ifPresent(value -> tree.put(column.path(), value));
    }

    private void checkTopic(CaseColumn.Given column, TestSheet.Cell cell, @Nullable Topic topic) {
        if (!GivenColumns.isOf(column.field(), topic)) {
            error(
                    cell.address(),
                    FindingCode.UNKNOWN_FIELD,
                    "用例的主题没有字段“" + column.header() + "”",
                    "the topic of the case does not have the field '" + column.english() + "'");
        }
    }

    /** Lists are filled from the first entry on, or headers would count wrongly. */
    private void reportEmptyEntries() {
        for (ListedFacts list : ListedFacts.values()) {
            tree.emptyEntry("given." + list.path(), list.most()).ifPresent(empty -> {
                String cell = facts.entrySet().stream()
                        .filter(fact -> fact.getKey().startsWith("given." + list.path() + "["))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(idCell());
                error(
                        cell,
                        FindingCode.OUT_OF_DOMAIN,
                        "“" + list.zh() + "”须从 1 起连续填写",
                        "the entries of '" + list.en() + "' are filled from 1 on, without gaps");
            });
        }
    }

    private <T> Optional<T> value(TestSheet.Cell cell, ParsedCell<T> reading) {
        reading.problem().ifPresent(problem -> {
            faulty = true;
            log.error(cell.address(), problem);
        });
        return reading.value();
    }

    /** The readable cell of that column; an unreadable one was reported before and spoils the case. */
    private Optional<TestSheet.Cell> cell(int column) {
        Optional<TestSheet.Cell> cell = line.cell(column);
        faulty |= cell.isPresent() && !cell.get().readable();
        return cell.filter(TestSheet.Cell::readable);
    }

    private Optional<String> text(CaseAttribute wanted) {
        return asTyped(wanted).map(CellText::normalise);
    }

    private Optional<String> asTyped(CaseAttribute wanted) {
        return head.column(wanted).flatMap(this::cell).map(TestSheet.Cell::text);
    }

    private String idCell() {
        return line.address(head.column(CaseAttribute.ID).orElse(0));
    }

    private void error(String cell, FindingCode code, String zh, String en) {
        error(cell, new CellProblem(code, zh, en, null));
    }

    private void error(String cell, CellProblem problem) {
        faulty = true;
        log.error(cell, problem);
    }
}
