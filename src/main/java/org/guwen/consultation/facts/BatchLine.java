package org.guwen.consultation.facts;

import java.util.function.Supplier;
import org.guwen.facts.CaseFacts;
import org.guwen.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One line of a batch. Its key can be read whatever is wrong with the rest, so that its problem can be told under it. */
public final class BatchLine {

    private final @Nullable String key;
    private final Supplier<CaseFacts> facts;

    BatchLine(@Nullable String key, Supplier<CaseFacts> facts) {
        this.key = key;
        this.facts = facts;
    }

    /** The caller's key for the line, {@code null} if it has none that can be used. */
    public @Nullable String key() {
        return key;
    }

    /**
     * The facts of the case.
     *
     * @throws ProblemException if anything on the line is not as it should be, with every mistake
     */
    public CaseFacts facts() {
        return facts.get();
    }
}
