package org.guwen.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is said of the interface in {@code description.yaml}.
 *
 * @param about title, version and purpose
 * @param tags what each group of operations is for
 * @param operations by method and address, such as {@code GET /api/v1/clauses}
 * @param parameters by name
 * @param parameterSchemas limits of parameters that their Java types do not tell
 * @param headers of responses, by name
 * @param required members of requests that must be given, by record
 * @param types what a member holds where its Java type says less, by {@code Schema.member}
 * @param members what a member means, by its name or, where that means something else there, by {@code Schema.member}
 * @param problem schemas that no record tells, such as that of the problem document
 */
record Description(
        About about,
        Map<String, String> tags,
        Map<String, OperationText> operations,
        Map<String, String> parameters,
        Map<String, Map<String, Object>> parameterSchemas,
        Map<String, String> headers,
        Map<String, List<String>> required,
        Map<String, Map<String, Object>> types,
        Map<String, String> members,
        Map<String, Map<String, Object>> problem) {

    /** Title page. */
    record About(String title, String version, String summary, String description, String basic, String bearer) {}

    /**
     * One operation.
     *
     * @param id name of the generated method; never changes
     * @param request schema of the body where the controller reads bytes
     * @param response schema of the answer where the controller writes text
     * @param media media types of the answer where they are told at run time
     * @param success status of the answer if it is not 200
     * @param also further statuses with the same answer
     * @param problems statuses of refusals that cannot be told from the parameters
     */
    record OperationText(
            String id,
            String tag,
            String summary,
            @Nullable String description,
            @Nullable String request,
            @Nullable String response,
            @Nullable List<String> media,
            @Nullable Integer success,
            @Nullable List<Integer> also,
            @Nullable List<Integer> problems) {}

    static Description read() {
        try (InputStream stream = Description.class.getResourceAsStream("description.yaml")) {
            return YAMLMapper.shared().readValue(stream, Description.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON value beside the description, such as an example. */
    static Object example(String file) {
        try (InputStream stream = Description.class.getResourceAsStream(file)) {
            return YAMLMapper.shared().readValue(stream, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
