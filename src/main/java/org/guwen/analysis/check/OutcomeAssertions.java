package org.guwen.analysis.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.act.ForbiddenActs;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;

/**
 * What a row asserts of one case, as answers to questions that have one answer only. Two rows that answer a question
 * differently and count for the same case contradict each other. Which answers exclude each other follows from what the
 * columns become, from the fields that rows conclude and from the acts that are forbidden.
 */
final class OutcomeAssertions {

    private static final Set<Kind> TEXTS = Set.of(Kind.TEXT, Kind.TEXT_LIST, Kind.ENUM_LIST);

    private final TableDefinition table;
    private final Row row;
    private final ForbiddenActs acts = ForbiddenActs.get();
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

    private OutcomeAssertions(TableDefinition table, Row row) {
        this.table = table;
        this.row = row;
    }

    /**
     * The assertions that rows of equal standing must not answer differently.
     *
     * @param singles columns of which one value counts
     */
    static Map<Question, Set<Object>> of(TableDefinition table, Row row, List<OutcomeColumn> singles) {
        OutcomeAssertions assertions = new OutcomeAssertions(table, row);
        assertions.charges();
        assertions.actions();
        assertions.details();
        for (OutcomeColumn single : singles) {
            Object value = row.outcomes().get(single.key());
            if (value != null && !TEXTS.contains(single.kind()) && !isMerged(single.meaning())) {
                assertions.add(single.key(), single.key(), value);
            }
        }
        return assertions.answers;
    }

    /** Whether several values are merged, so that they never contradict each other. */
    private static boolean isMerged(Meaning meaning) {
        return meaning.becomes() == Becomes.ESCALATION
                || (meaning.becomes() == Becomes.VALUE
                        && Vocabulary.get().field(meaning.field()).concluding().merge() != null);
    }

    private void charges() {
        columns(Becomes.BILLED).forEach(billed -> {
            row.outcomes(billed.key(), ChargeItem.class).forEach(item -> add(billed, item, Stance.DEMANDED));
            columns(Becomes.FREE)
                    .flatMap(free -> row.outcomes(free.key(), ChargeItem.class).stream())
                    .forEach(item -> add(billed, item, Stance.EXCLUDED));
            forbidden()
                    .flatMap(code -> acts.charges(code).stream())
                    .forEach(item -> add(billed, item, Stance.EXCLUDED));
        });
    }

    private void actions() {
        owed().forEach(owed -> {
            row.outcomes(owed.key(), ActionCode.class).forEach(action -> add(owed, action, Stance.DEMANDED));
            forbidden()
                    .flatMap(code -> acts.actions(code).stream())
                    .forEach(action -> add(owed, action, Stance.EXCLUDED));
        });
    }

    /** What is said of each action; what goes with either answer is no answer. */
    private void details() {
        columns(Becomes.DETAIL).forEach(detail -> {
            Object told = row.outcomes().get(detail.key());
            if (told != null && detail.meaning().contrary().contains(told)) {
                owed().flatMap(owed -> row.outcomes(owed.key(), ActionCode.class).stream())
                        .forEach(action -> add(detail, action, told));
            }
        });
    }

    private Stream<OutcomeColumn> columns(Becomes becomes) {
        return table.outcomes().stream().filter(column -> column.meaning().becomes() == becomes);
    }

    private Stream<OutcomeColumn> owed() {
        return columns(Becomes.ACTION).filter(column -> column.meaning().obligation() == Obligation.MUST);
    }

    private Stream<ForbiddenCode> forbidden() {
        return columns(Becomes.PROHIBITION).flatMap(column -> row.outcomes(column.key(), ForbiddenCode.class).stream());
    }

    private void add(OutcomeColumn outcome, Object of, Object answer) {
        add(outcome.key(), of, answer);
    }

    private void add(String outcome, Object of, Object answer) {
        answers.computeIfAbsent(new Question(outcome, of), question -> new HashSet<>())
                .add(answer);
    }
}
