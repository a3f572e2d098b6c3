package org.guwen.casebook;

import java.util.List;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;

/**
 * What the advice of a case must not say.
 *
 * @param actions actions that are neither recommended nor offered
 * @param forbidden acts that are not forbidden
 * @param documents documents that are not asked for
 * @param figures figures that are not quoted
 * @param disclosures codes that are not disclosed
 * @param questions fields that are not asked for
 * @param charges amounts that stay open
 * @param rules names of the rules that do not fire
 * @param rows ids of the rows that do not decide
 */
public record Absence(
        List<ActionCode> actions,
        List<ForbiddenCode> forbidden,
        List<DocumentCode> documents,
        List<String> figures,
        List<String> disclosures,
        List<String> questions,
        List<ChargeItem> charges,
        List<String> rules,
        List<String> rows) {

    /** Copies the lists. */
    public Absence {
        actions = List.copyOf(actions);
        forbidden = List.copyOf(forbidden);
        documents = List.copyOf(documents);
        figures = List.copyOf(figures);
        disclosures = List.copyOf(disclosures);
        questions = List.copyOf(questions);
        charges = List.copyOf(charges);
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }
}
