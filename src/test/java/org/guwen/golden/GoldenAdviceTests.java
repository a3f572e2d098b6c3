package org.guwen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guwen.facts.code.Topic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The advice on every recorded case is as it was recorded, but for the differences that are listed with their reason. The
 * record is taken anew with {@code -Dguwen.golden.record=cases}, with the shipped cases and the drawn ones of that day; with
 * {@code -Dguwen.golden.record=advice} the same cases are answered anew. Neither is done to make this test pass: it is done
 * when the list of differences is settled.
 */
class GoldenAdviceTests {

    private static final ShippedEngine ENGINE = new ShippedEngine();

    private static List<GoldenCase> cases = List.of();

    @BeforeAll
    static void readTheRecord() {
        String record = System.getProperty("guwen.golden.record", "");
        switch (record) {
            case "" -> {}
            case "cases" -> System.out.println(GoldenRecorder.record(ENGINE));
            case "advice" -> System.out.println(GoldenRecorder.recordAgain(ENGINE));
            default -> throw new IllegalArgumentException("guwen.golden.record is cases or advice, not " + record);
        }
        cases = GoldenFiles.read();
    }

    @Test
    void theAdviceIsAsItWasRecordedButForTheDifferencesThatAreListed() {
        AllowedDifferences allowed = AllowedDifferences.load();

        DifferenceReport report = GoldenAdvice.compare(ENGINE, cases, allowed);

        report.write();
        if (report.notAllowed() > 0) {
            System.out.println(report.largest());
        }
        assertThat(report.notAllowed()).as(report.summary()).isZero();
        assertThat(allowed.unused()).as("entries that match nothing any more").isEmpty();
    }

    @Test
    void everyTopicIsRecordedOftenEnough() {
        Map<Topic, Long> drawn = cases.stream()
                .filter(recorded -> recorded.source().startsWith("random/"))
                .collect(Collectors.groupingBy(GoldenCase::topic, Collectors.counting()));

        assertThat(drawn).containsOnlyKeys(Topic.values());
        assertThat(drawn.values().stream().mapToLong(count -> count).sum()).isGreaterThanOrEqualTo(20_000);
        assertThat(drawn.get(Topic.COMPLAINT)).isGreaterThanOrEqualTo(9_000);
        assertThat(drawn.get(Topic.COSMETIC)).isGreaterThanOrEqualTo(4_000);
    }
}
