package org.guwen.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.journal.ConsultationRecord.Code;

/** The codes of an advice as one text that can be searched. */
final class Codes {

    private Codes() {}

    static String write(Collection<Code> codes) {
        return codes.stream().map(Codes::word).sorted().collect(Collectors.joining());
    }

    static Set<Code> read(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> new Code(word.substring(1), kind(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How a code is written, which is also what to search for. */
    static String word(Code code) {
        return (code.kind() == Code.Kind.ACTION ? "+" : "-") + code.code() + " ";
    }

    private static Code.Kind kind(String word) {
        return word.startsWith("+") ? Code.Kind.ACTION : Code.Kind.FORBIDDEN;
    }
}
