package org.guwen.consultation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guwen.consultation.answer.Explain;
import org.guwen.problem.ParameterProblems;

/** The parameter that says how much of the reasons to tell. */
final class ExplainParameter {

    private static final Map<String, Explain> VALUES = Arrays.stream(Explain.values())
            .collect(Collectors.toMap(
                    explain -> explain.name().toLowerCase(Locale.ROOT), explain -> explain, (a, b) -> a, TreeMap::new));

    private ExplainParameter() {}

    /**
     * Reads it.
     *
     * @throws org.guwen.problem.ProblemException if it is none of the values there are
     */
    static Explain read(String value, Locale locale) {
        Explain explain = VALUES.get(value);
        if (explain == null) {
            throw ParameterProblems.unknownValue("?explain", value, VALUES.keySet(), locale);
        }
        return explain;
    }
}
