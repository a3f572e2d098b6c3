package org.guwen.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.RawCaller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description as a judge of answers: whether an answer is one that it announces. */
final class DescribedInterface {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    DescribedInterface(String document) {
        this.document = JsonMapper.shared().readTree(document);
        this.document.at("/components/schemas").forEachEntry((name, schema) -> close(schema));
    }

    /** Nothing may be said that is not described. */
    private static void close(JsonNode schema) {
        if (schema.has("properties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    /** Operations by method and path. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                    }
                }));
        return operations;
    }

    /** What is wrong with an answer to an operation, empty if it is as described. */
    String faultOf(JsonNode operation, RawCaller.Answer answer) {
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return "the status is not described";
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.body().isEmpty() ? "" : "the body is not described";
        }
        String type = answer.type().replaceFirst(";.*", "");
        JsonNode described = content.path(type).isMissingNode() ? content.path("*/*") : content.path(type);
        if (described.isMissingNode()) {
            return "the media type " + type + " is not described";
        }
        if (type.endsWith("ndjson")) {
            return answer.body()
                    .lines()
                    .map(line -> faults(described.path("schema"), line))
                    .filter(fault -> !fault.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return type.endsWith("json") ? faults(described.path("schema"), answer.body()) : "";
    }

    private String faults(JsonNode schema, String body) {
        var errors = schemas.computeIfAbsent(schema.toString(), this::schema).validate(body, InputFormat.JSON);
        return errors.isEmpty() ? "" : errors.toString();
    }

    private Schema schema(String text) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(text);
        root.set("components", document.path("components"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
        schema.initializeValidators();
        return schema;
    }

    /** What a reference leads to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
