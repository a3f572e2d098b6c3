package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What belongs to a release is kept and asked for again; what belongs to persons is not kept. */
@RunningService
class AnswerCachingIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/topics",
                "/api/v1/topics/SALES/schema",
                "/api/v1/clauses",
                "/api/v1/clauses/CH-H3c",
                "/api/v1/tables",
                "/api/v1/tables/complaint_severity",
                "/api/v1/tables/complaint_severity.dmn",
                "/api/v1/tables/complaint_severity?format=drl",
                "/api/v1/workbooks",
                "/api/v1/workbooks/lead.xlsx",
                "/api/v1/releases",
                "/api/v1/releases/active",
                "/api/v1/releases/1",
                "/api/v1/drafts",
            })
    void theSameIsNotSentTwice(String address) {
        HttpResponse<String> first = get(address, Map.of(), "editor");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = get(address, Map.of("If-None-Match", tag), "editor");
        HttpResponse<String> other = get(address, Map.of("If-None-Match", "\"other\""), "editor");

        HttpResponse<String> head = new HttpCaller(port).send("HEAD", address, HttpCaller.as("editor"), "");

        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
        assertThat(second.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).isEqualTo(first.body());
    }

    @Test
    void theTagOfOneLanguageIsNotThatOfAnother() {
        String address = "/api/v1/clauses/CH-H3c";
        String tag = get(address, Map.of()).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> english = get(address, Map.of("If-None-Match", tag, "Accept-Language", "en"));

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(english.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("Accept-Language");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/me", "/api/v1/accounts", "/api/v1/keys", "/api/v1/access-log", "/api/v1/consultations"})
    void whatBelongsToPersonsIsNotKept(String address) {
        HttpResponse<String> answer = get(address, Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void anAbsentThingHasNoTag() {
        HttpResponse<String> answer = get("/api/v1/clauses/NONE", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    private HttpResponse<String> get(String address, Map<String, String> more) {
        return get(address, more, "auditor");
    }

    private HttpResponse<String> get(String address, Map<String, String> more, String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.putAll(more);
        return new HttpCaller(port).get(address, headers);
    }
}
