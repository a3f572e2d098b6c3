package org.guwen.casebook.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.casebook.CaseRunner;
import org.guwen.casebook.Failure;
import org.guwen.casebook.sheet.ExpectedColumns;
import org.guwen.casebook.sheet.SheetCase;
import org.guwen.table.cell.CellText;

/**
 * What would have to stand in the cell of an expectation if what the advice says now is meant: the whole cell, so that it
 * can be put there as it is.
 */
final class MeantInstead {

    private static final String NOTHING = "–";
    private static final Pattern KEYED = Pattern.compile("[;；\n]");
    private static final Pattern LISTED = Pattern.compile("[、,，;；\n]");
    private static final Pattern COLON = Pattern.compile("[:：]");
    private static final ExpectedColumns COLUMNS = new ExpectedColumns();

    private MeantInstead() {}

    /**
     * The text for a cell.
     *
     * @param failures all that fail at that cell
     */
    static Optional<String> of(SheetCase sheetCase, String cell, List<Failure> failures) {
        String text = sheetCase.texts().get(cell);
        if (text == null
                || failures.stream()
                        .anyMatch(failure -> failure.what().equals(CaseRunner.ADVICE)
                                || failure.relation() == Failure.Relation.ABOVE)) {
            return Optional.empty();
        }
        String changed = text;
        for (Failure failure : failures) {
            Optional<String> next = with(changed, failure);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            changed = next.get();
        }
        return Optional.of(changed.isBlank() ? NOTHING : changed).filter(other -> !other.equals(text));
    }

    private static Optional<String> with(String text, Failure failure) {
        return switch (failure.relation()) {
            case EQUAL ->
                failure.key().isPresent() ? keyed(text, failure) : Optional.of(failure.actual(Locale.CHINESE));
            case AT_MOST -> Optional.of(failure.actual(Locale.CHINESE));
            case HAS, LACKS -> without(text, failure);
            case ABOVE -> Optional.empty();
        };
    }

    /** The entry under the key says what the advice says, or is gone if the advice says nothing there. */
    private static Optional<String> keyed(String text, Failure failure) {
        Set<String> names = names(failure.key().orElseThrow(), failure);
        List<String> entries = new ArrayList<>();
        boolean isFound = false;
        for (String entry : parts(KEYED, text)) {
            String[] sides = COLON.split(entry, 2);
            if (!names.contains(CellText.fold(sides[0]))) {
                entries.add(entry);
                continue;
            }
            isFound = true;
            if (failure.found() != null || failure.what().startsWith("dueAt")) {
                entries.add(sides[0].strip() + "：" + failure.actual(Locale.CHINESE));
            }
        }
        return isFound ? Optional.of(String.join("；", entries)) : Optional.empty();
    }

    private static Set<String> names(String key, Failure failure) {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(locale -> COLUMNS.label(failure, locale))
                .map(label -> label.substring(label.lastIndexOf(" · ") + 3))
                .flatMap(label -> Stream.of(label, key))
                .map(CellText::fold)
                .collect(Collectors.toSet());
    }

    private static Optional<String> without(String text, Failure failure) {
        Set<String> names = new HashSet<>();
        names.add(CellText.fold(failure.wanted(Locale.CHINESE)));
        names.add(CellText.fold(failure.wanted(Locale.ENGLISH)));
        names.add(CellText.fold(failure.wanted(Locale.ROOT)));
        List<String> all = parts(LISTED, text);
        List<String> left = all.stream()
                .filter(entry -> !names.contains(CellText.fold(entry)))
                .toList();
        return left.size() == all.size() ? Optional.empty() : Optional.of(String.join("、", left));
    }

    private static List<String> parts(Pattern separator, String text) {
        return separator
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
