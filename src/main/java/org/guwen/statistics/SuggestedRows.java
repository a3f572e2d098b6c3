package org.guwen.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guwen.consultation.recorded.TableMatchDocument;
import org.guwen.consultation.recorded.TableMatchDocument.Consulted;
import org.guwen.consultation.recorded.TableMatchDocument.Result;
import org.guwen.consultation.recorded.TableMatchDocument.Row;
import org.guwen.consultation.recorded.TableMatches;
import org.guwen.problem.ProblemException;
import org.guwen.security.Caller;
import org.guwen.statistics.TableGap.SuggestedRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Suggests rows for cases that no row fits: like the row that comes nearest, but with what the case holds where that row
 * fails. The sample is asked again with the rows in force, so that nothing is suggested that is there by now.
 */
@Component
class SuggestedRows {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestedRows.class);

    private final TableMatches matches;

    SuggestedRows(TableMatches matches) {
        this.matches = matches;
    }

    /** The gaps, each with a row that would fit its sample where one can be said. */
    List<TableGap> of(String table, long release, List<TableGap> gaps, Caller caller, Locale locale) {
        return gaps.stream()
                .map(gap -> gap.with(sample(table, release, gap, caller, locale)
                        .flatMap(asked -> suggested(asked, gap))
                        .orElse(null)))
                .toList();
    }

    private Optional<TableMatchDocument> sample(
            String table, long release, TableGap gap, Caller caller, Locale locale) {
        if (gap.sample() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(matches.find(
                    UUID.fromString(gap.sample()), table, new TableMatches.Source(release, null), caller, locale));
        } catch (ProblemException e) {
            LOG.debug("Consultation {} cannot be asked with release {} any more", gap.sample(), release, e);
            return Optional.empty();
        }
    }

    /** For the part of the case that has no row; the nearest row is that with the fewest conditions not met. */
    private static Optional<SuggestedRow> suggested(TableMatchDocument asked, TableGap gap) {
        return asked.consulted().stream()
                .filter(time -> time.rows().stream().allMatch(row -> row.result() == Result.NOT_MATCHED))
                .max(Comparator.comparing(time -> isOf(time, gap)))
                .map(time -> time.rows().stream()
                        .filter(row -> row.row().equals(gap.nearestRow()))
                        .findFirst()
                        .map(row -> new SuggestedRow(row.row(), cells(time, row.unmet())))
                        .orElseGet(() -> new SuggestedRow(null, cells(time, columns(time)))));
    }

    private static boolean isOf(Consulted time, TableGap gap) {
        return time.rows().stream()
                .filter(row -> row.row().equals(gap.nearestRow()))
                .map(Row::unmet)
                .anyMatch(gap.failed()::equals);
    }

    private static List<String> columns(Consulted time) {
        return time.values().stream().map(TableMatchDocument.Value::column).toList();
    }

    private static List<TableGap.Cell> cells(Consulted time, List<String> columns) {
        return time.values().stream()
                .filter(value -> columns.contains(value.column()))
                .map(value -> new TableGap.Cell(value.column(), value.label(), value.text()))
                .toList();
    }
}
