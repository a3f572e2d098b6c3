package org.guwen.consultation.web;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guwen.HttpCaller;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases in files, and how their facts are sent. */
final class CasesOverHttp {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private CasesOverHttp() {}

    /** A test for every case of the files, by the name of the case. */
    static Stream<DynamicTest> tests(String pattern, Consumer<JsonNode> check) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .flatMap(CasesOverHttp::cases)
                .map(one -> dynamicTest(one.get("name").asString(), () -> check.accept(one)));
    }

    private static Stream<JsonNode> cases(Resource file) {
        try {
            return YAML.readTree(file.getInputStream()).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is asked: the facts of the case on its day. */
    static ObjectNode facts(JsonNode one) {
        ObjectNode facts = ((ObjectNode) one.get("given")).deepCopy();
        facts.set("asOf", one.get("asOf"));
        return facts;
    }

    /** Asks as the advisor, in Chinese. */
    static HttpResponse<String> ask(int port, String path, ObjectNode facts) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", "zh-CN");
        return new HttpCaller(port).send("POST", path, headers, facts.toString());
    }
}
