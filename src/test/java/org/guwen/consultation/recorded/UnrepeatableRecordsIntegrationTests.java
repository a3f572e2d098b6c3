package org.guwen.consultation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.ruleset.PrinciplesHistory;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.Workbook;
import org.guwen.text.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record that cannot be repeated faithfully is not repeated at all, and the answer says why. */
@RunningService
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class UnrepeatableRecordsIntegrationTests {

    private static final String FORMER = "a".repeat(64);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rulesets rulesets;

    @Autowired
    private PrinciplesHistory principles;

    private String record = "";

    @BeforeEach
    void ask() {
        HttpResponse<String> answer = send("/api/v1/consultations", "advisor", "{\"topic\":\"SALES\"}");
        record = answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void anUnknownConsultationAndAnUnknownReleaseAreNotFound() {
        assertThat(problem("/api/v1/consultations/" + UUID.randomUUID() + "/replay", 404))
                .endsWith("/not-found");
        assertThat(problem(record + "/replay?release=99", 404)).endsWith("/not-found");
    }

    @Test
    void theRecordOfAnotherStoreIsNotFound() {
        jdbc.sql("update consultation set store_id = 'OTHER' where id = :id")
                .param("id", id())
                .update();

        assertThat(problem(record + "/replay", 404)).endsWith("/not-found");
        assertThat(send(record + "/replay", "auditor", "").statusCode()).isEqualTo(200);
    }

    /** Other classes publish on the same service. */
    private long release() {
        return jdbc.sql("select release_number from consultation where id = :id")
                .param("id", id())
                .query(Long.class)
                .single();
    }

    @Test
    void otherPrinciplesAreNamedWithThoseOfTheProgram() {
        jdbc.sql("insert into principles (sha256, first_run_at) values (:sha256, current_timestamp)")
                .param("sha256", FORMER)
                .update();
        String then = Sha256.of(FORMER
                + rulesets.workbooks(release()).stream()
                        .sorted(Comparator.comparing(Workbook::name))
                        .map(workbook -> workbook.name() + workbook.sha256())
                        .collect(Collectors.joining()));
        jdbc.sql("update consultation set release_sha256 = :then where id = :id")
                .param("then", then)
                .param("id", id())
                .update();

        HttpResponse<String> refused = send(record + "/replay", "advisor", "");

        assertThat(problem(record + "/replay", 409)).endsWith("/other-principles");
        assertThat(refused.body()).contains(FORMER).contains(principles.present());
        assertThat(new HttpCaller(port)
                        .get(record + "/explanation", HttpCaller.as("advisor"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aReleaseThatIsGoneIsNamed() {
        jdbc.sql("update consultation set release_number = 77 where id = :id")
                .param("id", id())
                .update();

        assertThat(problem(record + "/replay", 409)).endsWith("/release-unavailable");
    }

    @Test
    void factsOfAnotherTimeAreToldByTheirPlaces() {
        jdbc.sql("""
                        insert into consultation_content (consultation_id, facts, advice, rows_fired, rules_fired)
                        values (:id, '{"topic":"SALES","sales":{"horoscope":"LEO"}}', '{}', '', '')
                        """).param("id", id()).update();

        JsonNode document = JsonMapper.shared()
                .readTree(send(record + "/replay", "advisor", "").body());

        assertThat(problem(record + "/replay", 409)).endsWith("/outdated-facts");
        assertThat(document.at("/errors/0/pointer").asString()).isEqualTo("/sales/horoscope");
    }

    @Test
    void aRecordWhoseContentCannotBeReadIsNotRepeated() {
        jdbc.sql("update consultation set content = null where id = :id")
                .param("id", id())
                .update();

        assertThat(problem(record + "/replay", 409)).endsWith("/outdated-facts");
    }

    private UUID id() {
        return UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
    }

    private String problem(String address, int status) {
        HttpResponse<String> answer = send(address, "advisor", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body()).path("type").asString();
    }

    private HttpResponse<String> send(String address, String account, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port).send("POST", address, headers, body);
    }
}
