package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class AccessIntegrationTests {

    private static final List<String> ROLES = List.of("advisor", "editor", "approver", "auditor", "admin");
    private static final Map<String, String> NOBODY = Map.of();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** Those named get past the access rules, whatever the address then answers; the others get 403, and nobody 401. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /api/v1/consultations                 | advisor editor approver",
                "POST   | /api/v1/consultations/batch           | advisor editor approver",
                "POST   | /api/v1/simulations                   | advisor editor approver",
                "GET    | /api/v1/consultations                 | advisor editor approver auditor",
                "GET    | /api/v1/consultations/7/explanation   | advisor editor approver auditor",
                "POST   | /api/v1/consultations/7/why-not       | advisor editor approver auditor",
                "POST   | /api/v1/simulations/why-not           | advisor editor approver",
                "GET    | /api/v1/topics                        | advisor editor approver auditor admin",
                "GET    | /api/v1/releases/active               | advisor editor approver auditor admin",
                "GET    | /api/v1/releases/verify               | approver auditor admin",
                "GET    | /api/v1/drafts                        | editor approver auditor",
                "POST   | /api/v1/drafts                        | editor approver",
                "PATCH  | /api/v1/drafts/7/tables/severity      | editor approver",
                "POST   | /api/v1/drafts/7/submission           | editor approver",
                "POST   | /api/v1/drafts/7/approval             | approver",
                "POST   | /api/v1/drafts/7/rejection            | approver",
                "POST   | /api/v1/drafts/7/rebase               | editor approver",
                "POST   | /api/v1/drafts/7/publication          | approver",
                "POST   | /api/v1/releases/7/activation         | approver",
                "GET    | /api/v1/accounts                      | auditor admin",
                "HEAD   | /api/v1/consultations                 | advisor editor approver auditor",
                "HEAD   | /api/v1/drafts                        | editor approver auditor",
                "HEAD   | /api/v1/accounts                      | auditor admin",
                "HEAD   | /actuator/metrics                     | auditor admin",
                "POST   | /api/v1/accounts                      | admin",
                "DELETE | /api/v1/accounts/nobody               | admin",
                "GET    | /api/v1/keys                          | auditor admin",
                "POST   | /api/v1/keys                          | admin",
                "GET    | /actuator/metrics                     | auditor admin",
            })
    void rolesMayDoWhatTheContractSays(String method, String path, String allowed) {
        assertThat(status(method, path, NOBODY)).isEqualTo(401);
        for (String role : ROLES) {
            boolean may = List.of(allowed.split(" ")).contains(role);
            assertThat(status(method, path, HttpCaller.as(role)) != 403)
                    .as(role)
                    .isEqualTo(may);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/problems/forbidden"
            })
    void somePagesAreOpenToEverybody(String path) {
        assertThat(status("GET", path, NOBODY)).isEqualTo(200);
    }

    @Test
    void noAnswerSetsACookie() {
        HttpResponse<String> response = caller().get("/api/v1/topics", HttpCaller.as("advisor"));

        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aScriptIsNotAskedForAPasswordByTheBrowser() {
        HttpResponse<String> response = caller().get("/api/v1/topics", Map.of("X-Requested-With", "XMLHttpRequest"));

        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"guwen\"");
    }

    @Test
    void aKeyIsShownOnceKeptAsDigestAndWorksUntilRevoked() {
        JsonNode issued = post("/api/v1/keys", "{\"name\":\"dms\",\"role\":\"SYSTEM\",\"storeId\":\"S1\"}");
        String key = issued.get("key").stringValue();
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + key);

        assertThat(status("POST", "/api/v1/simulations", bearer)).isNotIn(401, 403);
        assertThat(status("GET", "/api/v1/accounts", bearer)).isEqualTo(403);
        assertThat(caller().get("/api/v1/keys", HttpCaller.as("admin")).body()).doesNotContain(key);
        assertThat(jdbc.sql("select sha256 from api_key where name = 'dms'")
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.of(key));

        String address = "/api/v1/keys/" + issued.get("id").stringValue();
        assertThat(status("DELETE", address, HttpCaller.as("admin"))).isEqualTo(204);
        assertThat(status("POST", "/api/v1/simulations", bearer)).isEqualTo(401);
    }

    @Test
    void anAccountWorksUntilDisabled() {
        post(
                "/api/v1/accounts",
                "{\"username\":\"li\",\"personId\":\"p7\",\"role\":\"ADVISOR\",\"password\":\"correct horse 电池\"}");
        Map<String, String> li = HttpCaller.basic("li", "correct horse 电池");

        assertThat(JsonMapper.shared().readTree(caller().get("/api/v1/me", li).body()))
                .isEqualTo(
                        JsonMapper.shared().readTree("{\"account\":\"li\",\"personId\":\"p7\",\"role\":\"ADVISOR\"}"));
        assertThat(status("DELETE", "/api/v1/accounts/li", HttpCaller.as("admin")))
                .isEqualTo(204);
        assertThat(status("GET", "/api/v1/me", li)).isEqualTo(401);
    }

    @Test
    void passwordsAreStoredAsBcrypt() {
        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).startsWith("{bcrypt}$2a$"));
    }

    private JsonNode post(String path, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("admin"));
        headers.put("Content-Type", "application/json");
        HttpResponse<String> response = caller().send("POST", path, headers, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(response.body());
    }

    private int status(String method, String path, Map<String, String> headers) {
        return caller().send(method, path, headers, "").statusCode();
    }

    private HttpCaller caller() {
        return new HttpCaller(port);
    }
}
