package org.guwen.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactsWriterTests {

    private final FactsReader reader = new FactsReader(Clock.systemUTC());
    private final FactsWriter writer = new FactsWriter(JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build());

    @Test
    void theNameIsMaskedAndNothingElseChanges() {
        assertThat(rewrite(
                        "{\"topic\":\"SALES\",\"customer\":{\"id\":\"7\",\"name\":\"王小明\"},\"asOf\":\"2027-03-01\"}"))
                .isEqualTo(
                        "{\"topic\":\"SALES\",\"customer\":{\"id\":\"7\",\"name\":\"王**\"},\"asOf\":\"2027-03-01\"}");
    }

    @Test
    void whatWasWrittenCanBeReadAgain() {
        String facts = "{\"requestedAt\":\"2026-11-23T09:00:00+08:00\",\"topic\":\"COMPLAINT\","
                + "\"charge\":{\"labourFee\":200.5},\"projects\":[{\"affects\":[\"SAFETY\"]}]}";

        assertThat(rewrite(rewrite(facts))).isEqualTo(rewrite(facts));
        assertThat(reader.read(bytes(rewrite(facts)), true, Locale.CHINESE))
                .isEqualTo(reader.read(bytes(facts), true, Locale.CHINESE));
    }

    private String rewrite(String facts) {
        return writer.write(reader.read(bytes(facts), true, Locale.CHINESE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
