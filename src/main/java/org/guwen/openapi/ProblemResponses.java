package org.guwen.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The refusals as response components, one for each status that a {@link ProblemType} has. */
final class ProblemResponses {

    private static final Map<HttpStatus, String> HEADERS = Map.of(
            HttpStatus.UNAUTHORIZED, "WWW-Authenticate",
            HttpStatus.METHOD_NOT_ALLOWED, "Allow",
            HttpStatus.TOO_MANY_REQUESTS, "Retry-After",
            HttpStatus.SERVICE_UNAVAILABLE, "Retry-After");

    private final Description description;

    ProblemResponses(Description description) {
        this.description = description;
    }

    void addTo(Components components) {
        Map<HttpStatus, List<ProblemType>> types =
                Arrays.stream(ProblemType.values()).collect(Collectors.groupingBy(ProblemType::status));
        Arrays.stream(ProblemType.values())
                .map(ProblemType::status)
                .distinct()
                .forEach(status -> components.addResponses(
                        name(status.value()), response(status, Objects.requireNonNull(types.get(status)))));
    }

    /** The addresses of all kinds of problems. */
    static Schema<String> types() {
        StringSchema types = new StringSchema();
        Arrays.stream(ProblemType.values()).map(ProblemType::address).forEach(types::addEnumItem);
        types.format("uri-reference").description("Kind of problem; leads to a page about it");
        return types;
    }

    /** The kinds of mistakes that are told at a place of the request. */
    static Schema<String> codes() {
        StringSchema codes = new StringSchema();
        Arrays.stream(ProblemCode.values()).map(ProblemCode::name).forEach(codes::addEnumItem);
        codes.description("Kind of mistake");
        return codes;
    }

    /** A reference to the response of a status. */
    static ApiResponse reference(int status) {
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    private static String name(int status) {
        String[] words = HttpStatus.valueOf(status).getReasonPhrase().split("[^A-Za-z]+");
        return Arrays.stream(words)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private ApiResponse response(HttpStatus status, List<ProblemType> types) {
        String titles = types.stream()
                .map(type -> type.title().en() + " (`" + type.address() + "`)")
                .collect(Collectors.joining("; "));
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        ApiResponse response = new ApiResponse()
                .description(titles)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
        String header = HEADERS.get(status);
        if (header != null) {
            response.addHeaderObject(header, header(header));
        }
        return response;
    }

    private Header header(String name) {
        return new Header().description(description.headers().get(name)).schema(new StringSchema());
    }
}
