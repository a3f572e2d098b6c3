package org.guwen.inference.principle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads principles from the source text of rules. The types that the rules name must be on the class path, for the reader
 * checks components and literals against them. Holds no state: one reader may read any number of files, in any threads.
 */
public final class PrincipleReader {

    private static final String STAGE = "ruleflow-group";
    private static final String CLAUSE = "clause";
    private static final String CHINESE = "zh";

    private final @Nullable FieldTypes fields;

    /** A reader that does not check the paths of fields and their values. */
    public PrincipleReader() {
        this.fields = null;
    }

    /** A reader that checks literal paths of fields, and the literals that stand for their values. */
    public PrincipleReader(FieldTypes fields) {
        this.fields = fields;
    }

    /**
     * Reads all files, in the order of the map.
     *
     * @param sources source text by name of the file
     */
    public Reading read(Map<String, String> sources) {
        List<Principle> principles = new ArrayList<>();
        List<GrammarViolation> violations = new ArrayList<>();
        sources.forEach((file, source) -> {
            Reading reading = read(file, source);
            principles.addAll(reading.principles());
            violations.addAll(reading.violations());
        });
        return new Reading(principles, violations);
    }

    /**
     * Reads one file.
     *
     * @param file its name, for principles and violations
     * @param source its text
     */
    public Reading read(String file, String source) {
        var fileFindings = new RuleFindings(file, "");
        PackageDescr content = parse(source, fileFindings);
        if (content == null) {
            return new Reading(List.of(), fileFindings.violations());
        }
        TypeNames types = imports(content, fileFindings);
        checkFile(source, content, fileFindings);
        List<Principle> principles = new ArrayList<>();
        List<GrammarViolation> violations = new ArrayList<>(fileFindings.violations());
        for (RuleDescr rule : content.getRules()) {
            var findings = new RuleFindings(file, rule.getName());
            Principle principle = principle(file, source, rule, types, findings);
            if (findings.isEmpty()) {
                principles.add(principle);
            }
            violations.addAll(findings.violations());
        }
        return new Reading(principles, violations);
    }

    private static @Nullable PackageDescr parse(String source, RuleFindings findings) {
        var parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr content = parser.parse(false, source);
            parser.getErrors()
                    .forEach(error -> findings.add(
                            error.getLines().length == 0 ? 0 : error.getLines()[0],
                            "The file cannot be read: " + error.getMessage().strip()
                                    + ". Annotations come first in a rule, then ruleflow-group, then when."));
            return content;
        } catch (DroolsParserException e) {
            findings.add(0, "The file cannot be read: " + e.getMessage());
            return null;
        }
    }

    private static TypeNames imports(PackageDescr content, RuleFindings findings) {
        var types = new TypeNames();
        for (ImportDescr descr : content.getImports()) {
            String target = descr.getTarget();
            if (target.endsWith("*")) {
                findings.add(descr.getLine(), "\"import " + target + "\" imports no single type; name each type.");
            } else if (TypeNames.load(target).isEmpty()) {
                findings.add(descr.getLine(), "\"import " + target + "\": there is no such type.");
            } else {
                types.add(target);
            }
        }
        return types;
    }

    private static void checkFile(String source, PackageDescr content, RuleFindings findings) {
        content.getAttributes().forEach(attribute -> {
            if (!attribute.getName().equals(STAGE)) {
                findings.add(line(source, attribute), attributeSentence(attribute));
            }
        });
        forbid(content.getFunctionImports(), "an import of a function", findings);
        forbid(content.getAccumulateImports(), "an import of a function of accumulation", findings);
        forbid(content.getGlobals(), "a global", findings);
        forbid(content.getFunctions(), "a function", findings);
        forbid(content.getTypeDeclarations(), "a declaration of a type", findings);
        forbid(content.getEnumDeclarations(), "a declaration of an enumeration", findings);
        forbid(content.getEntryPointDeclarations(), "a declaration of an entry point", findings);
        forbid(content.getWindowDeclarations(), "a declaration of a window", findings);
        if (content.getUnit() != null) {
            forbid(List.of(content.getUnit()), "a rule unit", findings);
        }
    }

    private static void forbid(Iterable<? extends BaseDescr> found, String what, RuleFindings findings) {
        found.forEach(descr -> findings.add(
                descr.getLine(),
                "The file holds " + what + "; allowed are imports of types, one " + STAGE + " and rules."));
    }

    private Principle principle(String file, String source, RuleDescr rule, TypeNames types, RuleFindings findings) {
        checkRule(source, rule, findings);
        var check = new LiteralCheck(fields, findings);
        List<Pattern> patterns = new ConditionReader(types, check, findings).read(rule.getLhs());
        if (patterns.isEmpty() && findings.isEmpty()) {
            findings.add(rule.getLine(), "The rule has no condition.");
        }
        String consequence = String.valueOf(rule.getConsequence());
        List<Consequence> consequences =
                new ConsequenceReader(consequence, firstLine(source, rule, consequence), types, check, findings).read();
        String clauses = annotation(rule, CLAUSE, findings);
        AttributeDescr stage = rule.getAttributes().get(STAGE);
        return new Principle(
                rule.getName(),
                annotation(rule, CHINESE, findings),
                clauses.isEmpty()
                        ? List.of()
                        : Arrays.stream(clauses.split(",", -1))
                                .map(String::strip)
                                .toList(),
                stage == null ? "" : stage.getValue(),
                file,
                patterns,
                consequences);
    }

    private static void checkRule(String source, RuleDescr rule, RuleFindings findings) {
        if (rule.isQuery()) {
            findings.add(rule.getLine(), "A query does not belong to the grammar; a file holds rules alone.");
        }
        if (rule.getParentName() != null) {
            findings.add(
                    rule.getLine(), "\"extends\" does not belong to the grammar; each rule says all its conditions.");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            findings.add(
                    rule.getLine(), "A named consequence does not belong to the grammar; write one rule for each.");
        }
        rule.getAttributes().values().stream()
                .filter(attribute -> !attribute.getName().equals(STAGE))
                .forEach(attribute -> findings.add(line(source, attribute), attributeSentence(attribute)));
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            String name = annotation.getName();
            if (!name.equals(CLAUSE) && !name.equals(CHINESE)) {
                findings.add(rule.getLine(), "\"@" + name + "\" is not known; a rule carries @clause and @zh.");
            } else if (annotation.isDuplicated()) {
                findings.add(rule.getLine(), "\"@" + name + "\" stands twice.");
            }
        }
    }

    /** Line of an attribute: of one without value the parser tells the line of what follows. */
    private static int line(String source, AttributeDescr attribute) {
        List<String> lines = source.lines().limit(attribute.getLine()).toList();
        for (int line = lines.size(); line > 0; line--) {
            if (lines.get(line - 1).contains(attribute.getName())) {
                return line;
            }
        }
        return attribute.getLine();
    }

    private static String attributeSentence(AttributeDescr attribute) {
        return "\"" + attribute.getName() + "\" does not belong to the grammar; the only attribute is " + STAGE
                + ", the stage.";
    }

    /** Value of an annotation; empty if there is none. */
    private static String annotation(RuleDescr rule, String name, RuleFindings findings) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            return "";
        }
        String value = String.valueOf(annotation.getSingleValue());
        Optional<String> text = LiteralReader.isText(value) ? LiteralReader.text(value) : Optional.empty();
        if (text.isEmpty()) {
            findings.add(rule.getLine(), "\"@" + name + "\" holds one text in double quotes.");
        }
        return text.orElse("");
    }

    /** The line on which the right-hand side begins: the parser tells only that of {@code then}. */
    private static int firstLine(String source, RuleDescr rule, String consequence) {
        int offset = 0;
        for (int line = 1; line < rule.getConsequenceLine(); line++) {
            offset = source.indexOf('\n', offset) + 1;
        }
        int start = source.indexOf(consequence, offset);
        return start < 0
                ? rule.getConsequenceLine()
                : rule.getConsequenceLine()
                        + (int) source.substring(offset, start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }
}
