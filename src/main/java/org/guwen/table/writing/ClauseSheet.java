package org.guwen.table.writing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.clause.ClauseCatalogue;

/**
 * The generated sheet that says in one sentence what each clause code stands for: first those that a store may cite for
 * rows of its own, then those that the rows cite.
 */
final class ClauseSheet {

    static final String NAME = "条款";

    private static final int FIRST_ROW = 5;
    private static final List<String> HEADERS = List.of("条款", "说的是什么", "What it says", "出处");
    private static final int[] WIDTHS = {18, 70, 70, 30};

    private final SheetCellWriter writer;
    private final XSSFSheet sheet;
    private final ClauseCatalogue clauses;

    ClauseSheet(XSSFWorkbook workbook, SheetCellWriter writer, ClauseCatalogue clauses) {
        this.writer = writer;
        this.sheet = workbook.createSheet(NAME);
        this.clauses = clauses;
    }

    /** The cells that hold the codes a store may cite, empty if there are none. */
    static String ofStore(ClauseCatalogue clauses) {
        long count = ofStoreOnly(clauses).size();
        return count == 0 ? "" : "'" + NAME + "'!$A$" + FIRST_ROW + ":$A$" + (FIRST_ROW + count - 1);
    }

    private static List<Clause> ofStoreOnly(ClauseCatalogue clauses) {
        return clauses.all().stream()
                .filter(clause -> clause.kind() == Clause.Kind.POLICY)
                .toList();
    }

    void write(Set<String> cited) {
        writer.text(sheet, 1, 0, NAME, CellLook.plain().inBold().sized(14));
        writer.text(sheet, 1, 1, "Clauses", CellLook.plain().sized(14));
        writer.text(
                sheet,
                2,
                0,
                "本页由系统生成，仅供查阅。门店自己加的行，条款列填最前面几个(POL-…)之一；其余是表中各行引用的依据。"
                        + "  Generated for reference. Rows of your own cite one of the first (POL-…).",
                CellLook.plain().inked("595959"));
        writer.heads(sheet, FIRST_ROW - 1, HEADERS, WIDTHS);
        int row = FIRST_ROW;
        List<Clause> ofStore = ofStoreOnly(clauses);
        for (Clause clause : ofStore) {
            line(row++, clause);
        }
        for (Clause clause : clauses.all()) {
            if (cited.contains(clause.id()) && !ofStore.contains(clause)) {
                line(row++, clause);
            }
        }
        sheet.createFreezePane(1, FIRST_ROW - 1);
        SheetCellWriter.printAcross(sheet, PrintSetup.A4_PAPERSIZE);
    }

    private void line(int row, Clause clause) {
        String source = Objects.requireNonNullElse(clause.sourceZh(), "");
        List<String> texts = List.of(clause.id(), clause.zh(), clause.en(), source);
        int lines = 1;
        for (int column = 0; column < texts.size(); column++) {
            writer.text(sheet, row, column, texts.get(column), CellLook.inTable());
            lines = Math.max(lines, TextMeasure.lines(texts.get(column), WIDTHS[column]));
        }
        sheet.getRow(row - 1).getCTRow().setHt(5 + lines * 14.0);
    }
}
