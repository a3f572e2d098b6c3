package org.guwen.impact;

import java.math.BigDecimal;
import java.util.Set;
import org.guwen.text.LocalizedText;

/**
 * What a draft changes in the answer to one case.
 *
 * @param isChanged whether it changes anything that is said
 * @param customer what the customer would pay more, in CNY; 0 if an answer leaves that open
 * @param approval 1 if an approval is needed that was not, -1 if none is needed any more, else 0
 * @param changesDemands whether a demand would be answered otherwise
 * @param rows rows that decided in one of the answers and are not the same in both, as {@code table/row}
 * @param was what the answer says and would not any more
 * @param becomes what it would say instead
 */
record CaseImpact(
        boolean isChanged,
        BigDecimal customer,
        int approval,
        boolean changesDemands,
        Set<String> rows,
        LocalizedText was,
        LocalizedText becomes) {

    /** The answer stays. */
    static final CaseImpact NONE =
            new CaseImpact(false, BigDecimal.ZERO, 0, false, Set.of(), LocalizedText.same(""), LocalizedText.same(""));

    /** Copies the rows. */
    CaseImpact {
        rows = Set.copyOf(rows);
    }
}
