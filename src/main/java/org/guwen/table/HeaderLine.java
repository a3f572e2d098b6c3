package org.guwen.table;

import java.util.Arrays;
import java.util.Optional;

/** The lines of the block above a table. */
enum HeaderLine {
    TABLE("表编号", "Table"),
    HIT_POLICY("命中策略", "Hit policy"),
    OWNER("负责人", "Owner"),
    DESCRIPTION_ZH("说明", "说明"),
    DESCRIPTION_EN("Description", "Description");

    private final String zh;
    private final String en;

    HeaderLine(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label() {
        return zh;
    }

    static Optional<HeaderLine> find(String text) {
        String folded = CellText.fold(text);
        return Arrays.stream(values())
                .filter(line -> folded.equals(CellText.fold(line.zh)) || folded.equals(CellText.fold(line.en)))
                .findFirst();
    }
}
