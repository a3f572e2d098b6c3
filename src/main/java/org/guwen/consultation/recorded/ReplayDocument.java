package org.guwen.consultation.recorded;

import java.util.List;
import org.guwen.consultation.answer.AdviceDocument;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a consultation again.
 *
 * @param identical whether the advice is the same
 * @param recorded what was answered; nothing if the advice is the same
 * @param replayed what is answered now; nothing if the advice is the same
 * @param difference where the two advices differ, in the order of the advice; nothing if they are the same
 */
public record ReplayDocument(
        boolean identical,
        @Nullable Side recorded,
        @Nullable Side replayed,
        @Nullable List<AdviceDifference.Change> difference) {

    static final ReplayDocument IDENTICAL = new ReplayDocument(true, null, null, null);

    /**
     * One of two advices with everything that led to it.
     *
     * @param advice the advice as JSON in the language of the record, free texts masked
     * @param explanation every rule and every row, in the language of the caller
     */
    public record Side(Object advice, AdviceDocument.Explanation explanation) {}
}
