package org.guwen.ruleset;

import java.util.List;
import org.guwen.table.DecisionTable;
import org.guwen.table.TableDefinition;

/**
 * One version of the knowledge a store may change: the decision tables of a release. Immutable; two rulesets with the
 * same hash give the same answers.
 *
 * @param number number of the release, from 1
 * @param sha256 hash over the principles and the bytes of all workbooks, hexadecimal
 * @param tables every table of the catalogue, once
 */
public record Ruleset(long number, String sha256, List<DecisionTable> tables) {

    /** Copies the tables. */
    public Ruleset {
        tables = List.copyOf(tables);
    }

    /**
     * The table of a definition.
     *
     * @throws IllegalArgumentException if the release lacks it
     */
    public DecisionTable table(TableDefinition definition) {
        return tables.stream()
                .filter(table -> table.id().equals(definition.id()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("release " + number + " lacks table " + definition.id()));
    }
}
