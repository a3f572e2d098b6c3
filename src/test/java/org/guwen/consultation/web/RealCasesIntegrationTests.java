package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.guwen.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as advisors meet them, over HTTP, in words and figures. */
@RunningService
class RealCasesIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @TestFactory
    Stream<DynamicTest> everyRealCaseIsAnsweredAsItShould() throws IOException {
        return CasesOverHttp.tests("classpath:real-cases/*.yaml", this::check);
    }

    private void check(JsonNode real) {
        HttpResponse<String> response =
                CasesOverHttp.ask(port, "/api/v1/consultations?explain=full", CasesOverHttp.facts(real));
        JsonNode expect = real.get("expect");
        if (expect.has("problem")) {
            assertThat(response.statusCode()).isEqualTo(expect.get("problem").asInt());
            return;
        }
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(new RealCaseAnswer(json.readTree(response.body())).wrong(expect))
                .isEmpty();
    }
}
