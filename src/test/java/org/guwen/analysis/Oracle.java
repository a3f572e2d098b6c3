package org.guwen.analysis;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.InformCustomer;
import org.guwen.facts.code.Severity;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.Region;
import org.guwen.table.Row;

/** Finds by looking at every case what the analysis finds by arithmetic; findings as {@code CODE row row}. */
final class Oracle {

    private final DecisionTable table;
    private final HitPolicy policy;
    private final Cases cases;
    private final Map<Row, BitSet> matched = new LinkedHashMap<>();
    private final Set<String> findings = new TreeSet<>();

    private Oracle(DecisionTable table) {
        this.table = table;
        this.policy = table.definition().hitPolicy();
        this.cases = Cases.of(table);
        table.rows().stream().filter(Row::enabled).forEach(row -> matched.put(row, cases.matched(row)));
    }

    static Set<String> findings(DecisionTable table) {
        Oracle oracle = new Oracle(table);
        oracle.gap();
        oracle.drop(oracle.rows().filter(row -> oracle.cases(row).isEmpty()), "UNREACHABLE_ROW");
        oracle.drop(oracle.rows().filter(oracle::isDuplicate), "DUPLICATE_ROW");
        oracle.drop(oracle.rows().filter(oracle::isShadowed), "UNREACHABLE_ROW");
        if (oracle.policy == HitPolicy.UNIQUE) {
            oracle.pairs("OVERLAP", (earlier, later) -> !earlier.equals(later));
        } else {
            oracle.drop(oracle.rows().filter(oracle::isSubsumed), "SUBSUMED_ROW");
        }
        oracle.pairs("CONFLICT", oracle::isContradiction);
        return oracle.findings;
    }

    private interface PairTest {
        boolean test(Row earlier, Row later);
    }

    private BitSet cases(Row row) {
        return Objects.requireNonNull(matched.get(row));
    }

    private Stream<Row> rows() {
        return List.copyOf(matched.keySet()).stream();
    }

    private void gap() {
        BitSet open = cases.toBeAnswered(table);
        matched.values().forEach(open::andNot);
        boolean isNoAnswer = policy == HitPolicy.COLLECT || policy == HitPolicy.RULE_ORDER;
        if (!isNoAnswer && !open.isEmpty()) {
            findings.add("GAP");
        }
    }

    private void drop(Stream<Row> chosen, String code) {
        chosen.toList().forEach(row -> {
            findings.add(code + " " + row.id());
            matched.remove(row);
        });
    }

    private Stream<Row> before(Row row) {
        return rows().filter(other -> other.sheetRow() < row.sheetRow());
    }

    private boolean isDuplicate(Row row) {
        return before(row).anyMatch(other -> cases(other).equals(cases(row)) && givesSame(row, other));
    }

    private static boolean givesSame(Row row, Row other) {
        return normal(row.outcomes()).equals(normal(other.outcomes()));
    }

    private static Map<String, Object> normal(Map<String, Object> outcomes) {
        Map<String, Object> normal = new LinkedHashMap<>(outcomes);
        normal.replaceAll((key, value) -> value instanceof List<?> list ? new HashSet<>(list) : value);
        return normal;
    }

    private boolean isShadowed(Row row) {
        BitSet rest = (BitSet) cases(row).clone();
        Stream<Row> stronger = switch (policy) {
            case FIRST -> before(row);
            case PRIORITY -> rows().filter(other -> rank(other) > rank(row));
            case UNIQUE, COLLECT, RULE_ORDER -> Stream.empty();
        };
        stronger.forEach(other -> rest.andNot(cases(other)));
        return rest.isEmpty();
    }

    private static int rank(Row row) {
        return row.outcome("severity", Severity.class).orElseThrow().ordinal();
    }

    private boolean isSubsumed(Row row) {
        if (policy == HitPolicy.FIRST) {
            return rows().filter(other -> other.sheetRow() > row.sheetRow())
                    .filter(other -> saysSame(row, other) ? isWider(other, row) : meet(row, other))
                    .findFirst()
                    .filter(other -> saysSame(row, other))
                    .isPresent();
        }
        return rows().anyMatch(other -> !other.equals(row) && saysSame(row, other) && contains(other, row));
    }

    private boolean isWider(Row other, Row row) {
        return contains(other, row) && !other.regions().stream().allMatch(Region.Any.class::isInstance);
    }

    private static boolean saysSame(Row row, Row other) {
        return givesSame(row, other) && Set.copyOf(row.clauses()).equals(Set.copyOf(other.clauses()));
    }

    private boolean contains(Row wider, Row row) {
        BitSet rest = (BitSet) cases(row).clone();
        rest.andNot(cases(wider));
        return rest.isEmpty();
    }

    private boolean meet(Row row, Row other) {
        return cases(row).intersects(cases(other));
    }

    private void pairs(String code, PairTest test) {
        rows().forEach(later -> Stream.concat(before(later), Stream.of(later))
                .filter(earlier -> meet(earlier, later) && test.test(earlier, later))
                .forEach(earlier ->
                        findings.add(code + " " + later.id() + (earlier.equals(later) ? "" : " " + earlier.id()))));
    }

    private boolean isContradiction(Row one, Row other) {
        boolean isOneRow = policy == HitPolicy.UNIQUE || policy == HitPolicy.FIRST;
        if (!one.equals(other) && (isOneRow || (policy == HitPolicy.PRIORITY && rank(one) != rank(other)))) {
            return false;
        }
        return contradicts(one, other)
                || contradicts(other, one)
                || informsOtherwise(one, other)
                || (policy == HitPolicy.PRIORITY
                        && (differs("percent", one, other) || differs("informCustomer", one, other)));
    }

    private static boolean contradicts(Row one, Row other) {
        Set<ChargeItem> notBilled = new HashSet<>(one.outcomes("free", ChargeItem.class));
        List<ForbiddenCode> forbidden = one.outcomes("forbidden", ForbiddenCode.class);
        if (forbidden.contains(ForbiddenCode.CHARGE_FOR_REWORK)) {
            notBilled.add(ChargeItem.REWORK);
        }
        if (forbidden.contains(ForbiddenCode.CHARGE_FOR_INSPECTION)) {
            notBilled.add(ChargeItem.INSPECTION);
        }
        return other.outcomes("billed", ChargeItem.class).stream().anyMatch(notBilled::contains)
                || (forbidden.contains(ForbiddenCode.DISCOUNT_INSTEAD_OF_FULL_COVER)
                        && other.outcomes("mustActions", ActionCode.class).contains(ActionCode.OFFER_DISCOUNT));
    }

    private static boolean informsOtherwise(Row one, Row other) {
        Set<Object> answers = new HashSet<>();
        answers.add(one.outcomes().get("informCustomer"));
        answers.add(other.outcomes().get("informCustomer"));
        return answers.equals(Set.of(InformCustomer.YES, InformCustomer.NO))
                && one.outcomes("mustActions", ActionCode.class).stream()
                        .anyMatch(other.outcomes("mustActions", ActionCode.class)::contains);
    }

    private static boolean differs(String key, Row one, Row other) {
        Object left = one.outcomes().get(key);
        Object right = other.outcomes().get(key);
        return left != null && right != null && !Objects.equals(left, right);
    }
}
