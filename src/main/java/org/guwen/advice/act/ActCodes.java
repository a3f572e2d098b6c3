package org.guwen.advice.act;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;

/** The codes of all acts: those that are to be done or may be, and those that never are. */
public final class ActCodes {

    private static final List<Enum<?>> ALL = Stream.<Enum<?>>concat(
                    Stream.of(ActionCode.values()), Stream.of(ForbiddenCode.values()))
            .toList();
    private static final Map<String, Enum<?>> BY_NAME = new TreeMap<>();

    static {
        ALL.forEach(code -> BY_NAME.putIfAbsent(code.name(), code));
    }

    private ActCodes() {}

    /** All codes, actions first, as they are declared. */
    public static List<Enum<?>> all() {
        return ALL;
    }

    /** The names of all codes, in the order of the alphabet. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /** The code of that name. */
    public static Optional<Enum<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
