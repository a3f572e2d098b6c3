package org.guwen.consultation.batch;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import org.guwen.consultation.Consultations;
import org.guwen.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param line number of the line, from 1
 * @param key the caller's key for the line, if it could be read
 * @param status status that a request with this case alone would have had; 200 if the line had been asked before
 * @param advice the advice, nothing if there is a problem
 * @param problem what is wrong with the line, nothing if it was answered
 */
public record BatchAnswer(
        long line,
        @Nullable String key,
        int status,
        @JsonRawValue @Nullable String advice,
        @Nullable ProblemDocument problem) {

    private static final int CREATED = 201;
    private static final int KNOWN = 200;

    static BatchAnswer of(long line, @Nullable String key, Consultations.Answered answered) {
        String advice = new String(answered.json(), StandardCharsets.UTF_8);
        return new BatchAnswer(line, key, answered.replayed() ? KNOWN : CREATED, advice, null);
    }

    static BatchAnswer of(long line, @Nullable String key, ProblemDocument problem) {
        return new BatchAnswer(line, key, problem.status(), null, problem);
    }
}
