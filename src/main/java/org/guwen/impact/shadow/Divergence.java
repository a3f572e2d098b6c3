package org.guwen.impact.shadow;

import java.util.List;
import java.util.UUID;
import org.guwen.impact.CaseImpact;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A consultation to which a draft would have said something else.
 *
 * @param number its place in the list, 0 before it has one
 * @param consultation id of the consultation
 * @param storeId store it belongs to, if any
 * @param release number of the release that answered
 * @param differences which parts of the answer differ, and how
 * @param was what was said and would not be any more
 * @param becomes what would be said instead
 */
record Divergence(
        long number,
        UUID consultation,
        @Nullable String storeId,
        long release,
        List<CaseImpact.Difference> differences,
        LocalizedText was,
        LocalizedText becomes) {

    /** Copies the differences. */
    Divergence {
        differences = List.copyOf(differences);
    }
}
