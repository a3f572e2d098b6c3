package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class DraftIdempotencyIntegrationTests {

    @LocalServerPort
    private int port;

    @Test
    void aRepeatedUploadMakesOneDraft() {
        HttpResponse<String> first = upload("up-1", "earlier");
        HttpResponse<String> second = upload("up-1", "earlier");
        HttpResponse<String> other = upload("up-1", "something else");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(id(second)).isEqualTo(id(first));
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void aRefusedUploadMayTryAgain() {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        headers.put("Idempotency-Key", "up-2");
        HttpResponse<String> refused = new HttpCaller(port)
                .upload("/api/v1/drafts", headers, Map.of("complaint.xlsx", new byte[] {1, 2, 3}), Map.of());

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(upload("up-2", "again").statusCode()).isEqualTo(201);
    }

    @Test
    void aTableTellsItsConditionsAsData() {
        JsonNode table = JsonMapper.shared()
                .readTree(new HttpCaller(port)
                        .get("/api/v1/tables/complaint_severity", HttpCaller.as("advisor"))
                        .body());

        assertThat(table.path("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("conditions")).allSatisfy(cell -> {
                    assertThat(cell.at("/condition/operator").asString()).matches("[A-Z_]+");
                    assertThat(cell.at("/condition/values").isArray()).isTrue();
                }));
        assertThat(new HttpCaller(port)
                        .get("/api/v1/tables/complaint_severity.dmn", HttpCaller.as("advisor"))
                        .body())
                .startsWith("<?xml");
    }

    private HttpResponse<String> upload(String key, String comment) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("editor"));
        HttpCaller caller = new HttpCaller(port);
        byte[] workbook = caller.bytes("/api/v1/workbooks/lead.xlsx", headers).body();
        headers.put("Idempotency-Key", key);
        return caller.upload("/api/v1/drafts", headers, Map.of("lead.xlsx", workbook), Map.of("comment", comment));
    }

    private static long id(HttpResponse<String> draft) {
        return JsonMapper.shared().readTree(draft.body()).path("id").asLong();
    }
}
