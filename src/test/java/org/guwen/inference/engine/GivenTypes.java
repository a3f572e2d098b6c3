package org.guwen.inference.engine;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.facts.CaseFacts;

/** Which kinds of facts a case tells. */
public final class GivenTypes {

    private GivenTypes() {}

    /** Simple names of the types of the facts that enter a run of a case before its first stage. */
    public static Set<String> of(CaseFacts facts, LocalDate asOf) {
        CaseSubjects subjects = new CaseSubjects(facts);
        return Stream.concat(GivenFacts.of(subjects, asOf, null).stream(), GivenFacts.consents(subjects).stream())
                .map(fact -> fact.getClass().getSimpleName())
                .collect(Collectors.toSet());
    }
}
