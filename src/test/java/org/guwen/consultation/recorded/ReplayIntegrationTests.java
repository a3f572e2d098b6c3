package org.guwen.consultation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.guwen.HttpCaller;
import org.guwen.TestDatabase;
import org.guwen.TestService;
import org.guwen.facts.code.Topic;
import org.guwen.golden.DrawnCases;
import org.guwen.release.publication.Publication;
import org.guwen.release.workflow.ScriptEdits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any record gets the very advice that it holds, whatever was published since and however often the service started. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReplayIntegrationTests {

    private static final int RECORDS = Integer.getInteger("guwen.replays", 120);
    private static final int RELEASES = Integer.getInteger("guwen.replays.releases", 3);
    private static final long SEED = Long.getLong("guwen.replays.seed", 20_261_126);
    private static final List<String> DETAILS = List.of("none", "reasons", "full");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final DataSource source;

    ReplayIntegrationTests(TestDatabase database) {
        source = database.open();
    }

    @Test
    void aRecordIsRepeatedWithoutDifferenceAfterPublicationsAndARestart() {
        List<String> records = new ArrayList<>();
        try (ConfigurableApplicationContext service = start()) {
            DrawnCases drawn = new DrawnCases(SEED);
            Topic[] topics = Topic.values();
            for (int release = 1; release <= RELEASES; release++) {
                int wanted = RECORDS * release / RELEASES;
                for (int attempt = 0; records.size() < wanted && attempt < 50 * RECORDS; attempt++) {
                    ObjectNode facts = drawn.next(topics[attempt % topics.length]);
                    ask(service, facts, records.size()).ifPresent(records::add);
                }
                service.getBean(Publication.class).publish(ScriptEdits.release("第" + (1 + release % 3) + "稿", null));
            }
        }
        Map<String, String> different = new TreeMap<>();
        try (ConfigurableApplicationContext service = start()) {
            for (String record : records) {
                HttpResponse<String> replayed = replay(service, record, "");
                if (!replayed.body().equals("{\"identical\":true}")) {
                    different.put(record, replayed.body());
                }
            }
        }

        assertThat(records).hasSize(RECORDS);
        assertThat(different).isEmpty();
    }

    private static Optional<String> ask(ConfigurableApplicationContext service, ObjectNode facts, int number) {
        if (number % 2 == 0) {
            // The day of the record is today then.
            facts.remove("asOf");
        }
        Map<String, String> headers = headers("advisor");
        headers.put("Accept-Language", LANGUAGES.get(number % 2));
        HttpResponse<String> answer = caller(service)
                .send("POST", "/api/v1/consultations?explain=" + DETAILS.get(number % 3), headers, facts.toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 422);
        return answer.headers().firstValue("Location");
    }

    private HttpResponse<String> replay(ConfigurableApplicationContext service, String location, String query) {
        return caller(service).send("POST", location + "/replay" + query, headers("auditor"), "");
    }

    @Test
    void onAnotherReleaseTheDifferenceIsToldWithBothAdvicesAndBothExplanations() {
        try (ConfigurableApplicationContext service = start()) {
            String record = ask(service, facts(ScriptEdits.CASE), 4).orElseThrow();
            numberOfAPersonIsNoDifference(service);
            long release = service.getBean(Publication.class)
                    .publish(ScriptEdits.release("第1稿", null))
                    .number();

            JsonNode same = JsonMapper.shared()
                    .readTree(replay(service, record, "?release=1").body());
            JsonNode other = JsonMapper.shared()
                    .readTree(replay(service, record, "?release=" + release).body());

            assertThat(same).isEqualTo(JsonMapper.shared().readTree("{\"identical\":true}"));
            assertThat(other.path("identical").asBoolean()).isFalse();
            assertThat(other.path("difference")).hasSize(1);
            JsonNode change = other.path("difference").get(0);
            assertThat(change.path("kind").asString()).isEqualTo("CHANGED");
            assertThat(other.path("replayed")
                            .path("advice")
                            .at(change.path("replayedAt").asString()))
                    .isEqualTo(change.path("replayed"));
            assertThat(other.path("recorded")
                            .path("advice")
                            .at(change.path("recordedAt").asString()))
                    .isEqualTo(change.path("recorded"));
            assertThat(other.at("/recorded/explanation/release/number").asLong())
                    .isEqualTo(1);
            assertThat(other.at("/replayed/explanation/release/number").asLong())
                    .isEqualTo(release);
        }
    }

    /** The advice repeated it, the facts on record do not hold it any more. */
    private void numberOfAPersonIsNoDifference(ConfigurableApplicationContext service) {
        String record = ask(service, facts("""
                {"topic":"COMPLAINT","complaint":{"category":"REPAIR_QUALITY","responsibility":"OUR_FAULT",
                 "hasVehicleProblem":true,"customerPreferredTime":"周六，先打13912345678"}}"""), 1).orElseThrow();

        assertThat(caller(service).get(record, headers("auditor")).body()).contains("13912345678");
        assertThat(replay(service, record, "").body()).isEqualTo("{\"identical\":true}");
    }

    private static ObjectNode facts(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    private ConfigurableApplicationContext start() {
        return TestService.start(source);
    }

    private static HttpCaller caller(ConfigurableApplicationContext service) {
        return new HttpCaller(TestService.port(service));
    }

    private static Map<String, String> headers(String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
