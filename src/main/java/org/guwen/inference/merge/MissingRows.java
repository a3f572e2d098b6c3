package org.guwen.inference.merge;

import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.engine.TableResult;
import org.guwen.inference.index.TableIndex;

/** Tables that should have had a row for the case and had none: the gap is told, never filled. */
final class MissingRows {

    private MissingRows() {}

    static List<Advice.NoMatch> of(RunResult run) {
        return run.results().stream()
                .filter(result -> result.isEmpty()
                        && !run.waiting().contains(result)
                        && result.index().table().definition().hitPolicy().isSingle())
                .map(MissingRows::noMatch)
                .toList();
    }

    private static Advice.NoMatch noMatch(TableResult result) {
        TableIndex index = result.index();
        List<String> fewest = List.of();
        String nearest = null;
        for (int row = 0; row < index.rows().size(); row++) {
            List<String> failed = failed(index, result.codes(), row);
            if (nearest == null || failed.size() < fewest.size()) {
                fewest = failed;
                nearest = index.rows().get(row).id();
            }
        }
        return new Advice.NoMatch(index.table().id(), result.subject(), nearest, fewest);
    }

    private static List<String> failed(TableIndex index, int[] codes, int row) {
        List<String> failed = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            if (!index.accepts(row, column, codes[column])) {
                failed.add(
                        column < index.fields().size()
                                ? index.fields().get(column).path()
                                : "asOf");
            }
        }
        return failed;
    }
}
