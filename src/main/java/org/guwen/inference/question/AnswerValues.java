package org.guwen.inference.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.facts.vocabulary.Field;
import org.guwen.table.DecisionTable;
import org.guwen.table.Region;
import org.guwen.table.Row;

/**
 * Answers to try for a fact: every option, and for numbers both sides of each limit that a table sets, and of those that
 * periods and counts of the law commonly have.
 */
public final class AnswerValues {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Tried TRIED =
            KnowledgeFile.all("knowledge/tried-answers.yaml").get(0).read(Tried.class);

    /** What is tried of any number, any date, any time and any text. */
    private record Tried(List<Integer> numbers, List<Integer> daysAgo, int hour, String text, int most) {}

    private final Map<String, TreeSet<BigDecimal>> limits = new HashMap<>();

    /** Takes the limits from tables. */
    public AnswerValues(Collection<DecisionTable> tables) {
        for (DecisionTable table : tables) {
            for (int column = 0; column < table.columns().size(); column++) {
                Field field = table.columns().get(column).field();
                if (field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL) {
                    for (Row row : table.rows()) {
                        collect(field, row.regions().get(column));
                    }
                }
            }
        }
    }

    private void collect(Field field, Region region) {
        Set<BigDecimal> own = limits.computeIfAbsent(field.path(), missing -> new TreeSet<>());
        if (region instanceof Region.Range range) {
            if (range.low() instanceof BigDecimal min) {
                own.add(min);
            }
            if (range.high() instanceof BigDecimal max) {
                own.add(max);
            }
        } else if (region instanceof Region.OneOf one) {
            one.values().forEach(value -> {
                if (value instanceof BigDecimal number) {
                    own.add(number);
                }
            });
        }
    }

    /**
     * The answers, a bounded number.
     *
     * @param asOf business date of the case
     */
    public List<Object> of(Field field, LocalDate asOf) {
        return switch (field.kind()) {
            case BOOLEAN -> List.of(true, false);
            case ENUM -> List.copyOf(field.constants());
            case SET -> field.constants().stream().<Object>map(Set::of).toList();
            case INTEGER ->
                numbers(field, BigDecimal.ONE).stream()
                        .<Object>map(BigDecimal::intValue)
                        .distinct()
                        .toList();
            case DECIMAL ->
                List.copyOf(numbers(
                        field, new BigDecimal(BigInteger.ONE, field.domain().scale())));
            case DATE ->
                TRIED.daysAgo().stream()
                        .<Object>map(days -> asOf.minusDays(days))
                        .toList();
            case TIME ->
                TRIED.daysAgo().stream()
                        .<Object>map(days -> time(asOf.minusDays(days)))
                        .toList();
            case TEXT -> List.of(TRIED.text());
        };
    }

    private static OffsetDateTime time(LocalDate day) {
        return day.atTime(TRIED.hour(), 0).atZone(CHINA).toOffsetDateTime();
    }

    private List<BigDecimal> numbers(Field field, BigDecimal step) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        for (BigDecimal limit : limits.getOrDefault(field.path(), new TreeSet<>())) {
            found.add(limit);
            found.add(limit.add(step));
            found.add(limit.subtract(step));
        }
        TRIED.numbers().forEach(number -> found.add(BigDecimal.valueOf(number)));
        List<BigDecimal> allowed = new ArrayList<>();
        for (BigDecimal number : found) {
            boolean isAllowed = number.signum() >= 0
                    && number.doubleValue() <= field.domain().max();
            if (isAllowed && allowed.size() < TRIED.most()) {
                allowed.add(number);
            }
        }
        return allowed;
    }
}
