package org.guwen.golden;

import java.util.List;

/**
 * One thing that the advice says, as text.
 *
 * @param section what kind of thing it is and of what, such as {@code issue[0].action}; no spaces
 * @param name which one of its kind, such as a code; empty where there is one only
 * @param value what is said of it; empty where the name says it all
 * @param reasons rules and rows it follows from, in the order of the advice
 */
record AdviceItem(String section, String name, String value, List<String> reasons) {

    private static final String BETWEEN_PARTS = "\t";
    private static final String BETWEEN_REASONS = "|";

    /** Copies the list; rejects what could not be read back from one line. */
    AdviceItem {
        reasons = List.copyOf(reasons);
        if (section.contains(" ") || reasons.stream().anyMatch(reason -> reason.contains(BETWEEN_REASONS))) {
            throw new IllegalArgumentException("cannot be written as one line: " + section + " " + reasons);
        }
        name = printable(name);
        value = printable(value);
    }

    /** The section and the name: what the item is about. */
    String subject() {
        return name.isEmpty() ? section : section + " " + name;
    }

    /** The item as one line. */
    String line() {
        return String.join(BETWEEN_PARTS, section, name, value, String.join(BETWEEN_REASONS, reasons));
    }

    /** Reads a line written by {@link #line()}. */
    static AdviceItem of(String line) {
        String[] parts = line.split(BETWEEN_PARTS, -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not an item of advice: " + line);
        }
        List<String> reasons = parts[3].isEmpty() ? List.of() : List.of(parts[3].split("\\" + BETWEEN_REASONS, -1));
        return new AdviceItem(parts[0], parts[1], parts[2], reasons);
    }

    private static String printable(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
