package org.guwen.casebook;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.DecisionTable;

/**
 * Which parts of a knowledge base no case has shown.
 *
 * @param rulesNeverFired names of the rules that never fired
 * @param rowsNeverDecided rows that never decided, as {@code table/row}
 */
public record Coverage(Set<String> rulesNeverFired, Set<String> rowsNeverDecided) {

    /** What these results leave in the dark. */
    public static Coverage of(KnowledgeBase knowledge, Collection<CaseResult> results) {
        List<Inferred> inferred = results.stream()
                .map(CaseResult::inferred)
                .filter(Objects::nonNull)
                .toList();
        Set<String> rules = new TreeSet<>(knowledge.principles().keySet());
        inferred.forEach(run -> run.rules().forEach(rules::remove));
        Set<String> rows = new LinkedHashSet<>();
        for (DecisionTable table : knowledge.ruleset().tables()) {
            table.rows().forEach(row -> rows.add(table.id() + "/" + row.id()));
        }
        inferred.stream()
                .flatMap(run -> Stream.concat(run.rows().stream(), run.figures().stream()))
                .filter(Inferred.Hit::decided)
                .forEach(hit -> rows.remove(hit.table() + "/" + hit.row()));
        return new Coverage(rules, rows);
    }
}
