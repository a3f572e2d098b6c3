package org.guwen.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.FuzzSeeds;
import org.guwen.HttpCaller;
import org.guwen.RunningService;
import org.guwen.request.AnswerCaching;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the interface is valid, is the one that is committed, and tells the truth about answers. Run with
 * {@code -Dguwen.regenerate=true} to write {@code openapi.yaml} anew after a change that is meant.
 */
@RunningService
class OpenApiIntegrationTests {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @LocalServerPort
    private int port;

    @Test
    void isTheCommittedDescription() throws IOException {
        String served = description("/v3/api-docs.yaml");
        if (Boolean.getBoolean("guwen.regenerate")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as("openapi.yaml differs; if the change is meant, write it anew with -Dguwen.regenerate=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void isTheSameInEveryLanguageAndEveryTime() {
        HttpCaller caller = new HttpCaller(port);
        String first =
                caller.get("/v3/api-docs", Map.of("Accept-Language", "en")).body();

        assertThat(caller.get("/v3/api-docs", Map.of("Accept-Language", "en")).body())
                .isEqualTo(first);
        assertThat(caller.get("/v3/api-docs", Map.of()).body()).isEqualTo(first);
    }

    @Test
    void isValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        var parsed = new OpenAPIV3Parser().readContents(description("/v3/api-docs"), List.of(), options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationIsDescribedByHand() {
        Map<String, String> ids = new HashMap<>();
        Description.read().operations().forEach((call, text) -> ids.put(call, text.id()));

        assertThat(operations()).isNotEmpty().allSatisfy((call, operation) -> {
            assertThat(operation.path("operationId").asString()).as(call).isEqualTo(ids.get(call));
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.path("responses").propertyNames()).contains("401", "403", "405", "500", "503");
            assertThat(operation.path("parameters"))
                    .allMatch(parameter -> parameter.has("$ref") || parameter.has("description"));
        });
        assertThat(operations().values())
                .extracting(operation -> operation.path("operationId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMemberSaysWhatItMeans() {
        List<String> mute = new ArrayList<>();
        document()
                .at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties").forEachEntry((member, type) -> {
                    if (type.path("description").asString("").isBlank()) {
                        mute.add(name + "." + member);
                    }
                }));

        assertThat(mute).isEmpty();
    }

    @Test
    void nothingIsSaidOfMembersThatAreNotThere() {
        Set<String> members = new HashSet<>();
        document()
                .at("/components/schemas")
                .forEachEntry((name, schema) -> schema.path("properties")
                        .propertyNames()
                        .forEach(member -> {
                            members.add(member);
                            members.add(name + "." + member);
                        }));

        assertThat(members)
                .containsAll(Description.read().members().keySet())
                .containsAll(Description.read().types().keySet());
    }

    @Test
    void whatMayBeKeptSaysHow() {
        assertThat(operations()).allSatisfy((call, operation) -> {
            boolean isKept = call.startsWith("GET ") && AnswerCaching.isKept(call.substring(4));
            assertThat(operation.path("responses").has("304")).as(call).isEqualTo(isKept);
            assertThat(operation.at("/responses/200/headers").has("ETag")).isEqualTo(isKept);
            assertThat(operation.path("parameters").toString().contains("IfNoneMatch"))
                    .isEqualTo(isKept);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ReviewRequest, comment",
        "ActivationRequest, reason",
        "CancellationRequest, reason",
        "NewAccount, password",
        "TableChangesCellChange, row"
    })
    void whatMustBeGivenIsRequired(String schema, String member) {
        assertThat(document().at("/components/schemas/" + schema + "/required").toString())
                .contains("\"" + member + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "example-facts.json, CaseFacts",
        "example-facts.json, SimulatedFacts",
        "example-advice.json, AdviceDocument"
    })
    void examplesAreWhatTheSchemasSay(String file, String component) throws IOException {
        try (InputStream stream = Description.class.getResourceAsStream(file)) {
            String example = new String(stream.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(schema(document(), component).validate(example, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> answersAreWhatTheSchemasSay() {
        JsonNode document = document();
        Schema facts = schema(document, "SimulatedFacts");
        Schema advice = schema(document, "AdviceDocument");
        Schema problem = schema(document, "Problem");
        return FuzzSeeds.read().stream()
                .map(seed -> DynamicTest.dynamicTest(seed, () -> {
                    assertThat(facts.validate(seed, InputFormat.JSON)).isEmpty();

                    HttpResponse<String> answer = post("/api/v1/simulations?explain=full", seed);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(advice.validate(answer.body(), InputFormat.JSON)).isEmpty();

                    HttpResponse<String> refusal =
                            post("/api/v1/simulations", seed.replaceFirst("\\{", "{\"nothing\":1,"));
                    assertThat(refusal.statusCode()).isEqualTo(422);
                    assertThat(problem.validate(refusal.body(), InputFormat.JSON))
                            .isEmpty();
                }));
    }

    private HttpResponse<String> post(String path, String body) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as("advisor"));
        headers.put("Content-Type", "application/json");
        return new HttpCaller(port).send("POST", path, headers, body);
    }

    private String description(String path) {
        HttpResponse<String> response = new HttpCaller(port).get(path, Map.of());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private JsonNode document() {
        return JsonMapper.shared().readTree(description("/v3/api-docs"));
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new HashMap<>();
        document()
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
        return operations;
    }

    /** The schema of one component, able to refer to the others; nothing may be said that it does not describe. */
    private static Schema schema(JsonNode document, String component) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + component);
        root.set("components", document.path("components"));
        root.at("/components/schemas").forEachEntry((name, schema) -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }
}
