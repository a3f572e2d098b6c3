package org.guwen.inference.engine;

/** Rules kept firing beyond the limit; names the rule that fired last. */
public final class RunawayRuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunawayRuleException(String rule, int limit) {
        super("rule \"" + rule + "\" keeps firing: stopped after " + limit + " firings");
    }
}
