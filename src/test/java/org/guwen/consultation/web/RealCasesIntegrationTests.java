package org.guwen.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases as advisors meet them, over HTTP, in words and figures. */
@RunningService
class RealCasesIntegrationTests {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @TestFactory
    Stream<DynamicTest> everyRealCaseIsAnsweredAsItShould() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:real-cases/*.yaml");
        return Arrays.stream(files)
                .flatMap(RealCasesIntegrationTests::cases)
                .map(real -> dynamicTest(real.get("name").asString(), () -> check(real)));
    }

    private static Stream<JsonNode> cases(Resource file) {
        try {
            return YAML.readTree(file.getInputStream()).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(JsonNode real) throws Exception {
        ObjectNode facts = ((ObjectNode) real.get("given")).deepCopy();
        facts.set("asOf", real.get("asOf"));
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", "zh-CN");
        HttpResponse<String> response = new HttpCaller(port)
                .send("POST", "/api/v1/consultations?explain=full", headers, json.writeValueAsString(facts));
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
