package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guwen.advice.code.ChargeItem;
import org.guwen.casebook.Failure.Relation;
import org.jspecify.annotations.Nullable;

/** Collects every difference between what is expected and what is. */
final class Differences {

    private final List<Failure> failures = new ArrayList<>();

    List<Failure> found() {
        return List.copyOf(failures);
    }

    void add(String what, Relation relation, Object expected, @Nullable Object actual) {
        failures.add(new Failure(what, relation, expected, actual));
    }

    /** Each expected item is there. */
    void has(String what, Collection<?> expected, Collection<?> actual) {
        expected.stream().filter(item -> !actual.contains(item)).forEach(item -> add(what, Relation.HAS, item, actual));
    }

    /** No unwanted item is there. */
    void lacks(String what, Collection<?> unwanted, Collection<?> actual) {
        unwanted.stream().filter(actual::contains).forEach(item -> add(what, Relation.LACKS, item, actual));
    }

    /** The value is the expected one, if one is expected. */
    void equal(String what, @Nullable Object expected, @Nullable Object actual) {
        if (expected != null && !expected.equals(actual)) {
            add(what, Relation.EQUAL, expected, actual);
        }
    }

    /** The amount is the expected one, if one is expected; 0 and 0.00 are the same. */
    void equal(String what, @Nullable BigDecimal expected, @Nullable BigDecimal actual) {
        if (expected != null && (actual == null || expected.compareTo(actual) != 0)) {
            add(what, Relation.EQUAL, expected, actual);
        }
    }

    /** Each expected amount is settled as expected. */
    void equal(String what, @Nullable Amounts expected, Map<ChargeItem, BigDecimal> actual) {
        if (expected != null) {
            expected.given().forEach((item, amount) -> equal(what + "." + item, amount, actual.get(item)));
        }
    }

    /** Each amount is settled and not larger than expected. */
    void atMost(String what, @Nullable Amounts limits, Map<ChargeItem, BigDecimal> actual) {
        if (limits == null) {
            return;
        }
        limits.given().forEach((item, limit) -> {
            BigDecimal amount = actual.get(item);
            if (amount == null || amount.compareTo(limit) > 0) {
                add(what + "." + item, Relation.AT_MOST, limit, amount);
            }
        });
    }
}
