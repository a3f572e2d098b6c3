package org.guwen.analysis.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guwen.analysis.space.Box;
import org.guwen.analysis.space.CaseSpace;
import org.guwen.analysis.space.Meaning;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Row;

/**
 * The rows of two versions of a table as boxes in one space, and the boxes outside of which both versions answer alike:
 * those of the rows that differ or, where order counts, had to move.
 */
final class RowVersions {

    private final CaseSpace coding;
    private final DecisionTable before;
    private final DecisionTable after;
    private final RowPairs pairs;
    private final boolean areColumnsEqual;
    private final Map<Map<String, Object>, Integer> outcomes = new HashMap<>();
    private final Map<Integer, Integer> speakers = new HashMap<>();
    private final List<RowVersion> contenders = new ArrayList<>();
    private final List<Box> suspects = new ArrayList<>();

    RowVersions(CaseSpace coding, DecisionTable before, DecisionTable after, RowPairs pairs) {
        this.coding = coding;
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        this.areColumnsEqual = RowComparison.fields(before).equals(RowComparison.fields(after));
        pairs.ids().forEach(this::add);
        contenders.replaceAll(contender -> contender.asSingular(speakers.getOrDefault(contender.outcome(), 0) == 1));
    }

    private void add(String id) {
        Optional<Row> rowBefore = pairs.before(id);
        Optional<Row> rowAfter = pairs.after(id);
        if (rowBefore.isPresent() && rowAfter.isPresent() && isUntouched(rowBefore.get(), rowAfter.get())) {
            contender(before, rowBefore.get(), pairs.positionBefore(id), pairs.positionAfter(id))
                    .ifPresent(row -> keepCommon(id, row));
            return;
        }
        Optional<RowVersion> old =
                pairs.before(id).flatMap(row -> contender(before, row, pairs.positionBefore(id), RowVersion.ABSENT));
        Optional<RowVersion> now =
                rowAfter.flatMap(row -> contender(after, row, RowVersion.ABSENT, pairs.positionAfter(id)));
        if (old.isPresent() && now.isPresent() && old.get().isEqualTo(now.get())) {
            keepCommon(id, old.get().also(now.get().after()));
            return;
        }
        old.ifPresent(this::keep);
        now.ifPresent(this::keep);
        old.map(RowVersion::box).ifPresent(suspects::add);
        now.map(RowVersion::box)
                .map(box -> old.isPresent() ? box.minus(old.get().box()) : List.of(box))
                .ifPresent(suspects::addAll);
    }

    /** Whether nothing was written that could change an answer: what most rows of a large table are. */
    private boolean isUntouched(Row old, Row now) {
        return areColumnsEqual
                && old.regions().equals(now.regions())
                && old.outcomes().equals(now.outcomes())
                && old.enabled() == now.enabled()
                && Objects.equals(old.validFrom(), now.validFrom())
                && Objects.equals(old.validTo(), now.validTo());
    }

    private void keepCommon(String id, RowVersion common) {
        keep(common);
        if (after.definition().hitPolicy().isOrdered() && pairs.isMoved(id)) {
            suspects.add(common.box());
        }
    }

    private void keep(RowVersion contender) {
        contenders.add(contender);
        speakers.merge(contender.outcome(), 1, Integer::sum);
    }

    /** A row that counts and can match. */
    private Optional<RowVersion> contender(DecisionTable table, Row row, int positionBefore, int positionAfter) {
        if (!row.enabled()) {
            return Optional.empty();
        }
        Box box = coding.box(table, row);
        int outcome = outcomes.computeIfAbsent(Meaning.normal(row.outcomes()), values -> outcomes.size());
        return box.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RowVersion(box, outcome, false, HitPolicy.rank(table, row), positionBefore, positionAfter));
    }

    /** All rows that count. */
    List<RowVersion> all() {
        return contenders;
    }

    /** Boxes outside of which no answer changes. */
    List<Box> suspects() {
        return suspects;
    }
}
