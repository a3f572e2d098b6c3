package org.guwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one page of the desk, its policy, and what a browser may keep. */
@RunningService
class ShellIntegrationTests {

    private static final Map<String, String> PAGE = Map.of("Accept", "text/html");
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>");

    @LocalServerPort
    private int port;

    private HttpCaller service;

    @BeforeEach
    void connect() {
        service = new HttpCaller(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/consultations/1",
                "/tables",
                "/tables/customer_concession",
                "/drafts/3",
                "/releases",
                "/records/a/b",
                "/knowledge",
                "/administration/keys"
            })
    void everyAddressOfTheDeskIsTheSamePage(String address) {
        HttpResponse<String> answer = service.get(address, PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(service.get("/", PAGE).body()).contains("<desk-shell>");
    }

    @Test
    void thePageLetsNothingRunButItsOwnModulesAndTheMapOfImports() throws Exception {
        HttpResponse<String> answer = service.get("/", PAGE);
        Matcher map = IMPORT_MAP.matcher(answer.body());
        assertThat(map.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .contains(
                        "default-src 'none'; script-src 'self' 'sha256-"
                                + Base64.getEncoder().encodeToString(hash)
                                + "'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(answer.body()).doesNotContain("style=", "onclick", "<style");
    }

    @Test
    void everyModuleThatThePageImportsIsThere() {
        Matcher address = Pattern.compile("\"(/[^\"]+\\.(?:js|css|svg))\"")
                .matcher(service.get("/", PAGE).body());
        assertThat(address.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(6)
                .allSatisfy(file -> assertThat(service.get(file, Map.of()).statusCode())
                        .as(file)
                        .isEqualTo(200));
    }

    @Test
    void aLibraryIsKeptForGoodBecauseItsAddressHoldsItsVersion() {
        Matcher lit = Pattern.compile("\"lit\":\"([^\"]+)\"")
                .matcher(service.get("/", PAGE).body());
        assertThat(lit.find()).isTrue();
        HttpResponse<String> answer = service.get(lit.group(1), Map.of());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("javascript");
    }

    @Test
    void oursIsAskedForEachTimeAndSentAgainOnlyIfItChanged() {
        HttpResponse<String> first = service.get("/desk/main.js", Map.of());
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = service.get("/desk/main.js", Map.of("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void nothingOutsideTheFolderOfThePagesIsServed() {
        assertThat(service.get("/desk/../application.yaml", Map.of()).statusCode())
                .isNotEqualTo(200);
        assertThat(service.get("/desk/none.js", Map.of()).statusCode()).isEqualTo(404);
        assertThat(service.get("/webjars/lit/index.js", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void thePageIsNoAnswerToAProgramAndOtherAddressesStayUnknown() {
        assertThat(service.get("/tables", Map.of("Accept", "application/json")).statusCode())
                .isNotEqualTo(200);
        assertThat(service.get("/elsewhere", PAGE).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/tables", PAGE).body()).doesNotContain("<desk-shell>");
    }

    @Test
    void thePageSetsNoCookie() {
        assertThat(service.get("/", PAGE).headers().allValues("Set-Cookie")).isEmpty();
    }
}
