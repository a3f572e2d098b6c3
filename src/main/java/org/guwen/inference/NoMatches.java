package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import org.guwen.advice.Advice;
import org.guwen.table.Row;

/** Tables that should have had a row for the case and had none: the gap is told, never filled. */
final class NoMatches {

    private NoMatches() {}

    static List<Advice.NoMatch> of(CaseRun run) {
        return run.answers().stream()
                .filter(answer -> answer.isEmpty()
                        && !run.isWaiting(answer)
                        && answer.table().definition().hitPolicy().isSingle())
                .map(NoMatches::noMatch)
                .toList();
    }

    private static Advice.NoMatch noMatch(Answer answer) {
        CompiledTable table = answer.compiled();
        int[] codes = answer.codes();
        List<String> fewest = List.of();
        String nearest = null;
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> failed = failed(table, codes, row);
            if (nearest == null || failed.size() < fewest.size()) {
                fewest = failed;
                Row found = table.rows().get(row);
                nearest = found.id();
            }
        }
        return new Advice.NoMatch(answer.table().id(), answer.subject(), nearest, fewest);
    }

    private static List<String> failed(CompiledTable table, int[] codes, int row) {
        List<String> failed = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            if (!table.cell(row, column).get(codes[column])) {
                failed.add(
                        column < table.fields().size()
                                ? table.fields().get(column).path()
                                : "asOf");
            }
        }
        return failed;
    }
}
