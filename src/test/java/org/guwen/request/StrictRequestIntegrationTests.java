package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RawCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every slip in an address, a header or a body is told at its place as a problem document. */
@RunningService
class StrictRequestIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/v1/simulations?relase=99&draft=12         | ?relase  | UNKNOWN_PARAMETER | release",
                "GET  | /api/v1/consultations?Topic=SALES              | ?Topic   | UNKNOWN_PARAMETER | topic",
                "GET  | /api/v1/topics?page=1                          | ?page    | UNKNOWN_PARAMETER | limit, cursor",
                "GET  | /api/v1/me?page=1                              | ?page    | UNKNOWN_PARAMETER | takes none",
                "GET  | /api/v1/releases/active?x                      | ?x       | UNKNOWN_PARAMETER | takes none",
                "GET  | /api/v1/consultations?store=a&store=b          | ?store   | REPEATED_PARAMETER | once",
                "GET  | /api/v1/consultations?topic=complaint          | ?topic   | UNKNOWN_VALUE     | COMPLAINT?",
                "GET  | /api/v1/consultations?code=APOLOGIZE           | ?code    | UNKNOWN_VALUE     | APOLOGISE?",
                "GET  | /api/v1/consultations?code=NOPE                | ?code    | UNKNOWN_VALUE     | no code NOPE",
                "POST | /api/v1/simulations?explain=reason             | ?explain | UNKNOWN_VALUE     | reasons?",
                "POST | /api/v1/simulations?release=0x7                | ?release | WRONG_TYPE        | draft:12",
                "GET  | /api/v1/tables?release=seven                   | ?release | WRONG_TYPE        | whole number",
                "GET  | /api/v1/consultations?from=yesterday           | ?from    | WRONG_TYPE        | offset",
                "GET  | /api/v1/consultations?to=9999-01-01T00:00:00Z  | ?to      | OUT_OF_DOMAIN     | 2999",
                "GET  | /api/v1/consultations?store=%FF%FE             | ?store   | OUT_OF_DOMAIN     | UTF-8",
                "GET  | /api/v1/consultations?store=%zz                | ?store   | OUT_OF_DOMAIN     | UTF-8",
                "GET  | /api/v1/clauses/CH-H3?=                        | ?        | OUT_OF_DOMAIN     | UTF-8",
                "GET  | /api/v1/consultations?code=%00                 | ?code    | OUT_OF_DOMAIN     | control",
                "GET  | /api/v1/tables/complaint_severity?format=xml   | ?format  | UNKNOWN_VALUE     | dmn",
            })
    void aSlipInTheQueryIsTold(String method, String address, String place, String code, String hint) {
        RawCaller caller = new RawCaller(port);
        RawCaller.Answer answer = method.equals("POST")
                ? caller.post("advisor", address, "{\"topic\":\"LEAD\"}", "Accept-Language: en")
                : caller.send("advisor", "GET " + address, "Accept-Language: en");

        assertProblem(answer, 400);
        JsonNode error = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo(place);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Idempotency-Key", "If-Match", "If-None-Match", "Accept-Language", "Accept", "X-Request-Id"})
    void aHeaderThatIsReadHoldsVisibleCharactersOnly(String name) {
        RawCaller.Answer answer =
                new RawCaller(port).send("advisor", "GET /api/v1/topics", name + ": \"" + RawCaller.utf8("版本") + "\"");

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("header:" + name);
    }

    @Test
    void aHeaderThatNobodyReadsMayHoldWhatItLikes() {
        RawCaller.Answer answer =
                new RawCaller(port).send("advisor", "GET /api/v1/topics", "User-Agent: " + RawCaller.utf8("顾问"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/clauses/CH%2FH3",
                "/api/v1/clauses/CH%00",
                "/api/v1/clauses/CH%5CH3",
                "/api/v1/clauses/%FF",
                "/api/v1/clauses/%zz",
                "/api/v1/clauses/CH;a=b",
                "/api/v1//clauses",
                "/api/v1/%2e%2e/%2e%2e/%2e%2e/etc",
                "/api/v1/clauses/{id}",
                "/api/v1/clauses/\u00e6\u009d\u00a1",
            })
    void anAddressThatCannotBeReadIsAProblem(String address) {
        RawCaller.Answer answer = new RawCaller(port).send("advisor", "GET " + address);

        assertProblem(answer, 400);
    }

    @Test
    void aUserNameNobodyCanHaveIsSimplyWrong() {
        Map<String, String> nobody = HttpCaller.basic("ad\0min", "guwen-demo");

        assertThat(new HttpCaller(port).get("/api/v1/topics", nobody).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/workbooks/complaint.xlsx",
                "/api/v1/topics",
                "/api/v1/releases",
                "/api/v1/topics/SALES/schema"
            })
    void whoAcceptsProblemsAcceptsTheAnswer(String address) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        headers.put("Accept", "application/problem+json");

        assertThat(new HttpCaller(port).get(address, headers).statusCode()).isEqualTo(200);

        headers.put("Accept", "application/pdf");
        assertThat(new HttpCaller(port).get(address, headers).statusCode()).isEqualTo(406);
    }

    @Test
    void anEmptyFormatIsNone() {
        HttpResponse<String> answer =
                new HttpCaller(port).get("/api/v1/tables/complaint_severity?format=", HttpCaller.as("advisor"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":true,\"role\":\"SYSTEM\"}            | /name    | WRONG_TYPE",
                "{\"name\":12,\"role\":\"SYSTEM\"}              | /name    | WRONG_TYPE",
                "{\"name\":\"a\\ud800\",\"role\":\"SYSTEM\"}    | /name    | OUT_OF_DOMAIN",
                "{\"name\":\"a\\u0000b\",\"role\":\"SYSTEM\"}   | /name    | OUT_OF_DOMAIN",
                "{\"name\":\"a\",\"role\":0}                    | /role    | UNKNOWN_VALUE",
                "{\"name\":\"a\",\"role\":\"SISTEM\"}           | /role    | UNKNOWN_VALUE",
                "{\"name\":\"a\",\"rolle\":\"SYSTEM\"}          | /rolle   | UNKNOWN_FIELD",
                "{\"name\":[\"a\"],\"role\":\"SYSTEM\"}         | /name    | WRONG_TYPE",
            })
    void aValueOfOneTypeIsNotTakenForOneOfAnother(String body, String place, String code) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("admin"));
        headers.put("Content-Type", "application/json");

        HttpResponse<String> answer = new HttpCaller(port).send("POST", "/api/v1/keys", headers, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode error = JsonMapper.shared().readTree(answer.body()).at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo(place);
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\",\"name\":\"b\",\"role\":\"SYSTEM\"}",
                "{\"name\":\"a\",\"role\":\"SYSTEM\"} {}",
            })
    void aBodyHoldsOneValueAndEachNameOnce(String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("admin"));
        headers.put("Content-Type", "application/json");

        assertThat(new HttpCaller(port)
                        .send("POST", "/api/v1/keys", headers, body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPartOfAFormThatNobodyKnowsIsRefused() {
        HttpResponse<String> answer = new HttpCaller(port)
                .upload(
                        "/api/v1/drafts",
                        HttpCaller.as("editor"),
                        Map.of("complaint.xlsx", new byte[] {1}),
                        Map.of("baseRelese", "1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("?baseRelese").contains("baseRelease");
    }

    private static void assertProblem(RawCaller.Answer answer, int status) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("status").asInt())
                .isEqualTo(status);
    }
}
