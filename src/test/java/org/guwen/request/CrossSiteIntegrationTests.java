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
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser adds a remembered password to what any page sends; only the service's own pages may change anything. */
@RunningService
class CrossSiteIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost, 200",
        "Origin, http://localhost.evil.example, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "X-Nothing, x, 200"
    })
    void changesComeFromOwnPagesOrPrograms(String header, String value, int status) {
        RawCaller.Answer answer = new RawCaller(port)
                .post("advisor", "/api/v1/simulations", "{\"topic\":\"SALES\"}", header + ": " + value);

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void anUploadOfAForeignPageIsRefusedAndReadingIsNot() {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        headers.put("Sec-Fetch-Site", "cross-site");
        HttpCaller caller = new HttpCaller(port);

        HttpResponse<String> answer =
                caller.upload("/api/v1/drafts", headers, Map.of("complaint.xlsx", new byte[] {1}), Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("guwen.origins");
        assertThat(caller.get("/api/v1/topics", headers).statusCode()).isEqualTo(200);
    }

    @Test
    void aStepWithoutATypeIsRefusedAndAnEmptyOneOfJsonIsNot() {
        RawCaller caller = new RawCaller(port);

        assertThat(caller.send("approver", "POST /api/v1/drafts/999/publication", "Content-Length: 0")
                        .status())
                .isEqualTo(415);
        assertThat(caller.post("approver", "/api/v1/drafts/999/publication", "").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"text/plain, 415", "application/x-www-form-urlencoded, 415", "application/json, 404"})
    void aStepIsAskedForInJson(String type, int status) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("approver"));
        headers.put("Content-Type", type);

        assertThat(new HttpCaller(port)
                        .send("POST", "/api/v1/drafts/999/publication", headers, "{}")
                        .statusCode())
                .isEqualTo(status);
    }
}
