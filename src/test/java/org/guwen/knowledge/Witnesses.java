package org.guwen.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.Advice;
import org.guwen.casebook.Casebook;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.inference.Inference;
import org.guwen.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The cases of the repository, looked through for one in which a fact matters. */
final class Witnesses {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What is said of an answer but is no advice: reasons, what to ask, and how far tables were from a row. */
    private static final Set<String> NO_ADVICE = Set.of("because", "questions", "status", "noMatch", "asOf");

    /** Lists whose entries name what was asked. */
    private static final Set<String> ECHOES = Set.of("demands", "verdicts");

    private final FactsReader reader = new FactsReader();
    private final Inference inference = new Inference();
    private final List<Candidate> candidates = new ArrayList<>();
    private final IdentityHashMap<Candidate, Optional<JsonNode>> advice = new IdentityHashMap<>();
    private final Map<ToldFact, IdentityHashMap<Candidate, Boolean>> matters = new HashMap<>();

    /** A case that may show something. */
    private record Candidate(String source, LocalDate asOf, ObjectNode given) {

        Topic topic() {
            return Topic.valueOf(given.path("topic").asString());
        }
    }

    Witnesses() {
        add(RESOURCES.resolve("every-fact.yaml"));
        Knowledge.casebooks().forEach(this::add);
        WorkbookCases.all().forEach(sheet -> add(sheet.cases()));
        SourceFiles.below(RESOURCES.resolve("real-cases"), ".yaml").forEach(this::add);
    }

    private void add(Casebook book) {
        book.cases()
                .forEach(example -> candidates.add(
                        new Candidate(example.name(), example.asOf(), JSON.valueToTree(example.given()))));
    }

    private void add(Path file) {
        YAML.readTree(SourceFiles.text(file))
                .valueStream()
                .filter(example -> !example.path("expect").has("problem"))
                .forEach(this::add);
    }

    private void add(JsonNode example) {
        String name = example.path("name").asString();
        LocalDate asOf = LocalDate.parse(example.path("asOf").asString());
        ObjectNode given = (ObjectNode) example.path("given");
        if (given.has("topic")) {
            candidates.add(new Candidate(name, asOf, given));
        }
        example.path("topics")
                .valueStream()
                .forEach(topic -> candidates.add(
                        new Candidate(name, asOf, given.deepCopy().put("topic", topic.asString()))));
    }

    /** The first case of the topic that gets other advice if the fact is not told or has another value. */
    Optional<String> of(ToldFact fact, Topic topic) {
        return candidates.stream()
                .filter(candidate -> candidate.topic() == topic)
                .filter(candidate -> matters(fact, candidate))
                .map(Candidate::source)
                .findFirst();
    }

    /**
     * The first case of the topic that tells the fact at one place only and gets other advice if the fact is not told or has
     * another value: that place, and what is open there once the fact is taken out.
     */
    Optional<Untold> untold(ToldFact fact, Topic topic) {
        return candidates.stream()
                .filter(candidate -> candidate.topic() == topic)
                .filter(candidate -> fact.pointers(candidate.given()).size() == 1)
                .filter(candidate -> !isToldOfTheWhole(fact, candidate))
                .filter(candidate -> matters(fact, candidate))
                .map(candidate -> untold(fact, candidate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What an issue does not tell itself is told of it by the complaint or its bill. */
    private static boolean isToldOfTheWhole(ToldFact fact, Candidate candidate) {
        String whole = "/" + fact.inVocabulary().replace('.', '/');
        return fact.name().startsWith("complaint.issues.")
                && !candidate.given().at(whole).isMissingNode();
    }

    /**
     * A case without a fact that matters in it.
     *
     * @param pointer where the fact would stand
     * @param open pointers of what is asked for or taken for granted
     */
    record Untold(String source, String pointer, Set<String> open) {

        /** What is told of a complaint or its bill as a whole is asked of its issues where it lists them. */
        boolean isOpen() {
            String ofIssue = pointer.replaceFirst("^/complaint(?!/issues)", "");
            return open.stream()
                    .flatMap(one -> Stream.of(one, one.replaceFirst("^/complaint/issues/\\d+", "")))
                    .anyMatch(one -> covers(one, pointer) || covers(one, ofIssue));
        }

        private static boolean covers(String part, String pointer) {
            return pointer.equals(part) || pointer.startsWith(part + "/");
        }
    }

    private Optional<Untold> untold(ToldFact fact, Candidate candidate) {
        ObjectNode without = fact.changed(candidate.given()).get(0);
        return facts(without).map(facts -> {
            Advice examined = inference
                    .infer(Knowledge.BASE, facts, candidate.asOf(), null, true)
                    .advice();
            return new Untold(
                    candidate.source(),
                    fact.pointers(candidate.given()).get(0),
                    Stream.concat(
                                    examined.questions().stream().map(Advice.Question::pointer),
                                    examined.assumptions().stream().map(Advice.Assumption::pointer))
                            .collect(Collectors.toSet()));
        });
    }

    private boolean matters(ToldFact fact, Candidate candidate) {
        return matters.computeIfAbsent(fact, any -> new IdentityHashMap<>())
                .computeIfAbsent(candidate, any -> tried(fact, candidate));
    }

    private boolean tried(ToldFact fact, Candidate candidate) {
        List<ObjectNode> changed = fact.changed(candidate.given());
        if (changed.isEmpty()) {
            return false;
        }
        Optional<JsonNode> original = advice.computeIfAbsent(candidate, key -> advice(key.given(), key.asOf()));
        return original.isPresent()
                && changed.stream()
                        .map(facts -> advice(facts, candidate.asOf()))
                        .anyMatch(other -> other.isPresent() && !other.equals(original));
    }

    /** What is advised; nothing of facts that are refused or contradict each other. */
    private Optional<JsonNode> advice(ObjectNode given, LocalDate asOf) {
        return facts(given)
                .map(facts -> inference.infer(Knowledge.BASE, facts, asOf))
                .filter(inferred -> inferred.contradictions().isEmpty())
                .map(inferred -> {
                    JsonNode said = JSON.valueToTree(inferred.advice());
                    strip(said);
                    return said;
                });
    }

    private Optional<CaseFacts> facts(ObjectNode given) {
        try {
            return Optional.of(reader.read(JSON.writeValueAsBytes(given), true, Locale.ENGLISH));
        } catch (ProblemException refused) {
            return Optional.empty();
        }
    }

    private static void strip(@Nullable JsonNode said) {
        if (said instanceof ObjectNode object) {
            object.remove(NO_ADVICE);
            ECHOES.forEach(
                    list -> object.path(list).valueStream().forEach(entry -> ((ObjectNode) entry).remove("code")));
        }
        if (said != null) {
            said.valueStream().forEach(Witnesses::strip);
        }
    }
}
