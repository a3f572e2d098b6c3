package org.guwen.inference.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guwen.inference.principle.Invented.file;
import static org.guwen.inference.principle.Invented.rule;
import static org.guwen.inference.principle.Invented.ruleNamed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.inference.principle.Accumulation.Function;
import org.guwen.inference.principle.Consequence.Argument;
import org.guwen.inference.principle.Constraint.Operator;
import org.guwen.inference.principle.Literal.Kind;
import org.guwen.inference.principle.Pattern.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipleReaderTests {

    private static final String NOTE = "insert(new Note(\"N\"));";
    private static final FactType REQUEST = new FactType("Request", "org.guwen.inference.principle.Invented.Request");

    private final PrincipleReader reader = new PrincipleReader();

    @Test
    void aRuleIsItsSentencesItsClausesAndItsStage() {
        String source = file("""
                rule "A request is heard" @zh("听取“请求”，\\"C\\"") @clause("C-1, C-2")
                    ruleflow-group "HEARING"
                when
                    Request()
                then
                    insert(new Note("N"));
                end
                """);
        assertThat(reader.read("a.drl", source).violations()).isEmpty();
        assertThat(reader.read("a.drl", source).principles()).singleElement().satisfies(principle -> {
            assertThat(principle.name()).isEqualTo("A request is heard");
            assertThat(principle.sentenceZh()).isEqualTo("听取“请求”，\"C\"");
            assertThat(principle.clauses()).containsExactly("C-1", "C-2");
            assertThat(principle.stage()).isEqualTo("HEARING");
            assertThat(principle.file()).isEqualTo("a.drl");
        });
    }

    @Test
    void theStageOfTheFileHoldsForRulesThatNameNone() {
        String source = file(
                "ruleflow-group \"COMMON\"\n",
                ruleNamed("One", "", "Request()", NOTE),
                ruleNamed("Two", "ruleflow-group \"OWN\"", "Request()", NOTE));
        assertThat(reader.read("a.drl", source).principles())
                .extracting(Principle::stage)
                .containsExactly("COMMON", "OWN");
    }

    @Test
    void aRuleWithoutAnnotationsAndStageHasEmptyOnes() {
        String source = file("rule \"One\" when Request() then insert(new Note(\"N\")); end");
        assertThat(reader.read("a.drl", source).principles()).singleElement().satisfies(principle -> {
            assertThat(principle.sentenceZh()).isEmpty();
            assertThat(principle.clauses()).isEmpty();
            assertThat(principle.stage()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "sort == Sort.FIRST                      # sort   # EQUAL     # Sort.FIRST",
                "sort != Sort.FIRST                      # sort   # NOT_EQUAL # Sort.FIRST",
                "sort == Sort.FIRST || sort == Sort.THIRD # sort  # IN        # Sort.FIRST Sort.THIRD",
                "sort == Sort.FIRST || == Sort.THIRD     # sort   # IN        # Sort.FIRST Sort.THIRD",
                "(sort == Sort.FIRST || sort == Sort.THIRD) # sort # IN       # Sort.FIRST Sort.THIRD",
                "sort in (Sort.FIRST, Sort.THIRD)        # sort   # IN        # Sort.FIRST Sort.THIRD",
                "sort not in (Sort.FIRST, Sort.THIRD)    # sort   # NOT_IN    # Sort.FIRST Sort.THIRD",
                "sort != Sort.FIRST && sort != Sort.THIRD # sort  # NOT_IN    # Sort.FIRST Sort.THIRD",
                "sort in (Sort.FIRST)                    # sort   # EQUAL     # Sort.FIRST",
                "urgent == true                          # urgent # EQUAL     # true",
                "urgent != false                         # urgent # NOT_EQUAL # false",
                "urgent == null                          # urgent # IS_NULL   # ``",
                "urgent != null                          # urgent # IS_GIVEN  # ``",
                "days < 3                                # days   # LESS      # 3",
                "days <= 3                               # days   # AT_MOST   # 3",
                "price > 3.50                            # price  # MORE      # 3.50",
                "price >= -3                             # price  # AT_LEAST  # -3",
                "text == \"a, b) || c\"                  # text   # EQUAL     # \"a, b) || c\"",
            })
    void everyOperatorIsRead(String source, String field, Operator operator, String literals) {
        Constraint constraint =
                onlyPattern("Request(" + source + ")").constraints().get(0);
        assertThat(constraint.field()).isEqualTo(field);
        assertThat(constraint.operator()).isEqualTo(operator);
        assertThat(constraint.operand())
                .isInstanceOfSatisfying(
                        Operand.Literals.class,
                        operand -> assertThat(operand.values().stream().map(Literal::toString))
                                .isEqualTo(
                                        literals.isEmpty()
                                                ? List.of()
                                                : literals.startsWith("\"")
                                                        ? List.of(literals)
                                                        : Arrays.asList(literals.split(" "))));
    }

    @Test
    void literalsKeepTheirKind() {
        List<Constraint> constraints = onlyPattern(
                        "Request(sort == Sort.FIRST, urgent == true, days == 3, text == \"a 'b'\")")
                .constraints();
        assertThat(constraints)
                .extracting(Constraint::operand)
                .containsExactly(
                        literal(Kind.CONSTANT, "Sort.FIRST"),
                        literal(Kind.TRUTH, "true"),
                        literal(Kind.NUMBER, "3"),
                        literal(Kind.TEXT, "a 'b'"));
    }

    @Test
    void severalConstraintsBetweenTwoCommasAreSeveral() {
        assertThat(onlyPattern("Request(days > 1 && days < 5 && sort in (Sort.FIRST, Sort.SECOND))")
                        .constraints())
                .extracting(Constraint::operator)
                .containsExactly(Operator.MORE, Operator.LESS, Operator.IN);
    }

    @Test
    void bindingsAreKeptWithOrWithoutConstraint() {
        Pattern pattern = onlyPattern("$r : Request($i : index, $s : sort != null, $d : days > 2)");
        assertThat(pattern.variable()).isEqualTo("$r");
        assertThat(pattern.bindings())
                .containsExactly(Map.entry("$i", "index"), Map.entry("$s", "sort"), Map.entry("$d", "days"));
        assertThat(pattern.constraints())
                .extracting(Constraint::field, Constraint::operator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("sort", Operator.IS_GIVEN),
                        org.assertj.core.groups.Tuple.tuple("days", Operator.MORE));
    }

    @Test
    void patternsAreJoinedByVariablesBoundBeforeOrFurtherLeft() {
        List<Pattern> patterns = patterns("""
                Request($d : days, index < $d)
                not Value(value == $d)
                exists Request(price >= $d, days != $d)
                """);
        assertThat(patterns)
                .extracting(Pattern::quantifier)
                .containsExactly(Quantifier.PRESENT, Quantifier.NOT, Quantifier.EXISTS);
        assertThat(patterns.stream().flatMap(pattern -> pattern.constraints().stream()))
                .extracting(Constraint::operand)
                .containsOnly(new Operand.Variable("$d"));
    }

    @Test
    void parenthesesAroundOneDeniedPatternSayNothing() {
        assertThat(onlyPattern("not ( Request(days == 3) )")).isEqualTo(onlyPattern("not Request(days == 3)"));
    }

    @ParameterizedTest
    @CsvSource({"min,MIN", "max,MAX", "sum,SUM", "count,COUNT"})
    void anAccumulationHasItsFunctionArgumentAndResult(String name, Function function) {
        Pattern pattern = onlyPattern(
                "accumulate(Request(sort == Sort.FIRST, $x : days); $result : %s($x); $result > 2)".formatted(name));
        assertThat(pattern.quantifier()).isEqualTo(Quantifier.ACCUMULATE);
        assertThat(pattern.type()).isEqualTo(REQUEST);
        assertThat(pattern.constraints()).extracting(Constraint::field).containsExactly("sort");
        assertThat(pattern.accumulation())
                .isEqualTo(new Accumulation(
                        function,
                        "$x",
                        "$result",
                        List.of(new Constraint("$result", Operator.MORE, literal(Kind.NUMBER, "2")))));
    }

    @Test
    void factsAreCountedWithoutArgumentAndTheResultIsJoined() {
        List<Pattern> patterns = patterns("""
                Request($s : sort, $p : price)
                accumulate(Request(sort == $s); $n : count())
                Request(days == $n)
                accumulate(Request(price >= $p, $d : due); $first : min($d))
                Request(due < $first)
                """);
        assertThat(patterns.get(1).accumulation()).isEqualTo(new Accumulation(Function.COUNT, null, "$n", List.of()));
        assertThat(patterns.get(2).constraints())
                .containsExactly(new Constraint("days", Operator.EQUAL, new Operand.Variable("$n")));
    }

    @Test
    void aConclusionNamesItsComponents() {
        List<Consequence> consequences = consequences("""
                // what follows; not (this)
                insert(new Value($t, "a;b)", Sort.FIRST)); /* nor
                this */
                insert(Act.must( $t, Sort.SECOND )); insert(new Note(String.join(", ", $t, "x")));
                insert(new Value(null, "n", -3));
                """);
        assertThat(consequences)
                .extracting(consequence -> consequence.type().simpleName(), Consequence::factory)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Value", null),
                        org.assertj.core.groups.Tuple.tuple("Act", "must"),
                        org.assertj.core.groups.Tuple.tuple("Note", null),
                        org.assertj.core.groups.Tuple.tuple("Value", null));
        assertThat(consequences.get(0).arguments())
                .containsExactly(
                        new Argument("subject", "$t", null),
                        new Argument("field", "\"a;b)\"", new Literal(Kind.TEXT, "a;b)")),
                        new Argument("value", "Sort.FIRST", new Literal(Kind.CONSTANT, "Sort.FIRST")));
        assertThat(consequences.get(1).argument("code"))
                .hasValue(new Argument("code", "Sort.SECOND", new Literal(Kind.CONSTANT, "Sort.SECOND")));
        assertThat(consequences.get(2).arguments()).singleElement().satisfies(argument -> {
            assertThat(argument.literal()).isNull();
            assertThat(argument.variables()).containsExactly("$t");
        });
        assertThat(consequences.get(3).arguments())
                .extracting(Argument::literal)
                .containsExactly(null, new Literal(Kind.TEXT, "n"), new Literal(Kind.NUMBER, "-3"));
    }

    @Test
    void aConstantOfARecordIsALiteralOnBothSides() {
        assertThat(onlyPattern("Visit(place == Place.HERE)").constraints())
                .containsExactly(new Constraint("place", Operator.EQUAL, literal(Kind.CONSTANT, "Place.HERE")));
        assertThat(consequences("insert(new Visit(Place.HERE));").get(0).arguments())
                .containsExactly(new Argument("place", "Place.HERE", new Literal(Kind.CONSTANT, "Place.HERE")));
    }

    @Test
    void aConclusionMadeByAShorterConstructorNamesItsComponentsToo() {
        assertThat(consequences("insert(new Visit(Place.HERE)); insert(new Visit(Place.HERE, $t));"))
                .extracting(consequence ->
                        consequence.arguments().stream().map(Argument::name).toList())
                .containsExactly(List.of("place"), List.of("place", "remark"));
    }

    @Test
    void severalFilesAreReadInTheirOrder() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("b.drl", file(ruleNamed("B", "", "Request()", NOTE)));
        sources.put("a.drl", file(ruleNamed("A", "", "Request()", NOTE), ruleNamed("C", "", "eval(true)", NOTE)));
        Reading reading = reader.read(sources);
        assertThat(reading.principles()).extracting(Principle::name).containsExactly("B", "A");
        assertThat(reading.violations()).extracting(GrammarViolation::rule).containsExactly("C");
    }

    private List<Pattern> patterns(String conditions) {
        Reading reading = reader.read("a.drl", rule(conditions, NOTE));
        assertThat(reading.violations()).isEmpty();
        return reading.principles().get(0).patterns();
    }

    private Pattern onlyPattern(String condition) {
        List<Pattern> patterns = patterns(condition);
        assertThat(patterns).hasSize(1);
        return patterns.get(0);
    }

    private List<Consequence> consequences(String source) {
        Reading reading = reader.read("a.drl", rule("Request($t : text)", source));
        assertThat(reading.violations()).isEmpty();
        return reading.principles().get(0).consequences();
    }

    private static Operand literal(Kind kind, String text) {
        return new Operand.Literals(List.of(new Literal(kind, text)));
    }
}
