package org.guwen.analysis.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.ActionCode;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.InformCustomer;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.Row;

/**
 * What a row claims of one case, as answers to questions that have one answer only. Two rows that answer a question
 * differently and count for the same case contradict each other.
 */
final class OutcomeAssertions {

    /** Outcomes of which the greatest counts, whatever the others say. */
    private static final Set<String> MERGED = Set.of("escalateTo", "authenticity");

    private static final Set<Kind> TEXTS = Set.of(Kind.TEXT, Kind.TEXT_LIST, Kind.ENUM_LIST);
    private static final Map<ForbiddenCode, ChargeItem> NOT_CHARGED = Map.of(
            ForbiddenCode.CHARGE_FOR_REWORK, ChargeItem.REWORK,
            ForbiddenCode.CHARGE_FOR_INSPECTION, ChargeItem.INSPECTION);
    private static final Set<ActionCode> CONCESSIONS =
            Set.of(ActionCode.OFFER_DISCOUNT, ActionCode.OFFER_LABOUR_WAIVER);

    private final Row row;
    private final Map<Question, Set<Object>> answers = new HashMap<>();

    /**
     * A question with one answer.
     *
     * @param outcome outcome column it is about
     * @param of what of the outcome, such as one action
     */
    record Question(String outcome, Object of) {}

    /** What is done about something that one row demands and another excludes. */
    enum Stance {
        DEMANDED,
        EXCLUDED
    }

    private OutcomeAssertions(Row row) {
        this.row = row;
    }

    /** The claims that rows of equal standing must not answer differently. */
    static Map<Question, Set<Object>> of(Row row, List<OutcomeColumn> singles) {
        OutcomeAssertions claims = new OutcomeAssertions(row);
        claims.charges();
        claims.concessions();
        claims.customer();
        for (OutcomeColumn single : singles) {
            Object value = row.outcomes().get(single.key());
            if (value != null && !TEXTS.contains(single.kind()) && !MERGED.contains(single.key())) {
                claims.claim(single.key(), single.key(), value);
            }
        }
        return claims.answers;
    }

    private void charges() {
        row.outcomes("free", ChargeItem.class).forEach(item -> claim("billed", item, Stance.EXCLUDED));
        row.outcomes("billed", ChargeItem.class).forEach(item -> claim("billed", item, Stance.DEMANDED));
        row.outcomes("forbidden", ForbiddenCode.class).forEach(code -> {
            ChargeItem item = NOT_CHARGED.get(code);
            if (item != null) {
                claim("billed", item, Stance.EXCLUDED);
            }
        });
    }

    private void concessions() {
        for (ActionCode concession : CONCESSIONS) {
            if (row.outcomes("forbidden", ForbiddenCode.class).contains(ForbiddenCode.DISCOUNT_INSTEAD_OF_FULL_COVER)) {
                claim("mustActions", concession, Stance.EXCLUDED);
            }
            if (row.outcomes("mustActions", ActionCode.class).contains(concession)) {
                claim("mustActions", concession, Stance.DEMANDED);
            }
        }
    }

    /** "If late" goes with either answer. */
    private void customer() {
        Object inform = row.outcomes().get("informCustomer");
        if (inform == InformCustomer.YES || inform == InformCustomer.NO) {
            row.outcomes("mustActions", ActionCode.class).forEach(action -> claim("informCustomer", action, inform));
        }
    }

    private void claim(String outcome, Object of, Object answer) {
        answers.computeIfAbsent(new Question(outcome, of), question -> new HashSet<>())
                .add(answer);
    }
}
