package org.guwen.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.guwen.openapi.Description.OperationText;
import org.guwen.request.AnswerCaching;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Completes the operations: names, texts, the true types of bodies, and the refusals to expect. */
final class Operations {

    private static final Map<String, String> EXAMPLES = Map.of(
            "CaseFacts", "example-facts.json",
            "SimulatedFacts", "example-facts.json",
            "AdviceDocument", "example-advice.json");
    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String NO_CHANGE = "304";
    private static final Set<Integer> ALWAYS = Set.of(400, 401, 403, 405, 406, 429, 500, 503);
    private static final Set<Integer> WITH_BODY = Set.of(400, 408, 413, 415, 422);

    private final Description description;

    Operations(Description description) {
        this.description = description;
    }

    void complete(OpenAPI document) {
        document.getComponents()
                .addParameters("AcceptLanguage", parameter(ACCEPT_LANGUAGE))
                .addParameters("IfNoneMatch", parameter(IF_NONE_MATCH))
                .addResponses("NotModified", notModified());
        List.of("Content-Language", "Vary", "X-Request-Id", "traceparent", "Cache-Control", "ETag")
                .forEach(name -> document.getComponents().addHeaders(name, header(name)));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    OperationText text = description.operations().get(method + " " + path);
                    if (text != null) {
                        complete(operation, text);
                    }
                    if (operation.getParameters() != null) {
                        operation.getParameters().removeIf(known -> ACCEPT_LANGUAGE.equals(known.getName()));
                    }
                    describeParameters(operation);
                    MediaType form = operation.getRequestBody() == null
                            ? null
                            : operation.getRequestBody().getContent().get("multipart/form-data");
                    if (form != null) {
                        moveIntoForm(operation, form.getSchema());
                    }
                    operation.addParametersItem(new Parameter().$ref("#/components/parameters/AcceptLanguage"));
                    addHeaders(operation);
                    if (AnswerCaching.isKept(path)) {
                        addCaching(method, operation);
                    }
                    addProblems(operation, path, text);
                }));
    }

    private void complete(Operation operation, OperationText text) {
        operation.operationId(text.id()).summary(text.summary()).description(text.description());
        operation.tags(List.of(text.tag()));
        if (text.request() != null) {
            RequestBody body =
                    Objects.requireNonNullElseGet(operation.getRequestBody(), () -> new RequestBody().required(true));
            operation.requestBody(body.content(content(text.request(), text)));
        }
        ApiResponses responses = operation.getResponses();
        ApiResponse answer = Objects.requireNonNullElseGet(responses.remove("200"), ApiResponse::new);
        if (text.response() != null) {
            answer.setContent(content(text.response(), text));
        } else if (answer.getContent() != null) {
            answer.getContent().values().forEach(Operations::callBytesBinary);
            nameMedia(answer.getContent(), text);
        }
        int status = Objects.requireNonNullElse(text.success(), 200);
        answer.setDescription(HttpStatus.valueOf(status).getReasonPhrase());
        if (status == HttpStatus.CREATED.value()) {
            answer.addHeaderObject("Location", header("Location"));
        }
        if (isIdempotent(operation)) {
            responses.addApiResponse("200", replayed(answer));
        }
        responses.addApiResponse(Integer.toString(status), answer);
        Objects.requireNonNullElse(text.also(), List.<Integer>of())
                .forEach(other -> responses.addApiResponse(other.toString(), answer));
    }

    private static void nameMedia(Content content, OperationText text) {
        List<String> media = Objects.requireNonNullElse(text.media(), List.of());
        MediaType any = media.isEmpty() ? null : content.remove("*/*");
        if (any != null) {
            media.forEach(type -> content.addMediaType(type, any));
        }
    }

    /** Fields of a form are read like parameters, but stand in the body. */
    private static void moveIntoForm(Operation operation, Schema<?> form) {
        List<Parameter> fields = operation.getParameters().stream()
                .filter(parameter -> "query".equals(parameter.getIn()))
                .toList();
        fields.forEach(
                field -> form.addProperty(field.getName(), field.getSchema().description(field.getDescription())));
        operation.getParameters().removeAll(fields);
    }

    /** Bytes are taken for text in base 64 unless told otherwise. */
    private static void callBytesBinary(MediaType type) {
        if (type.getSchema() != null && "byte".equals(type.getSchema().getFormat())) {
            type.getSchema().setFormat("binary");
        }
    }

    private static boolean isIdempotent(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
    }

    private ApiResponse replayed(ApiResponse answer) {
        ApiResponse replayed = new ApiResponse()
                .description("The answer to the first request with this Idempotency-Key")
                .content(answer.getContent());
        replayed.addHeaderObject("Location", header("Location"));
        replayed.addHeaderObject("Idempotency-Replayed", header("Idempotency-Replayed"));
        return replayed;
    }

    private Header header(String name) {
        return new Header().description(description.headers().get(name)).schema(new StringSchema());
    }

    private static Content content(String schema, OperationText text) {
        MediaType type = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
        String example = EXAMPLES.get(schema);
        if (example != null) {
            type.addExamples("ComplaintOfOurFault", new Example().value(Description.example(example)));
        }
        List<String> media = Objects.requireNonNullElse(text.media(), List.of("application/json"));
        return new Content().addMediaType(media.get(0), type);
    }

    private void describeParameters(Operation operation) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            parameter.setDescription(description.parameters().get(parameter.getName()));
            var schema = description.parameterSchemas().get(parameter.getName());
            if (schema != null) {
                parameter.setSchema(InterfaceDescription.schema(schema));
            }
        }
    }

    private Parameter parameter(String header) {
        var schema = description.parameterSchemas().get(header);
        return new Parameter()
                .name(header)
                .in("header")
                .required(false)
                .description(description.parameters().get(header))
                .schema(InterfaceDescription.schema(Objects.requireNonNull(schema)));
    }

    private static Header reference(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    private static void addHeaders(Operation operation) {
        operation.getResponses().values().forEach(answer -> {
            answer.addHeaderObject("Content-Language", reference("Content-Language"));
            answer.addHeaderObject("Vary", reference("Vary"));
            answer.addHeaderObject("X-Request-Id", reference("X-Request-Id"));
            answer.addHeaderObject("traceparent", reference("traceparent"));
        });
    }

    private static void addCaching(PathItem.HttpMethod method, Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.values().forEach(answer -> answer.addHeaderObject("Cache-Control", reference("Cache-Control")));
        if (method == PathItem.HttpMethod.GET) {
            Objects.requireNonNull(responses.get("200")).addHeaderObject("ETag", reference("ETag"));
            responses.addApiResponse(NO_CHANGE, new ApiResponse().$ref("#/components/responses/NotModified"));
            operation.addParametersItem(new Parameter().$ref("#/components/parameters/IfNoneMatch"));
        }
    }

    private static ApiResponse notModified() {
        ApiResponse answer = new ApiResponse().description("What the caller has is what it still is");
        answer.addHeaderObject("ETag", reference("ETag"));
        answer.addHeaderObject("Cache-Control", reference("Cache-Control"));
        return answer;
    }

    private static void addProblems(Operation operation, String path, @Nullable OperationText text) {
        Set<Integer> statuses = new TreeSet<>(ALWAYS);
        if (operation.getRequestBody() != null) {
            statuses.addAll(WITH_BODY);
        }
        List<Parameter> parameters = new ArrayList<>(operation.getParameters());
        if (path.contains("{") || parameters.stream().anyMatch(parameter -> "release".equals(parameter.getName()))) {
            statuses.add(404);
        }
        if (text != null && text.problems() != null) {
            statuses.addAll(text.problems());
        }
        statuses.forEach(status ->
                operation.getResponses().addApiResponse(status.toString(), ProblemResponses.reference(status)));
    }
}
