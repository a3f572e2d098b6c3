package org.guwen.inference;

import org.guwen.facts.Subject;
import org.guwen.facts.derived.Situation;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;

/**
 * A row that matched a case.
 *
 * @param table its table
 * @param row the row
 * @param subject what was asked about
 * @param decided whether the hit policy lets it count
 * @param situation the values its cells were tested against
 */
public record FiredRow(DecisionTable table, Row row, Subject subject, boolean decided, Situation situation) {}
