package org.guwen.casebook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.guwen.facts.CaseFacts;
import org.jspecify.annotations.Nullable;

/**
 * One example: facts, and what the advice on them must and must not say. It says nothing about the rest of the advice,
 * so that a case fails for its own reason only.
 *
 * @param name a sentence that tells what is shown
 * @param nameZh the same in Chinese, or {@code null}
 * @param asOf business date that the facts are judged at
 * @param keptAt when the consultation goes on record; {@code null}, as in most: the case is only tried
 * @param given the facts, as in a request; the date stands in {@code asOf} alone
 * @param expect what the advice must say, or {@code null}
 * @param expectNot what the advice must not say, or {@code null}
 * @param clauses ids of the clauses the case shows
 */
public record Case(
        String name,
        @Nullable String nameZh,
        LocalDate asOf,
        @Nullable OffsetDateTime keptAt,
        CaseFacts given,
        @Nullable Expectation expect,
        @Nullable Absence expectNot,
        List<String> clauses) {

    /** Copies the list; rejects a case that has no name, no date, no topic, or two dates. */
    public Case {
        clauses = List.copyOf(clauses);
        if (isMissing(name) || isMissing(asOf) || isMissing(given)) {
            throw new IllegalArgumentException("a case has name, asOf and given: " + name);
        }
        if (given.topic() == null) {
            throw new IllegalArgumentException("the facts of a case name the topic: " + name);
        }
        if (given.asOf() != null) {
            throw new IllegalArgumentException("the date of a case stands beside its facts, not in them: " + name);
        }
    }

    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
