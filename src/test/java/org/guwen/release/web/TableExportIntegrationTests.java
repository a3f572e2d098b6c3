package org.guwen.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables are handed out in forms that other programs read. */
@RunningService
class TableExportIntegrationTests {

    private static final String TABLE = "/api/v1/tables/concession_authority";

    @LocalServerPort
    private int port;

    private HttpCaller caller;

    @BeforeEach
    void connect() {
        caller = new HttpCaller(port);
    }

    private HttpResponse<String> get(String query) {
        return caller.get(TABLE + query, HttpCaller.as("advisor"));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aTableLeavesAsDmn() {
        HttpResponse<String> dmn = get("?format=dmn&release=1");

        assertThat(dmn.statusCode()).isEqualTo(200);
        assertThat(header(dmn, "Content-Type")).isEqualTo("application/xml;charset=UTF-8");
        assertThat(header(dmn, "Content-Disposition")).isEqualTo("attachment; filename=\"concession_authority-1.dmn\"");
        assertThat(dmn.body()).startsWith("<?xml").contains("优惠权限 / Concession authority", "<rule id=\"CA-01\">");
    }

    @Test
    void aTableOfAReleaseLeavesAsRuleText() {
        HttpResponse<String> drl = get("?format=drl&release=1");

        assertThat(drl.statusCode()).isEqualTo(200);
        assertThat(header(drl, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(drl, "Content-Disposition")).isEqualTo("attachment; filename=\"concession_authority-1.drl\"");
        assertThat(drl.body()).contains("concession.xlsx, release 1", "rule \"CA-01\"");
    }

    @Test
    void anUnknownFormatIsRefusedWithTheOnesThereAre() {
        HttpResponse<String> unknown = get("?format=pmml");

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("/problems/bad-request", "pmml", "dmn", "drl");
    }

    @Test
    void aReleaseThatIsNotThereIsNotFound() {
        assertThat(get("?format=dmn&release=99").statusCode()).isEqualTo(404);
    }
}
