package org.guwen.facts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.TableDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people read has a name in Chinese and in English, and names work as cells of a workbook. */
final class LabelsCompletenessTests {

    private static final String LABELS = "/org/guwen/facts/vocabulary/labels_";
    private static final String TEXTS = "/org/guwen/advice/texts_";
    private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");
    private static final Pattern OPERATOR = Pattern.compile("(?i)(非|含|not|contains|[<>=\\[(]).*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Set<String> KEYWORDS = Set.of("任意", "空", "有", "是", "否", "empty", "present", "true", "false");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFieldHasALabel(String language) {
        Set<String> wanted = new TreeSet<>();
        Vocabulary.get().fields().forEach(field -> wanted.add(field.labelKey()));

        assertThat(TextBundle.read(LABELS, language).keys()).containsAll(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyFieldThatCanBeAskedHasAQuestion(String language) {
        TextBundle labels = TextBundle.read(LABELS, language);

        assertThat(Vocabulary.get().fields())
                .filteredOn(field -> !field.isDerived())
                .allSatisfy(field -> assertThat(labels.texts().get(field.labelKey() + ".question"))
                        .as(field.path())
                        .endsWith(language.equals("zh") ? "？" : "?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void exactlyTheEnumerationsAndTheirConstantsAreNamed(String language) {
        Set<String> wanted = new TreeSet<>();
        for (Class<?> type : enumerations()) {
            wanted.add("enum." + type.getSimpleName());
            constants(type).forEach(constant -> wanted.add(key(constant)));
        }

        assertThat(TextBundle.read(LABELS, language).keys())
                .filteredOn(key -> key.startsWith("enum."))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(TextBundle.read(LABELS, "en").keys())
                .isEqualTo(TextBundle.read(LABELS, "zh").keys());
        assertThat(TextBundle.read(TEXTS, "en").keys())
                .isEqualTo(TextBundle.read(TEXTS, "zh").keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noKeyIsWrittenTwice(String language) {
        assertThat(TextBundle.read(LABELS, language).lines()).doesNotHaveDuplicates();
        assertThat(TextBundle.read(TEXTS, language).lines()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noTwoFieldsShareALabel(String language) {
        TextBundle labels = TextBundle.read(LABELS, language);

        assertThat(labels.keys().stream()
                        .filter(key -> key.startsWith("field.") && !key.endsWith(".question"))
                        .map(key -> labels.text(key).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoConstantsOfAnEnumerationCanBeMistaken() {
        TextBundle zh = TextBundle.read(LABELS, "zh");
        TextBundle en = TextBundle.read(LABELS, "en");

        for (Class<?> type : enumerations()) {
            List<String> names = new ArrayList<>();
            constants(type)
                    .forEach(constant -> Stream.of(constant.name(), zh.text(key(constant)), en.text(key(constant)))
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .distinct()
                            .forEach(names::add));
            assertThat(names).as(type.getSimpleName()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void constantsCanBeListedInACell(String language) {
        TextBundle labels = TextBundle.read(LABELS, language);

        assertThat(enumerations().stream()
                        .flatMap(LabelsCompletenessTests::constants)
                        .map(constant -> labels.text(key(constant))))
                .allSatisfy(label -> assertThat(label)
                        .doesNotContainPattern(SEPARATOR)
                        .doesNotMatch(OPERATOR)
                        .satisfies(text -> assertThat(KEYWORDS).doesNotContain(text.toLowerCase(Locale.ROOT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noConditionColumnIsCalledLikeAnOutcomeOfItsTable(String language) {
        TextBundle labels = TextBundle.read(LABELS, language);

        assertThat(TableDefinitions.get().all())
                .allSatisfy(table -> assertThat(table.outcomes().stream()
                                .map(language.equals("zh") ? OutcomeColumn::labelZh : OutcomeColumn::labelEn))
                        .as(table.id())
                        .doesNotContainAnyElementsOf(Vocabulary.get().fields().stream()
                                .filter(field -> field.topics().contains(table.topic()))
                                .map(field -> labels.text(field.labelKey()))
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasASentence(String language) {
        Map<String, Enum<?>[]> codes = Map.of(
                "action.", ActionCode.values(),
                "forbidden.", ForbiddenCode.values(),
                "document.", DocumentCode.values(),
                "deadline.", DeadlineCode.values());
        TextBundle texts = TextBundle.read(TEXTS, language);

        codes.forEach((prefix, constants) -> assertThat(texts.texts())
                .containsKeys(Stream.of(constants)
                        .map(constant -> prefix + constant.name())
                        .toArray(String[]::new)));
    }

    @Test
    void aSentenceHasTheSamePlaceholdersInBothLanguages() {
        TextBundle en = TextBundle.read(TEXTS, "en");

        assertThat(TextBundle.read(TEXTS, "zh").texts())
                .allSatisfy((key, zh) ->
                        assertThat(placeholders(en.text(key))).as(key).isEqualTo(placeholders(zh)));
    }

    private static List<Class<?>> enumerations() {
        List<Class<?>> types = new ArrayList<>(List.of(TimeLimit.Unit.class));
        new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.guwen.facts", "org.guwen.advice", "org.guwen.table")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        // What the rooms of a module share among themselves is shown to nobody.
                        .filter(type -> !type.getPackageName().startsWith("org.guwen.table."))
                        .forEach(type -> types.add(type.reflect()));
        return types;
    }

    private static Stream<Enum<?>> constants(Class<?> type) {
        return Stream.of(Objects.requireNonNull(type.getEnumConstants())).map(constant -> (Enum<?>) constant);
    }

    private static String key(Enum<?> constant) {
        return "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    private static Set<String> placeholders(String text) {
        return new HashSet<>(
                PLACEHOLDER.matcher(text).results().map(MatchResult::group).toList());
    }
}
