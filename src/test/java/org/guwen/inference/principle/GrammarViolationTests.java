package org.guwen.inference.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guwen.inference.principle.Invented.FIRST_LINE;
import static org.guwen.inference.principle.Invented.file;
import static org.guwen.inference.principle.Invented.rule;
import static org.guwen.inference.principle.Invented.ruleNamed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.inference.principle.Invented.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarViolationTests {

    private static final String NOTE = "insert(new Note(\"N\"));";

    /** Line of the second condition of {@link Invented#rule}. */
    private static final int CONDITION_LINE = FIRST_LINE + 5;

    private static final Map<String, Class<?>> FIELDS =
            Map.of("case.sort", Sort.class, "case.open", Boolean.class, "case.price", BigDecimal.class);

    private final PrincipleReader reader = new PrincipleReader();
    private final PrincipleReader typed = new PrincipleReader(path -> Optional.<Class<?>>ofNullable(FIELDS.get(path)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "text.startsWith(\"a\")                  # holds the call of a method",
                "text == $t.trim()                       # holds the call of a method",
                "days + 1 > 2                            # holds arithmetic",
                "days > $d + 1                           # is not a literal of the grammar",
                "part.sort.name == \"A\"                 # is a component of a component",
                "part.checked == true                    # is a component of a component",
                "part!.checked == true                   # holds \"!.\"",
                "text[0] == 3                            # holds an element of a collection",
                "sort == Sort.FIRST || urgent == true    # joins what is not a comparison of one component",
                "days > 3 || days == 1                   # joins alternatives that are not the equality",
                "days == 3 || days == $d                 # joins what is not a comparison of one component",
                "sort != Sort.FIRST && urgent != true    # joins what is not a comparison of one component",
                "!(days == 3)                            # holds a denial",
                "!(days == 3 || days == 4)               # holds a denial",
                "urgent                                  # write urgent == true or urgent != false",
                "!urgent                                 # write urgent == false or urgent != true",
                "text matches \"a.*\"                    # The operator of",
                "text str[startsWith] \"a\"              # The operator of",
                "text contains \"a\"                     # The operator of",
                "3 < days                                # has a literal on its left",
                "Sort.FIRST == sort                      # has a literal on its left",
                "$d == days                              # has a variable on its left",
                "this == $r                              # holds the fact itself",
                "days == index                           # is neither a literal nor a variable",
                "days == $other                          # The variable \"$other\" is not bound",
                "days == $r.days                         # is a component of a variable",
                "days == $later, $later : index          # The variable \"$later\" is not bound",
                "sort == Sort.FOURTH                     # is neither a literal nor a variable",
                "sort == Colour.RED                      # is neither a literal nor a variable",
                "sort == Place.HERE                      # is of type Sort, which never holds Place.HERE",
                "sort == Place.NAMES                     # is neither a literal nor a variable",
                "sort == null || sort == Sort.FIRST      # joins what is not a comparison of one component",
                "colour == true                          # is no component of Request; its components are index, sort",
                "late == true                            # is computed by a method",
                "$x : late                               # is computed by a method",
                "$x : days + 1                           # holds arithmetic",
                "x : days                                # does not begin with",
                "$d : days                               # is bound twice",
                "days := $d                              # holds",
                "days == 10L                             # is not a literal of the grammar",
                "price == 1e3                            # is not a literal of the grammar",
                "text == \"\\.\"                          # is not a literal of the grammar",
                "text == 'a \"b\"'                        # cannot be read",
                "days == 2.5                             # is of type Integer, which never holds 2.5",
                "days == \"3\"                           # is of type Integer, which never holds \"3\"",
                "urgent == \"true\"                      # is of type Boolean, which never holds \"true\"",
                "text == true                            # is of type String, which never holds true",
                "text == Sort.FIRST                      # is of type String, which never holds Sort.FIRST",
                "sort in (Sort.FIRST, true)              # is of type Sort, which never holds true",
                "sort > Sort.FIRST                       # orders values of type Sort",
                "text < \"b\"                            # orders values of type String",
                "urgent == $d                            # compares a value of type Boolean with one of type Integer",
                "due < $d                                # compares a value of type LocalDate with one of type Integer",
                "index == null                           # the value is never missing",
                "days < null                             # nothing is smaller or larger than a missing value",
                "sort in (Sort.FIRST, null)              # joins what is not a comparison of one component",
            })
    void aConstraintOutsideOfTheGrammarIsFoundOnItsLine(String constraint, String sentence) {
        String conditions = "$r : Request($d : days, $t : text)\nRequest(" + constraint + ")";
        assertViolation(conditions, CONDITION_LINE, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "eval(1 == 1)                            # \"eval\"",
                "forall(Request(days == 3))              # \"forall\"",
                "(Request() or Value())                  # \"or\" between patterns",
                "Part() from $r.part                     # \"from\" does not belong",
                "not Part() from $r.part                 # \"from\" does not belong",
                "not (Request() and Value())             # stands before one pattern",
                "exists (Request() or Value())           # stands before one pattern",
                "not (not Request())                     # stands before one pattern",
                "Request(3;)                             # is read by its position",
                "?find(3;)                               # The call of a query",
                "$u := Request()                         # \":=\" does not belong",
                "Request() over window:length(3)         # \"over\" a window",
                "NoRecord()                              # is not a record of a type that the file imports",
                "Unknown()                               # is not a record of a type that the file imports",
                "Object()                                # is not a record of a type that the file imports",
                "accumulate(Request($x : days); $a : min($x), $b : max($x))  # computes one value",
                "accumulate(Request($x : days); $a : average($x))  # allowed are min, max, sum, count and collectList",
                "accumulate(Request($x : days); $a : min($x + 1))  # is applied to a variable",
                "accumulate(Request($x : days); $a : min($d))  # is applied to a variable",
                "accumulate(Request($x : sort); $a : sum($x))  # is applied to a variable",
                "accumulate(Request($x : sort); $a : max($x))  # is applied to a variable",
                "accumulate(Request($x : days); $a : sum())    # is applied to a variable",
                "accumulate((Request($x : days) and Value()); $a : min($x))  # is over one pattern",
                "accumulate(not Request(); $a : count())  # is over one pattern",
                "accumulate(Request($x : days); $a : min($x); $d > 3)  # only the result of the function",
                "accumulate(Request($x : days); $a : min($x); $a != null)  # the value is never missing",
                "accumulate(Request($x : days); a : min($x))   # is not a variable",
                "accumulate(Request(late == true); $a : count())  # is computed by a method",
                "Number() from accumulate(Request($x : days), sum($x))  # computes one value",
            })
    void aConditionOutsideOfTheGrammarIsFoundOnItsLine(String condition, String sentence) {
        assertViolation("$r : Request($d : days)\n" + condition, CONDITION_LINE, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "modify($r) { setDays(3) };              # \"modify($r) { setDays(3) }\" is not the insertion",
                "delete($r);                             # \"delete($r)\" is not the insertion",
                "update($r);                             # \"update($r)\" is not the insertion",
                "insertLogical(new Note(\"N\"));         # is not the insertion",
                "if (true) { insert(new Note(\"N\")); }  # is not the insertion",
                "insert(new Note(\"N\"))                 # is not the insertion",
                "insert(new Note(\"N\"), true);          # \"new Note(\"N\"), true\" is not a new fact",
                "insert(new Note(\"N\").code());         # is not a new fact",
                "insert($r);                             # \"$r\" is not a new fact",
                "insert(note(\"N\"));                    # does not make a record",
                "insert($r.part());                      # does not make a record",
                "insert(new NoRecord());                 # does not make a record",
                "insert(new Unknown());                  # does not make a record",
                "int n = 3;                              # is not the insertion",
                ";                                       # is not the insertion",
            })
    void aConsequenceOutsideOfTheGrammarIsFoundOnItsLine(String consequence, String sentence) {
        List<GrammarViolation> violations = violations(reader, rule("$r : Request()", NOTE + "\n" + consequence));
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.sentence()).contains(sentence).contains("after then stand");
            assertThat(violation.line()).isEqualTo(FIRST_LINE + 7);
            assertThat(violation.rule()).isEqualTo("One");
        });
    }

    @Test
    void aStatementBehindAnotherKindOfStatementIsStillRead() {
        assertThat(violations(reader, rule("$r : Request()", "if (true) { delete($r); }\n" + NOTE + "\nupdate($r);")))
                .extracting(GrammarViolation::line)
                .containsExactly(FIRST_LINE + 6, FIRST_LINE + 8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "salience 5                  # \"salience\"",
                "no-loop                     # \"no-loop\"",
                "agenda-group \"A\"          # \"agenda-group\"",
                "lock-on-active true         # \"lock-on-active\"",
                "@note(\"a\")                # \"@note\" is not known",
                "@zh(\"a\") @zh(\"b\")       # \"@zh\" stands twice",
                "@zh(a)                      # \"@zh\" holds one text in double quotes",
            })
    void aRuleCarriesNothingButItsStageAndItsSentences(String attributes, String sentence) {
        assertThat(violations(reader, file(ruleNamed("One", attributes, "Request()", NOTE))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.sentence()).startsWith(sentence);
                    assertThat(violation.line()).isBetween(FIRST_LINE, FIRST_LINE + 2);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "global java.util.List list                         # a global",
                "function int three() { return 3; }                 # a function",
                "declare Box size : int end                         # a declaration of a type",
                "import java.util.*                                 # imports no single type",
                "import org.guwen.Nowhere                           # there is no such type",
                "import function java.lang.Math.abs                 # an import of a function",
                "query find(int n) Request(days == n) end           # A query",
            })
    void aFileHoldsNothingButImportsAStageAndRules(String statement, String sentence) {
        List<GrammarViolation> violations =
                violations(reader, file(statement + "\n", ruleNamed("One", "", "Request()", NOTE)));
        assertThat(violations).anySatisfy(violation -> {
            assertThat(violation.sentence()).contains(sentence);
            assertThat(violation.line()).isEqualTo(FIRST_LINE);
        });
    }

    @Test
    void aRuleWithAParentOrWithoutConditionOrConclusionIsFound() {
        assertThat(violations(
                        reader,
                        file(
                                "rule \"One\" extends \"Two\" when Request() then insert(new Note(\"N\")); end",
                                "rule \"Two\" when then insert(new Note(\"N\")); end",
                                "rule \"Three\" when Request() then end")))
                .extracting(GrammarViolation::rule, violation -> violation.line() - FIRST_LINE)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("One", 0),
                        org.assertj.core.groups.Tuple.tuple("Two", 1),
                        org.assertj.core.groups.Tuple.tuple("Three", 2));
    }

    @Test
    void aFileThatCannotBeParsedIsFoundWithItsLine() {
        String source = file(ruleNamed("One", "ruleflow-group \"A\" @zh(\"b\")", "Request()", NOTE));
        Reading reading = reader.read("a.drl", source);
        assertThat(reading.principles()).isEmpty();
        assertThat(reading.violations()).anySatisfy(violation -> {
            assertThat(violation.line()).isEqualTo(FIRST_LINE + 2);
            assertThat(violation.sentence()).contains("mismatched input '@'").contains("Annotations come first");
        });
    }

    @Test
    void everyViolationOfARuleIsFoundAndNoOtherRuleSuffers() {
        Reading reading = reader.read(
                "a.drl",
                file(
                        ruleNamed("One", "salience 3", "Request(urgent,\n    days + 1 > 3)", "delete(null);"),
                        ruleNamed("Two", "", "Request()", NOTE)));
        assertThat(reading.violations())
                .hasSize(4)
                .extracting(GrammarViolation::rule)
                .containsOnly("One");
        assertThat(reading.violations())
                .extracting(violation -> violation.line() - FIRST_LINE)
                .containsExactly(2, 4, 5, 7);
        assertThat(reading.principles()).extracting(Principle::name).containsExactly("Two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Value(field == \"case.sort\", value == Sort.FIRST)              # ``",
                "Value(field == \"case.open\", value == true, value != null)     # ``",
                "Value(field == \"case.price\", value == 2.5)                    # ``",
                "Value(value == 2.5)                                             # ``",
                "Value(field != \"case.sort\", value == 3)                       # ``",
                "Value(field == \"case.color\", value == 3)                      # There is no field \"case.color\".",
                "Value(field in (\"case.sort\", \"case.colour\"))                # There is no field \"case.colour\".",
                "Value(value == Sort.FIRST, field == \"case.open\")              # of type Boolean, which never holds Sort.FIRST",
                "Value(field == \"case.sort\", value == \"FIRST\")               # of type Sort, which never holds \"FIRST\"",
            })
    void theValueOfAFieldFitsTheField(String condition, String sentence) {
        List<GrammarViolation> violations = violations(typed, rule(condition, NOTE));
        if (sentence.isEmpty()) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations)
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.sentence()).contains(sentence));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "new Value($t, \"case.sort\", Sort.FIRST)     # ``",
                "new Value($t, \"case.open\", $t)             # ``",
                "new Value($t, $t, 3)                         # ``",
                "new Value($t, \"case.colour\", 3)            # There is no field \"case.colour\".",
                "new Value($t, \"case.open\", \"true\")       # of type Boolean, which never holds \"true\"",
            })
    void aConcludedValueFitsItsField(String fact, String sentence) {
        List<GrammarViolation> violations = violations(typed, rule("Request($t : text)", "insert(" + fact + ");"));
        assertThat(violations).hasSize(sentence.isEmpty() ? 0 : 1);
        assertThat(violations)
                .allSatisfy(violation -> assertThat(violation.sentence()).contains(sentence));
    }

    @Test
    void theVocabularyKnowsTheTypesOfItsFields() {
        FieldTypes types = FieldTypes.ofVocabulary();
        assertThat(types.typeOf("complaint.channel")).hasValue(org.guwen.facts.code.FeedbackChannel.class);
        assertThat(types.typeOf("complaint.customerInsists")).hasValue(Boolean.class);
        assertThat(types.typeOf("complaint.nothing")).isEmpty();
    }

    @Test
    void aViolationIsOneLineOfAReport() {
        assertThat(new GrammarViolation("a.drl", "One", 3, "It is wrong."))
                .hasToString("a.drl:3: rule \"One\": It is wrong.");
        assertThat(new GrammarViolation("a.drl", "", 3, "It is wrong.")).hasToString("a.drl:3: It is wrong.");
    }

    private void assertViolation(String conditions, int line, String sentence) {
        Reading reading = reader.read("a.drl", rule(conditions, NOTE));
        assertThat(reading.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.sentence()).contains(sentence);
            assertThat(violation.line()).isEqualTo(line);
            assertThat(violation.rule()).isEqualTo("One");
            assertThat(violation.file()).isEqualTo("a.drl");
        });
        assertThat(reading.principles()).isEmpty();
    }

    private static List<GrammarViolation> violations(PrincipleReader reader, String source) {
        return reader.read("a.drl", source).violations();
    }
}
