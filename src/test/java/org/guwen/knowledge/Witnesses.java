package org.guwen.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guwen.SourceFiles;
import org.guwen.casebook.Casebook;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
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

    private boolean matters(ToldFact fact, Candidate candidate) {
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
        CaseFacts facts;
        try {
            facts = reader.read(JSON.writeValueAsBytes(given), true, Locale.ENGLISH);
        } catch (ProblemException refused) {
            return Optional.empty();
        }
        Inferred inferred = inference.infer(Knowledge.BASE, facts, asOf);
        if (!inferred.contradictions().isEmpty()) {
            return Optional.empty();
        }
        JsonNode said = JSON.valueToTree(inferred.advice());
        strip(said);
        return Optional.of(said);
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
