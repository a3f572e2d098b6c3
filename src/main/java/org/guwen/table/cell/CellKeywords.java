package org.guwen.table.cell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guwen.table.Region;
import org.guwen.text.LocalizedText;

/** The fixed words of the cell grammar in both languages. */
public final class CellKeywords {

    private static final Map<String, Region> WHOLE_CELL = Map.of(
            "", new Region.Any(),
            "-", new Region.Any(),
            "任意", new Region.Any(),
            "any", new Region.Any(),
            "空", new Region.Missing(),
            "empty", new Region.Missing(),
            "有", new Region.Given(),
            "present", new Region.Given());

    private static final Map<String, Boolean> TRUTHS =
            Map.of("是", true, "true", true, "yes", true, "否", false, "false", false, "no", false);

    private CellKeywords() {}

    /** The region of a cell that holds one of the words for any, missing or given. */
    static Optional<Region> region(String text) {
        return Optional.ofNullable(WHOLE_CELL.get(CellText.fold(text)));
    }

    /** The boolean that a word stands for. */
    public static Optional<Boolean> truth(String text) {
        return Optional.ofNullable(TRUTHS.get(CellText.fold(text)));
    }

    /** A boolean in words. */
    public static String print(boolean truth, Locale locale) {
        return LocalizedText.in(locale, truth ? "是" : "否", String.valueOf(truth));
    }

    /** Separator of a printed list. */
    static String separator(Locale locale) {
        return LocalizedText.in(locale, "、", ", ");
    }
}
