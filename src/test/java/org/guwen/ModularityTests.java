package org.guwen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The house stands as drawn: modules use what they may, and only one module knows each library. */
class ModularityTests {

    private static final String PACK = "org.guwen.facts.pack..";
    private static final String[] PLATFORM = {
        "java..",
        "org.jspecify..",
        "org.guwen.facts..",
        "org.guwen.advice..",
        "org.guwen.text..",
        "org.springframework.modulith.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.guwen");

    private final ApplicationModules modules = ApplicationModules.of(GuwenApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        modules.verify();
        new Documenter(modules).writeModulesAsPlantUml();
    }

    @Test
    void onlyInferenceKnowsTheRuleEngine() {
        noClasses()
                .that()
                .resideInAPackage("org.guwen..")
                .and()
                .resideOutsideOfPackage("org.guwen.inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(CLASSES);
    }

    @Test
    void onlyTableKnowsSpreadsheets() {
        noClasses()
                .that()
                .resideInAPackage("org.guwen..")
                .and()
                .resideOutsideOfPackage("org.guwen.table..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void onlyOpenapiKnowsHowInterfacesAreDescribed() {
        noClasses()
                .that()
                .resideInAPackage("org.guwen..")
                .and()
                .resideOutsideOfPackage("org.guwen.openapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.swagger..", "org.springdoc..")
                .check(CLASSES);
    }

    @Test
    void factsAndAdviceKnowOnlyThePlatform() {
        noClasses()
                .that()
                .resideInAnyPackage("org.guwen.facts..", "org.guwen.advice..")
                .and()
                .resideOutsideOfPackage(PACK)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(PLATFORM)
                .check(CLASSES);
    }

    @Test
    void factsAreReadFromYamlInOneRoom() {
        noClasses()
                .that()
                .resideInAPackage(PACK)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(Stream.concat(Stream.of(PLATFORM), Stream.of("tools.jackson.."))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void knowledgeReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.guwen.facts..",
                        "org.guwen.advice..",
                        "org.guwen.table..",
                        "org.guwen.analysis..",
                        "org.guwen.inference..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .that()
                .resideInAPackage("org.guwen..")
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Processor")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(CLASSES);
    }
}
