package org.guwen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guwen.SourceFiles;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Role;
import org.junit.jupiter.api.Test;

/** The knowledge lives in rules and tables: the engine that runs them names no act, no role and no threshold. */
class KnowledgeInJavaTests {

    private static final List<Class<? extends Enum<?>>> KNOWLEDGE = List.of(
            ActionCode.class,
            ForbiddenCode.class,
            ComplaintCategory.class,
            Responsibility.class,
            Branch.class,
            ProjectGroup.class,
            DocumentCode.class,
            CostItem.class,
            Role.class);

    /** The one file that knows an order of values, each operator with its clause. */
    private static final String MERGE_OPERATORS = "org.guwen.inference.merge.MergeOperators";

    private static final Path SOURCES = Path.of("src/main/java/org/guwen/inference");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d[\\w.]*");

    /** Numbers that are technique, not knowledge, with the reason. */
    private static final Map<String, Map<String, String>> TECHNIQUE = Map.ofEntries(
            Map.entry("QuestionProofs.java", Map.of("30", "cases tried before a question stays unproved")),
            Map.entry("possible/PossibleFacts.java", Map.of("20_000", "facts before a run over open facts gives up")),
            Map.entry(
                    "whynot/WhyNot.java",
                    Map.of(
                            "120",
                            "cases tried at most",
                            "10",
                            "rules told",
                            "2",
                            "halves",
                            "3",
                            "changes that are few")),
            Map.entry("RecentKnowledge.java", Map.of("3", "knowledge bases kept at hand", "0.75f", "load of a map")),
            Map.entry("engine/DecisionSession.java", Map.of("10_000", "firings before a run is stopped")),
            Map.entry("engine/Firing.java", Map.of("2", "facts that most firings insert")),
            Map.entry("engine/IndexedTable.java", Map.of("4", "subjects that most cases have")),
            Map.entry(
                    "engine/SessionPool.java",
                    Map.of("8", "idle sessions kept", "2", "idle sessions kept for each processor")),
            Map.entry(
                    "index/IndexColumn.java",
                    Map.of("128", "bitmaps of a column", "6", "bits of a word, as a power of two")),
            Map.entry("index/TableIndex.java", Map.of("6", "bits of a word, as a power of two")),
            Map.entry(
                    "principle/ConsequenceReader.java",
                    Map.of("2", "tokens before the fact", "3", "tokens of an empty insertion")),
            Map.entry("principle/SourceTokens.java", Map.of("2", "characters that open a comment")),
            Map.entry("merge/AdviceAssembly.java", Map.of("2", "several issues are told one by one")),
            Map.entry("merge/ChargesMerge.java", Map.of("2", "decimals of an amount")),
            Map.entry("money/Periods.java", Map.of("2", "decimals of hours")),
            Map.entry(
                    "money/Money.java",
                    Map.of("2", "decimals of an amount", "6", "decimals of a percent", "100", "a whole in percent")));

    @Test
    void theEngineNamesNoConstantOfWhatIsKnown() {
        Set<String> named = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.guwen.inference").stream()
                        .filter(type -> !outermost(type).equals(MERGE_OPERATORS))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(KnowledgeInJavaTests::isOfKnowledge)
                        .forEach(access -> named.add(access.getOriginOwner().getName() + " names "
                                + access.getTargetOwner().getSimpleName() + "."
                                + access.getTarget().getName()));
        assertThat(named).isEmpty();
    }

    private static boolean isOfKnowledge(JavaFieldAccess access) {
        return KNOWLEDGE.stream().anyMatch(type -> access.getTargetOwner().isEquivalentTo(type));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(KnowledgeInJavaTests::outermost).orElseGet(type::getName);
    }

    @Test
    void theEngineHoldsNoConstantAsText() {
        Set<String> constants = KNOWLEDGE.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Enum::name)
                .collect(Collectors.toSet());
        Map<String, List<String>> found = new TreeMap<>();
        sources().forEach((file, source) -> {
            List<String> texts = TEXT.matcher(source)
                    .results()
                    .map(match -> match.group(1))
                    .filter(text -> text != null && constants.contains(text))
                    .toList();
            if (!texts.isEmpty()) {
                found.put(file, texts);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void theEngineHoldsNoThreshold() {
        Map<String, Set<String>> found = new TreeMap<>();
        sources().forEach((file, source) -> {
            Set<String> numbers = NUMBER.matcher(TEXT.matcher(source).replaceAll("\"\""))
                    .results()
                    .map(match -> match.group())
                    .filter(number -> !number.matches("[01]L?"))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!numbers.isEmpty()) {
                found.put(file, numbers);
            }
        });
        assertThat(found)
                .isEqualTo(TECHNIQUE.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                file -> new TreeSet<>(file.getValue().keySet()))));
    }

    /** Sources without comments, by path. */
    private static Map<String, String> sources() {
        return SourceFiles.below(SOURCES, ".java")
                .collect(Collectors.toMap(
                        file -> SOURCES.relativize(file).toString().replace('\\', '/'),
                        file -> COMMENT.matcher(SourceFiles.text(file)).replaceAll(" "),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
