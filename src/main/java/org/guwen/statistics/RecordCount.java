package org.guwen.statistics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.RecordAddition;
import org.guwen.statistics.Counted.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts what a few records hold. Each thing counts once in a record, however often it stands there. */
final class RecordCount {

    private static final int LONGEST_ITEM = 400;
    private static final String UNKNOWN = "UNKNOWN";

    private final JsonMapper json;
    private final ZoneId zone;
    private final Map<Counted, Long> times = new LinkedHashMap<>();
    private final Map<Counted, String> samples = new HashMap<>();

    RecordCount(JsonMapper json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    /** How often each thing is there. */
    Map<Counted, Long> times() {
        return times;
    }

    /** A consultation that shows the thing, {@code null} where none is worth looking at. */
    @Nullable
    String sample(Counted counted) {
        return samples.get(counted);
    }

    /** Counts what a consultation holds. */
    void add(ConsultationRecord record) {
        JsonNode advice = json.readTree(record.answer().advice());
        Set<Counted> found = new LinkedHashSet<>();
        json.readTree(record.answer().rowsFired())
                .valueStream()
                .filter(hit -> hit.path("decided").asBoolean(false))
                .forEach(hit -> {
                    String table = hit.path("table").asString("");
                    found.add(counted(record, Kind.TABLE, table, ""));
                    found.add(counted(record, Kind.ROW, table, hit.path("row").asString("")));
                });
        for (JsonNode gap : advice.path("noMatch")) {
            Counted counted = counted(record, Kind.NO_MATCH, gap.path("table").asString(""), inputs(gap));
            found.add(counted);
            samples.put(counted, record.id().toString());
        }
        advice.path("questions")
                .forEach(question -> found.add(counted(
                        record, Kind.QUESTION, "", question.path("field").asString(""))));
        JsonNode facts = json.readTree(record.request().facts());
        unknown(facts, "", path -> found.add(counted(record, Kind.UNKNOWN, "", field(path))));
        facts.path("unknown")
                .forEach(pointer -> found.add(counted(record, Kind.UNKNOWN, "", field(path(pointer.asString(""))))));
        record.answer().codes().forEach(code -> {
            boolean isAction = code.kind() == ConsultationRecord.Code.Kind.ACTION;
            found.add(counted(record, isAction ? Kind.ADVISED : Kind.FORBIDDEN, "", code.code()));
        });
        found.forEach(this::count);
    }

    /** The nearest row, and the fields on which it failed: what a further row would have to say otherwise. */
    private static String inputs(JsonNode gap) {
        return gap.path("nearestRow").asString("")
                + gap.path("failed")
                        .valueStream()
                        .map(field -> " " + field.asString(""))
                        .collect(Collectors.joining());
    }

    /** Names of a pointer without the places in lists. */
    private static String path(String pointer) {
        return pointer.replaceAll("/\\d+(?=/)", "").replaceFirst("^/", "").replace('/', '.');
    }

    /** The field that questions name, of the names in the request. */
    private static String field(String path) {
        return path.replaceFirst("^projects\\.", "project.").replaceFirst("^complaint\\.issues\\.", "complaint.");
    }

    private static void unknown(JsonNode fact, String path, Consumer<String> found) {
        if (fact.isObject()) {
            fact.forEachEntry((name, value) -> unknown(value, path.isEmpty() ? name : path + "." + name, found));
        } else if (fact.isArray()) {
            fact.forEach(item -> unknown(item, path, found));
        } else if (fact.isString() && fact.stringValue().equals(UNKNOWN)) {
            found.accept(path);
        }
    }

    /** Counts what an addition says of the consultation that it belongs to. */
    void add(RecordAddition addition, ConsultationRecord of) {
        if (addition.kind() != RecordAddition.Kind.OVERRIDE) {
            return;
        }
        String code = Objects.requireNonNullElse(addition.code(), "");
        boolean isTaken = json.readTree(addition.content()).path("taken").asBoolean(false);
        count(counted(addition, of, isTaken ? Kind.TAKEN : Kind.NOT_TAKEN, "", code));
        rows(json.readTree(of.answer().advice()), code)
                .forEach(row -> count(counted(addition, of, Kind.ROW_OVERRIDDEN, row.get(0), row.get(1))));
    }

    /** Rows that gave an act or forbade it, each by table and row. */
    private static Set<List<String>> rows(JsonNode advice, String code) {
        return Stream.of(
                        advice.path("actions"),
                        advice.path("forbidden"),
                        advice.path("conduct").path("actions"))
                .flatMap(JsonNode::valueStream)
                .filter(item -> item.path("code").asString("").equals(code))
                .flatMap(item -> item.path("because").valueStream())
                .filter(reason -> reason.has("row"))
                .map(reason -> List.of(
                        reason.path("table").asString(""), reason.path("row").asString("")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Counted counted(ConsultationRecord record, Kind kind, String subject, String item) {
        return counted(record.createdAt().atZoneSameInstant(zone).toLocalDate(), record, kind, subject, item);
    }

    private Counted counted(RecordAddition at, ConsultationRecord of, Kind kind, String subject, String item) {
        return counted(at.createdAt().atZoneSameInstant(zone).toLocalDate(), of, kind, subject, item);
    }

    private static Counted counted(LocalDate on, ConsultationRecord of, Kind kind, String subject, String item) {
        String store = Objects.requireNonNullElse(of.caller().storeId(), "");
        String kept = item.substring(0, Math.min(item.length(), LONGEST_ITEM));
        return new Counted(on, store, of.topic().name(), kind, subject, kept);
    }

    private void count(Counted counted) {
        times.merge(counted, 1L, Long::sum);
    }
}
