package org.guwen;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody gets lost inside a module: its rooms are few, small and in order, and its classes are called what others call them. */
class RoomsTests {

    private static final int MOST_CLASSES = 25;

    /** A room of enumerations alone is a list, not a place to get lost in. */
    private static final Set<String> LISTS = Set.of("org.guwen.facts.code");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guwen");

    @Test
    void roomsOfAModuleFormNoCircle() {
        CLASSES.stream()
                .map(RoomsTests::moduleOf)
                .filter(module -> !module.isEmpty())
                .distinct()
                .forEach(module -> slices().assignedFrom(new Rooms(module))
                        .should()
                        .beFreeOfCycles()
                        .check(CLASSES));
    }

    @Test
    void noRoomIsTooLarge() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        LISTS.forEach(sizes::remove);
        assertThat(sizes).allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void listsHoldEnumerationsAlone() {
        assertThat(CLASSES.stream()
                        .filter(type -> LISTS.contains(type.getPackageName()))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !type.isEnum()))
                .isEmpty();
    }

    @Test
    void noClassNameHoldsAStruckWord() {
        List<String> struck = struckWords();
        assertThat(CLASSES.stream()
                        .filter(type -> words(type.getSimpleName()).anyMatch(struck::contains))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** The words of the list, one a line, each with the singular or plural that is meant too. */
    private static List<String> struckWords() {
        try (InputStream bytes = Objects.requireNonNull(RoomsTests.class.getResourceAsStream("struck-words.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? "" : String.join(".", List.of(parts).subList(0, 3));
    }

    /** The packages of one module, its root being a room like the others. */
    private record Rooms(String module) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return moduleOf(type).equals(module) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms of " + module;
        }
    }
}
