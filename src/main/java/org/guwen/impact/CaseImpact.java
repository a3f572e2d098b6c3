package org.guwen.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.guwen.consultation.recorded.AdviceDifference;
import org.guwen.text.LocalizedText;

/**
 * What a draft changes in the answer to one case.
 *
 * @param isChanged whether it changes anything that is said
 * @param customer what the customer would pay more, in CNY; 0 if an answer leaves that open
 * @param approval 1 if an approval is needed that was not, -1 if none is needed any more, else 0
 * @param changesDemands whether a demand would be answered otherwise
 * @param rows rows that decided in one of the answers and are not the same in both, as {@code table/row}
 * @param differences which parts of the answer differ, and how, each once
 * @param was what the answer says and would not any more
 * @param becomes what it would say instead
 */
public record CaseImpact(
        boolean isChanged,
        BigDecimal customer,
        int approval,
        boolean changesDemands,
        Set<String> rows,
        List<Difference> differences,
        LocalizedText was,
        LocalizedText becomes) {

    /** The answer stays. */
    static final CaseImpact NONE = new CaseImpact(
            false, BigDecimal.ZERO, 0, false, Set.of(), List.of(), LocalizedText.same(""), LocalizedText.same(""));

    /** Copies the collections. */
    public CaseImpact {
        rows = Set.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /**
     * That something differs in a part of the advice.
     *
     * @param part member of the advice, such as {@code actions}
     * @param kind what happened to something in it
     */
    public record Difference(String part, AdviceDifference.Kind kind) {}
}
