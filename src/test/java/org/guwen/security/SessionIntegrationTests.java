package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions of browsers: how they begin and end, and what they do not let through. */
@RunningService
class SessionIntegrationTests {

    private static final String PASSWORD = "correct horse 电池";
    private static final String OTHER = "another horse 7";
    private static final String SALES = "{\"topic\":\"SALES\"}";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private HttpCaller service;

    @BeforeEach
    void connect() {
        service = new HttpCaller(port);
    }

    @Test
    void noScriptAndNoOtherSiteGetsTheSessionCookie() {
        HttpResponse<String> answer = new BrowserSession(service).signIn("advisor", "guwen-demo");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(BrowserSession.SESSION + "=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Expires", "Max-Age"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Strict"));
    }

    @Test
    void whoeverSignsInGetsASessionThatNobodyKnewBefore() {
        BrowserSession browser = new BrowserSession(service);
        browser.setSession("Zm9yZ2VkLXNlc3Npb24");
        browser.signIn("advisor", "guwen-demo");
        String first = browser.session();
        browser.signIn("advisor", "guwen-demo");

        assertThat(first).isNotEmpty().isNotEqualTo("Zm9yZ2VkLXNlc3Npb24");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(first);
        browser.setSession(first);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aChangeWithoutTheTokenOfTheSessionIsRefusedAndReadingNeedsNone() {
        BrowserSession browser = BrowserSession.of(service, "advisor", "guwen-demo");

        HttpResponse<String> bare = browser.send("POST", "/api/v1/consultations", JSON, SALES);
        Map<String, String> wrong = new HashMap<>(JSON);
        wrong.put("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000");

        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("/problems/forbidden", "X-XSRF-TOKEN");
        assertThat(browser.send("POST", "/api/v1/consultations", wrong, SALES).statusCode())
                .isEqualTo(403);
        assertThat(browser.change("POST", "/api/v1/consultations", SALES).statusCode())
                .isEqualTo(201);
        assertThat(browser.get("/api/v1/consultations").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasTheCookie() {
        BrowserSession browser = BrowserSession.of(service, "advisor", "guwen-demo");
        String session = browser.session();

        assertThat(browser.send("POST", "/sign-out", JSON, "").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(browser.change("POST", "/sign-out", "").statusCode()).isEqualTo(204);
        browser.setSession(session);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aClosedAccountLosesItsSessionsAtOnce() {
        open("sess-closed", "ADVISOR");
        BrowserSession browser = BrowserSession.of(service, "sess-closed", PASSWORD);

        assertThat(admin("DELETE", "/accounts/sess-closed", "")).isEqualTo(204);

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(browser.change("POST", "/api/v1/consultations", SALES).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anAccountWithAnotherRoleSignsInAgain() {
        open("sess-role", "ADVISOR");
        BrowserSession browser = BrowserSession.of(service, "sess-role", PASSWORD);

        assertThat(admin("PATCH", "/accounts/sess-role", "{\"role\":\"AUDITOR\"}"))
                .isEqualTo(200);

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheAccount() {
        open("sess-password", "ADVISOR");
        BrowserSession one = BrowserSession.of(service, "sess-password", PASSWORD);
        BrowserSession other = BrowserSession.of(service, "sess-password", PASSWORD);

        String change = "{\"current\":\"" + PASSWORD + "\",\"password\":\"" + OTHER + "\"}";
        assertThat(one.change("PUT", "/api/v1/me/password", change).statusCode())
                .isEqualTo(204);

        assertThat(one.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(other.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(new BrowserSession(service).signIn("sess-password", PASSWORD).statusCode())
                .isEqualTo(401);
        BrowserSession.of(service, "sess-password", OTHER);
    }

    @Test
    void aSessionThatNobodyUsedForAnHourIsOver() {
        open("sess-idle", "ADVISOR");
        BrowserSession browser = BrowserSession.of(service, "sess-idle", PASSWORD);

        int passed = jdbc.sql("""
                        update spring_session set last_access_time = last_access_time - 3601000,
                            expiry_time = expiry_time - 3601000 where principal_name = 'sess-idle'
                        """).update();

        assertThat(passed).isEqualTo(1);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theTwentyFirstSessionOfAnAccountEndsTheOneUnusedForLongest() {
        open("sess-many", "ADVISOR");
        BrowserSession first = BrowserSession.of(service, "sess-many", PASSWORD);
        BrowserSession second = BrowserSession.of(service, "sess-many", PASSWORD);

        IntStream.range(0, 19).forEach(i -> BrowserSession.of(service, "sess-many", PASSWORD));

        assertThat(first.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(second.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingByTheFormIsAsSlowAsByAnyOtherWay() {
        open("sess-guessed", "ADVISOR");
        BrowserSession browser = new BrowserSession(service);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(
                                browser.signIn("sess-guessed", "wrong-" + i).statusCode())
                        .isEqualTo(401));

        HttpResponse<String> right = browser.signIn("sess-guessed", PASSWORD);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(service.get("/api/v1/me", HttpCaller.basic("sess-guessed", PASSWORD))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aWrongPasswordIsToldAsAProblemInTheLanguageOfTheReader() {
        HttpResponse<String> answer = new BrowserSession(service)
                .send(
                        "POST",
                        "/sign-in",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept-Language",
                                "en",
                                "X-Requested-With",
                                "desk"),
                        "username=nobody-here&password=wrong-word");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("/problems/unauthenticated", "password");
        assertThat(answer.headers().allValues("WWW-Authenticate")).noneMatch(challenge -> challenge.contains("Basic"));
    }

    @Test
    void anotherSiteCanSignNobodyIn() {
        HttpResponse<String> answer = service.send(
                "POST",
                "/sign-in",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", "https://elsewhere.example"),
                "username=advisor&password=guwen-demo");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aProgramStaysWithoutCookieAndItsOwnCredentialsCountBesideAForeignCookie() {
        HttpResponse<String> answer =
                service.send("POST", "/api/v1/simulations", with(HttpCaller.as("advisor"), JSON), SALES);
        BrowserSession auditor = BrowserSession.of(service, "auditor", "guwen-demo");
        HttpResponse<String> both =
                auditor.send("POST", "/api/v1/simulations", with(HttpCaller.as("advisor"), JSON), SALES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(auditor.change("POST", "/api/v1/simulations", SALES).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> headers, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(more);
        return all;
    }

    private void open(String username, String role) {
        assertThat(admin(
                        "POST",
                        "/accounts",
                        "{\"username\":\"%1$s\",\"personId\":\"p-%1$s\",\"role\":\"%2$s\",\"storeId\":\"S1\",\"password\":\"%3$s\"}"
                                .formatted(username, role, PASSWORD)))
                .isEqualTo(201);
    }

    private int admin(String method, String path, String body) {
        return service.send(method, "/api/v1" + path, with(HttpCaller.as("admin"), JSON), body)
                .statusCode();
    }
}
