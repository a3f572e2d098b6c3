package org.guwen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.analysis.TableAnalysis;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.RandomSituations;
import org.guwen.inference.RandomTables;
import org.guwen.inference.RowScan;
import org.guwen.inference.TestKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.Finding;
import org.guwen.table.FindingCode;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalyser;
import org.kie.dmn.validation.dtanalysis.model.Bound;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Interval;
import org.kie.internal.io.ResourceFactory;

/**
 * What the analysis of another engine finds in a table is found here too. A region that holds no possible case, such as
 * the whole numbers between 3 and 4, is no finding; nor is one that a look at every row refutes.
 */
class DmnAnalysisTests {

    private static final int TABLES = 300;

    private static final Set<Field.Kind> BEYOND_IT = EnumSet.of(Field.Kind.SET, Field.Kind.TEXT, Field.Kind.TIME);

    private int gaps;
    private int overlaps;
    private int skipped;
    private int impossible;

    /** Undated rows: what is past is no gap here, but one there. */
    private static DecisionTable random(int seed, HitPolicy policy) {
        Random random = new Random(seed);
        DecisionTable drawn = new RandomTables(seed)
                .next("random_" + seed, RandomTables.fields(BEYOND_IT), 1 + random.nextInt(4), 2 + random.nextInt(6));
        List<Row> rows = drawn.rows().stream()
                .map(row -> new Row(
                        row.id(),
                        row.sheetRow(),
                        row.regions(),
                        row.outcomes(),
                        row.clauses(),
                        row.basis(),
                        null,
                        null,
                        true,
                        null))
                .toList();
        DecisionTable undated =
                new DecisionTable(drawn.definition(), "", "", drawn.columns(), drawn.outcomeLetters(), rows);
        return new RandomOutcomes(random).on(undated, policy);
    }

    private static DTAnalysis analysed(DecisionTable table) {
        StringReader document = new StringReader(ExportFormat.DMN.write(table, 1));
        DMNModel model = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(document, "UTF-8")))
                .getOrElseThrow(IllegalStateException::new)
                .getModels()
                .get(0);
        return new DMNDTAnalyser(List.of())
                .analyse(model, EnumSet.of(Validation.ANALYZE_DECISION_TABLE))
                .get(0);
    }

    @Test
    void everyGapAndOverlapThatAnotherEngineFindsIsFoundHere() {
        for (int seed = 0; seed < TABLES; seed++) {
            HitPolicy policy = List.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.PRIORITY)
                    .get(seed % 3);
            DecisionTable table = random(seed, policy);
            DTAnalysis theirs = analysed(table);
            if (theirs.isError()) {
                skipped++;
            } else {
                compare(table, theirs, TableAnalysis.standard().analyse(table));
            }
        }
        assertThat(gaps).isGreaterThan(TABLES / 3);
        assertThat(overlaps).isGreaterThan(TABLES);
        assertThat(skipped).isLessThan(TABLES / 5);
    }

    /** One table has so many columns that the other engine takes a minute. */
    @Test
    void everyGapAndOverlapThatAnotherEngineFindsInAShippedTableIsFoundHere() {
        List<DecisionTable> tables = TestKnowledge.RULESET.tables().stream()
                .filter(table -> table.columns().stream()
                        .noneMatch(column -> BEYOND_IT.contains(column.field().kind())))
                .filter(table -> !table.id().equals("warranty_entitlement"))
                .toList();

        for (DecisionTable table : tables) {
            DTAnalysis theirs = analysed(table);
            assertThat(theirs.isError()).as(table.id()).isFalse();
            compare(table, theirs, TableAnalysis.standard().analyse(table));
        }
        assertThat(tables).hasSizeGreaterThan(8);
    }

    private void compare(DecisionTable table, DTAnalysis theirs, List<Finding> ours) {
        boolean hasGaps = table.definition().answersEveryCase();
        theirs.getGaps().stream().filter(gap -> hasGaps).forEach(gap -> {
            Optional<RandomSituations.Drawn> sample = sample(table, gap.getEdges());
            if (sample.isPresent() && RowScan.hits(table, sample.get()).isEmpty()) {
                gaps++;
                assertThat(ours)
                        .as("%s leaves open %s", table.id(), sample.get())
                        .anyMatch(finding -> finding.code() == FindingCode.GAP);
            } else {
                impossible++;
            }
        });
        if (table.definition().hitPolicy() == HitPolicy.UNIQUE) {
            theirs.getOverlaps()
                    .forEach(overlap -> overlap(table, overlap.getOverlap().getEdges(), ours));
        }
    }

    private void overlap(DecisionTable table, List<Interval> edges, List<Finding> ours) {
        Optional<RandomSituations.Drawn> sample = sample(table, edges);
        List<String> hits = sample.map(drawn -> RowScan.hits(table, drawn)).orElse(List.of());
        if (hits.size() < 2) {
            impossible++;
        }
        for (int later = 1; later < hits.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlaps++;
                Set<String> pair = Set.of(hits.get(earlier), hits.get(later));
                assertThat(ours).as("%s: %s", table.id(), pair).anyMatch(finding -> names(table, finding, pair));
            }
        }
    }

    /** An overlap names both rows; a row that repeats another is told once, for all its overlaps. */
    private static boolean names(DecisionTable table, Finding finding, Set<String> pair) {
        List<String> words = List.of(finding.messageEn().split("[ ,;:]+", -1));
        boolean isRepeated = pair.stream()
                .flatMap(row -> table.row(row).stream())
                .anyMatch(row -> finding.cell().equals("A" + row.sheetRow()));
        return (finding.code() == FindingCode.OVERLAP && words.containsAll(pair))
                || (finding.code() == FindingCode.DUPLICATE_ROW && isRepeated);
    }

    /** A case of a region, if it holds a possible one. Columns that the region does not name may hold anything. */
    private static Optional<RandomSituations.Drawn> sample(DecisionTable table, List<Interval> edges) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Field field = table.columns().get(column).field();
            Interval edge = column < edges.size() ? edges.get(column) : null;
            Optional<Object> value = candidates(table, column)
                    .filter(candidate -> edge == null || isWithin(edge, candidate))
                    .findFirst();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(field.path(), value.get());
        }
        return Optional.of(new RandomSituations.Drawn(values, LocalDate.of(2026, 11, 23)));
    }

    /** Every constant, or the values at and beside the ends of the column's ranges. */
    private static Stream<Object> candidates(DecisionTable table, int column) {
        Field field = table.columns().get(column).field();
        return switch (field.kind()) {
            case BOOLEAN -> Stream.of(false, true);
            case ENUM -> field.constants().stream().map(Object.class::cast);
            case INTEGER -> ends(table, column).flatMap(end -> numbers(field, end, BigDecimal.ONE));
            case DECIMAL -> ends(table, column).flatMap(end -> decimals(field, (BigDecimal) end));
            default -> ends(table, column).flatMap(end -> days(end));
        };
    }

    private static Stream<Object> ends(DecisionTable table, int column) {
        List<Object> ends = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.regions().get(column) instanceof Region.Range range) {
                Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
                        .flatMap(Optional::stream)
                        .forEach(ends::add);
            }
        }
        boolean isDate = table.columns().get(column).field().kind() == Field.Kind.DATE;
        ends.add(isDate ? LocalDate.of(2026, 11, 23) : BigDecimal.ZERO);
        return ends.stream();
    }

    /** The numbers around an end that a field with so many decimals can hold. */
    private static Stream<Object> decimals(Field field, BigDecimal end) {
        int scale = field.domain().scale();
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        return Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                .map(rounding -> end.setScale(scale, rounding))
                .distinct()
                .flatMap(number -> numbers(field, number, step));
    }

    private static Stream<Object> numbers(Field field, Object end, BigDecimal step) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(i -> ((BigDecimal) end).add(step.multiply(BigDecimal.valueOf(i))))
                .filter(number -> number.signum() >= 0
                        && number.doubleValue() <= field.domain().max())
                .map(Object.class::cast);
    }

    private static Stream<Object> days(Object end) {
        return Stream.of(-1, 0, 1).map(i -> ((LocalDate) end).plusDays(i));
    }

    private static boolean isWithin(Interval edge, Object candidate) {
        Object value = candidate instanceof Enum<?> constant ? constant.name() : candidate;
        return isBeyond(edge.getLowerBound(), value, Comparator.naturalOrder())
                && isBeyond(edge.getUpperBound(), value, Comparator.reverseOrder());
    }

    @SuppressWarnings("unchecked")
    private static boolean isBeyond(Bound<?> bound, Object value, Comparator<? super Comparable<Object>> order) {
        Object end = bound.getValue();
        if (end == Interval.NEG_INF || end == Interval.POS_INF) {
            return true;
        }
        int compared = ((Comparator<Object>) (Comparator<?>) order).compare(end, value);
        boolean isClosed = bound.getBoundaryType() == org.kie.dmn.feel.runtime.Range.RangeBoundary.CLOSED;
        return compared < 0 || (compared == 0 && isClosed);
    }
}
