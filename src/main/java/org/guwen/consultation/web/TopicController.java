package org.guwen.consultation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.guwen.consultation.facts.FactsSchema;
import org.guwen.facts.code.Topic;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.request.ListPage;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what can be asked, and which facts each topic takes. */
@RestController
@RequestMapping("/api/v1/topics")
final class TopicController {

    private final FactsSchema schema;

    TopicController(FactsSchema schema) {
        this.schema = schema;
    }

    record TopicResponse(Topic key, String label, String schema) {}

    @GetMapping(produces = "application/json")
    ResponseEntity<ListPage<TopicResponse>> topics(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        List<TopicResponse> topics = Arrays.stream(Topic.values())
                .map(topic ->
                        new TopicResponse(topic, schema.title(topic).in(locale), "/api/v1/topics/" + topic + "/schema"))
                .toList();
        return ListPage.of(topics, topic -> topic.key().name(), new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping(
            path = "/{topic}/schema",
            produces = {"application/schema+json", "application/json"})
    Map<String, Object> schema(@PathVariable String topic, Locale locale) {
        return Arrays.stream(Topic.values())
                .filter(value -> value.name().equals(topic))
                .findFirst()
                .map(known -> schema.of(known, locale))
                .orElseThrow(TopicController::noSuchTopic);
    }

    private static ProblemException noSuchTopic() {
        String topics = Arrays.stream(Topic.values()).map(Enum::name).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.NOT_FOUND, new LocalizedText("没有这个咨询主题；可用：" + topics, "No such topic. Topics: " + topics));
    }
}
