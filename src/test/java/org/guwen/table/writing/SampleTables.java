package org.guwen.table.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.advice.Basis;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.facts.code.LostReason;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.ruleset.ClauseSource;
import org.guwen.table.DecisionTable;
import org.guwen.table.Limits;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.guwen.table.reading.WorkbookReader;
import org.guwen.table.reading.WorkbookReading;

/**
 * Small tables and their workbooks. The lead table has the conditions B to D, the outcomes E to J, the clauses in K, the
 * basis in L, the dates in M and N, the switch in O and the note in P; its rows begin in row 10.
 */
public final class SampleTables {

    public static final Limits LIMITS = Limits.standard();

    private SampleTables() {}

    public static DecisionTable leads(int rows) {
        List<Row> content = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            content.add(lead(i));
        }
        return new DecisionTable(
                TableDefinitions.get().get("lead_follow_up"),
                "销售经理",
                "怎样跟进没有成交的客户。\nHow to follow up those who did not buy.",
                List.of(column("lead.lostReason"), column("lead.daysSinceLastContact"), column("lead.problemRaised")),
                List.of(),
                content);
    }

    private static Row lead(int number) {
        boolean even = number % 2 == 0;
        return new Row(
                "LF-" + number,
                9 + number,
                List.of(
                        even ? new Region.NoneOf(Set.of(LostReason.PRICE)) : new Region.OneOf(Set.of(LostReason.PRICE)),
                        new Region.Range(BigDecimal.valueOf(number), true, BigDecimal.valueOf(number + 7L), false),
                        even ? new Region.Any() : new Region.OneOf(Set.of(true))),
                Map.of(
                        "mustActions",
                        List.of(ActionCode.FOLLOW_UP_LEAD, ActionCode.ASK_REAL_REASON),
                        "within",
                        new TimeLimit(24, TimeLimit.Unit.HOUR),
                        "figures",
                        List.of("91%", "96%"),
                        "noteZh",
                        "请在一天内回访",
                        "noteEn",
                        "=Call back within a day"),
                List.of("UL-3A", "UL-3B"),
                even ? Basis.PRINCIPLE : Basis.POLICY,
                even ? LocalDate.of(2026, 1, 1) : null,
                null,
                true,
                even ? null : "+门店备注");
    }

    static DecisionTable.Column column(String path) {
        return new DecisionTable.Column(Vocabulary.get().field(path), "");
    }

    public static byte[] workbook(DecisionTable... tables) {
        return new WorkbookWriter(ClauseSource.load()).write(List.of(tables));
    }

    /** Opens a workbook as a spreadsheet program would, changes it and saves it. */
    public static byte[] edited(byte[] content, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WorkbookReading read(String name, byte[] content) {
        return new WorkbookReader(clause -> clause.startsWith("UL-") || clause.startsWith("CH-"), LIMITS)
                .read(name, content);
    }
}
