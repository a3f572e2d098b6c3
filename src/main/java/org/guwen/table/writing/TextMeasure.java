package org.guwen.table.writing;

/** Estimates the room a text takes, so that columns and rows fit without asking for installed fonts. */
final class TextMeasure {

    private TextMeasure() {}

    /** Width of the widest line in Latin letters; a Chinese character is as wide as two. */
    static int width(String text) {
        return text.lines().mapToInt(TextMeasure::lineWidth).max().orElse(0);
    }

    /** Lines the text fills in a column of that width. */
    static int lines(String text, int columnWidth) {
        int room = Math.max(1, columnWidth - 1);
        return Math.max(
                1,
                text.lines()
                        .mapToInt(line -> Math.max(1, (lineWidth(line) + room - 1) / room))
                        .sum());
    }

    private static int lineWidth(String line) {
        return line.codePoints()
                .map(letter -> letter >= 0x2E80 || letter == 0x201C || letter == 0x201D ? 2 : 1)
                .sum();
    }
}
