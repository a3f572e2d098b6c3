package org.guwen.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import org.guwen.inference.Inference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full explanation is written from the one inference that gave the advice, never from a second one. */
class ExplanationCostTests {

    private static final JavaClass CONSULTATIONS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guwen")
            .get(Consultations.class);

    @ParameterizedTest
    @ValueSource(strings = {"ask", "simulate", "explain"})
    void aCaseIsInferredOnce(String name) {
        JavaMethod method = CONSULTATIONS.getMethods().stream()
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(inferences(method, new HashSet<>())).isEqualTo(1);
    }

    /** Calls of the inference in the code of a method and of all methods of the program that it calls. */
    private static long inferences(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (!seen.add(unit)) {
            return 0;
        }
        return unit.getCallsFromSelf().stream()
                .mapToLong(call -> call.getTargetOwner().isEquivalentTo(Inference.class)
                        ? 1
                        : call.getTarget()
                                .resolveMember()
                                .filter(JavaCodeUnit.class::isInstance)
                                .map(JavaCodeUnit.class::cast)
                                .filter(target ->
                                        target.getOwner().getPackageName().startsWith("org.guwen"))
                                .map(target -> inferences(target, seen))
                                .orElse(0L))
                .sum();
    }
}
