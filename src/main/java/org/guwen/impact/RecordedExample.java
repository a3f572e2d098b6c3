package org.guwen.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.Obligation;
import org.guwen.casebook.Case;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.consultation.recorded.Masking;
import org.guwen.journal.ConsultationRecord;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a consultation on record an example: its facts, and of its advice what is to stay so. */
@Component
class RecordedExample {

    /** What nobody could tell is no fact, so an example asks for it. */
    private static final String UNKNOWN = "unknown";

    /** What is of the request and not of the case; the date of an example stands beside its facts. */
    private static final List<String> NOT_OF_THE_CASE = List.of("requestId", "storeId", "locale", "asOf", UNKNOWN);

    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

    private final CasebookReader reader = new CasebookReader();
    private final JsonMapper json;

    RecordedExample(JsonMapper json) {
        this.json = json;
    }

    /** The example of a record. */
    Case of(ConsultationRecord entry) {
        Map<String, Object> given = json.readValue(entry.request().facts(), TREE);
        List<String> unknown = given.get(UNKNOWN) instanceof List<?> pointers
                ? pointers.stream().map(pointer -> field(pointer.toString())).toList()
                : List.of();
        NOT_OF_THE_CASE.forEach(given::remove);
        Masking.identifying().forEach(pointer -> remove(given, pointer));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "Consultation " + entry.id());
        tree.put("nameZh", "咨询 " + entry.id());
        tree.put("asOf", entry.request().asOf().toString());
        tree.put("given", given);
        tree.put("expect", expected(json.readTree(entry.answer().advice()), unknown));
        return reader.read(tree);
    }

    /** A pointer as assumptions name the fact, such as {@code projects[0].product.brand}. */
    private static String field(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
    }

    /** What is masked on record decides nothing; a part that held nothing else goes with it. */
    private static void remove(Map<String, Object> given, String pointer) {
        String[] path = pointer.substring(1).split("/", -1);
        if (given.get(path[0]) instanceof Map<?, ?> facts) {
            facts.remove(path[1]);
            if (facts.isEmpty()) {
                given.remove(path[0]);
            }
        }
    }

    private static Map<String, Object> expected(JsonNode advice, List<String> unknown) {
        Map<String, Object> expected = new LinkedHashMap<>();
        List<String> actions = new ArrayList<>();
        advice.path("actions").forEach(action -> {
            if (!action.path("obligation").asString("").equals(Obligation.MAY.name())) {
                actions.add(action.path("code").asString());
            }
        });
        put(expected, "actions", actions.stream().distinct().toList());
        put(
                expected,
                "forbidden",
                advice.path("forbidden").findValuesAsString("code").stream()
                        .distinct()
                        .toList());
        String decision = advice.path("decision").asString(Decision.NA.name());
        if (!decision.equals(Decision.NA.name())) {
            expected.put("decision", decision);
        }
        if (expected.isEmpty()) {
            boolean isAsked = advice.path("assumptions").findValuesAsString("field").stream()
                    .anyMatch(unknown::contains);
            expected.put(
                    "status",
                    isAsked
                            ? Advice.Status.PROVISIONAL.name()
                            : advice.path("status").asString());
        }
        return expected;
    }

    private static void put(Map<String, Object> tree, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            tree.put(name, codes);
        }
    }
}
