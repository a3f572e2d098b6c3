package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.List;

/** Gathers the violations of one rule, or of what stands outside of rules. */
final class RuleFindings {

    private final String file;
    private final String rule;
    private final List<GrammarViolation> violations = new ArrayList<>();

    RuleFindings(String file, String rule) {
        this.file = file;
        this.rule = rule;
    }

    /** Adds a violation; the parser may offer one expression in several parts, which are one violation. */
    void add(int line, String sentence) {
        var violation = new GrammarViolation(file, rule, Math.max(line, 0), sentence);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    List<GrammarViolation> violations() {
        return List.copyOf(violations);
    }
}
