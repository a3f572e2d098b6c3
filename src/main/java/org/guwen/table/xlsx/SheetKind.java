package org.guwen.table.xlsx;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.guwen.table.FindingCode;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.FindingLog;

/** What a sheet holds, as its first cell says. */
public enum SheetKind {
    TABLE(Set.of("决策表", "decisiontable"), "决策表在隐藏的工作表中", "the table is on a hidden sheet"),
    TESTS(Set.of("测试", "tests", "test"), "测试在隐藏的工作表中", "the tests are on a hidden sheet");

    private final Set<String> marks;
    private final String hiddenZh;
    private final String hiddenEn;

    SheetKind(Set<String> marks, String hiddenZh, String hiddenEn) {
        this.marks = marks;
        this.hiddenZh = hiddenZh;
        this.hiddenEn = hiddenEn;
    }

    /** The kind of a sheet whose first cell holds that text; other sheets are notes. */
    public static Optional<SheetKind> of(String mark) {
        String folded = CellText.fold(mark);
        return Arrays.stream(values())
                .filter(kind -> kind.marks.contains(folded))
                .findFirst();
    }

    void reportHidden(FindingLog.Sheet log) {
        log.warning("", FindingCode.HIDDEN_CONTENT, hiddenZh, hiddenEn);
    }
}
