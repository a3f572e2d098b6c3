package org.guwen.consultation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guwen.SourceFiles;
import org.guwen.advice.Advice;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.Topic;
import org.guwen.inference.Inference;
import org.guwen.inference.Inferred;
import org.guwen.inference.RandomCases;
import org.guwen.inference.TestKnowledge;
import org.springframework.util.ConcurrentReferenceHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Answers to the cases that come with the program and to random ones, as they leave, without HTTP. */
final class Answers {

    /** Case of the program or a random one. */
    record Asked(String name, CaseFacts facts, LocalDate asOf) {}

    static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Inference INFERENCE = new Inference();
    private static final FactsReader READER = new FactsReader();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final List<String> CASEBOOKS =
            List.of("rules", "src/test/resources/scenarios", "src/test/resources/workbook-cases");

    /** What comes of a case is asked for by several tests; random cases come and go. */
    private static final Map<Asked, Inferred> INFERRED = new ConcurrentReferenceHashMap<>();

    private static final List<Asked> SHIPPED = shipped();

    private Answers() {}

    /** Every case that comes with the program and is answered. */
    static Stream<Asked> all() {
        return SHIPPED.stream();
    }

    /** Those of one topic. */
    static Stream<Asked> of(Topic topic) {
        return all().filter(asked -> asked.facts().topic() == topic);
    }

    /** Random cases of any topic; the same seed gives the same. */
    static Stream<Asked> random(long seed, int count) {
        RandomCases cases = new RandomCases(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Asked("case " + i + " of seed " + seed, cases.next(), RandomCases.AS_OF))
                .filter(Answers::isAnswered);
    }

    private static List<Asked> shipped() {
        CasebookReader reader = new CasebookReader();
        Stream<Asked> books = CASEBOOKS.stream()
                .flatMap(folder -> SourceFiles.below(Path.of(folder), ".yaml"))
                .filter(file -> file.toString().endsWith(".cases.yaml")
                        || file.toString().contains("scenarios"))
                .flatMap(file -> reader.read(file.toString(), SourceFiles.text(file)).cases().stream())
                .map(example -> new Asked(example.name(), example.given(), example.asOf()));
        Stream<Asked> real = SourceFiles.below(Path.of("src/test/resources/real-cases"), ".yaml")
                .flatMap(file -> YAML.readTree(SourceFiles.text(file)).valueStream())
                .filter(example -> !example.path("expect").has("problem"))
                .map(Answers::real);
        return Stream.concat(books, real).filter(Answers::isAnswered).toList();
    }

    private static Asked real(JsonNode example) {
        LocalDate asOf = LocalDate.parse(example.get("asOf").asString());
        ObjectNode given = ((ObjectNode) example.get("given")).deepCopy();
        byte[] body = JSON.writeValueAsBytes(given);
        return new Asked(example.get("name").asString(), READER.read(body, false, Locale.ENGLISH), asOf);
    }

    /** Facts that contradict one another get no answer. */
    private static boolean isAnswered(Asked asked) {
        return infer(asked).contradictions().isEmpty();
    }

    private static Inferred infer(Asked asked) {
        return INFERRED.computeIfAbsent(asked, key -> INFERENCE.infer(TestKnowledge.BASE, asked.facts(), asked.asOf()));
    }

    /** Facts as a request tells them. */
    static Asked told(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new Asked(json, READER.read(body, false, Locale.ENGLISH), RandomCases.AS_OF);
    }

    /** The advice on a case, free of language. */
    static Advice advice(Asked asked) {
        return infer(asked).advice();
    }

    /** The answer to a case. */
    static AdviceDocument answer(Asked asked, Locale locale, Explain explain) {
        return new AdviceWriter(TestKnowledge.CLAUSES, locale, explain)
                .write(null, true, advice(asked), ExplanationWriter.stamp(TestKnowledge.BASE), null);
    }

    /** How many bytes an answer has on the wire. */
    static int bytes(AdviceDocument answer) {
        return JSON.writeValueAsBytes(answer).length;
    }
}
