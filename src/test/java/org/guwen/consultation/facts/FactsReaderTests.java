package org.guwen.consultation.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.Topic;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTests {

    private final FactsReader reader = new FactsReader();

    @Test
    void everyKindOfValueIsRead() {
        CaseFacts facts = read("""
                {"topic":"COMPLAINT","asOf":"2026-11-23","requestedAt":"2026-11-23T09:00:00+08:00",
                 "complaint":{"channel":"ON_SITE","hasVehicleProblem":true,"previousRepairsSameFault":2,
                              "issues":[{"charge":{"labourFee":200.50}}]},
                 "projects":[{"affects":["BRAKING","SAFETY","BRAKING"]}],"proposals":[{"code":"OFFER_DISCOUNT"}]}
                """);

        assertThat(facts.topic()).isEqualTo(Topic.COMPLAINT);
        assertThat(facts.asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(facts.requestedAt()).isEqualTo(OffsetDateTime.parse("2026-11-23T09:00:00+08:00"));
        assertThat(facts.complaint()).satisfies(complaint -> {
            assertThat(complaint.channel()).isEqualTo(FeedbackChannel.ON_SITE);
            assertThat(complaint.hasVehicleProblem()).isTrue();
            assertThat(complaint.previousRepairsSameFault()).isEqualTo(2);
            assertThat(complaint.issues())
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.charge())
                            .satisfies(charge -> assertThat(charge.labourFee()).isEqualTo(new BigDecimal("200.5"))));
        });
        assertThat(facts.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.affects())
                        .containsExactlyInAnyOrder(CriticalSystem.BRAKING, CriticalSystem.SAFETY));
    }

    @Test
    void whatNobodyCanTellIsAFactThatCouldBeTold() {
        CaseFacts facts = read("""
                {"topic":"COMPLAINT","complaint":{"issues":[{}]},"projects":[{}],
                 "unknown":["/complaint/emotion","/projects/0/product/brand","/complaint/issues/0/charge/labourFee",
                            "/vehicle/mileageKm","/charge/requested/percent"]}""");

        assertThat(facts.unknown()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complaint",
                "/complaint/emotions",
                "complaint.emotion",
                "/complaint/issues",
                "/complaint/issues/0",
                "/complaint/issues/x/category",
                "/projects/0/product",
                "/vehicle/mileageKm/0",
                "/",
                "/derived/branch"
            })
    void whatIsNoFactCannotBeUnknown(String pointer) {
        ProblemException problem = problem("{\"topic\":\"COMPLAINT\",\"unknown\":[\"" + pointer + "\"]}");

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/unknown/0");
            assertThat(error.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
        });
    }

    @Test
    void whatIsToldIsNotUnknown() {
        ProblemException problem = problem("""
                {"topic":"COMPLAINT","complaint":{"emotion":"CALM"},"unknown":["/vehicle/mileageKm","/complaint/emotion"]}""");

        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("/unknown/1");
            assertThat(error.code()).isEqualTo(ProblemCode.CONTRADICTION);
        });
    }

    private ProblemException problem(String json) {
        return Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> read(json)));
    }

    @Test
    void nullIsAnAbsentFact() {
        assertThat(read("{\"topic\":\"SALES\",\"sales\":null,\"actor\":{\"role\":null}}"))
                .isEqualTo(read("{\"topic\":\"SALES\",\"actor\":{}}"));
    }

    @Test
    void equalNumbersAreReadAsEqualFacts() {
        assertThat(read("{\"topic\":\"COMPLAINT\",\"charge\":{\"labourFee\":200}}"))
                .isEqualTo(read("{\"topic\":\"COMPLAINT\",\"charge\":{\"labourFee\":2.0E2}}"));
    }

    @Test
    void allMistakesAreNamedAtOnceInTheOrderOfTheRequest() {
        assertThat(mistakes("""
                {"complaint":{"chanel":"ON_SITE","emotion":"ANGRY","daysOpen":"3"},
                 "charge":{"labourFee":-1,"partsFee":1.005},"proposals":[{"percent":101}]}
                """))
                .containsExactly(
                        "/complaint/chanel UNKNOWN_FIELD",
                        "/complaint/emotion UNKNOWN_VALUE",
                        "/complaint/daysOpen WRONG_TYPE",
                        "/charge/labourFee OUT_OF_DOMAIN",
                        "/charge/partsFee OUT_OF_DOMAIN",
                        "/proposals/0/percent OUT_OF_DOMAIN",
                        "/proposals/0/code REQUIRED",
                        "/topic REQUIRED");
    }

    @Test
    void everyDuplicateIsNamed() {
        assertThat(mistakes(
                        "{\"topic\":\"SALES\",\"topic\":\"LEAD\",\"sales\":{\"dealClosed\":true,\"dealClosed\":true}}"))
                .containsExactly("/topic DUPLICATE_FIELD", "/sales/dealClosed DUPLICATE_FIELD");
    }

    @Test
    void anOptionLeftBlankIsToldAsThatAndNotAsAnOptionWithoutAName() {
        assertThat(problem("{\"topic\":\"\"}", Locale.CHINESE).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("没有写选项；可选：COMPLAINT"));
        assertThat(problem("{\"topic\":\"SALES\",\"proposals\":[{\"code\":\" \"}]}", Locale.ENGLISH)
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith("No code is given"));
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(problem("{\"topic\":\"COMPLAIN\"}", Locale.ENGLISH).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Did you mean COMPLAINT?"));
        assertThat(problem("{\"topic\":\"COMPLAINT\",\"ｃｈａｒｇｅ\":{}}", Locale.ENGLISH)
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("charge"));
        assertThat(problem("{\"topic\":\"COMPLAINT\",\"labourFee\":3}", Locale.ENGLISH)
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("its place is /charge/labourFee"));
    }

    @Test
    void aPolicyIsReadForSimulationsOnly() {
        String body =
                "{\"topic\":\"COMPLAINT\",\"policy\":{\"limits\":[{\"role\":\"GROUP\",\"concession\":\"DISCOUNT\"}]}}";

        assertThat(mistakes(body)).containsExactly("/policy POLICY_NOT_ALLOWED");
        assertThat(reader.read(bytes(body), true, Locale.CHINESE).policy()).isNotNull();
    }

    @Test
    void twoLimitsForTheSameRoleAndConcessionAreRefused() {
        String limit = "{\"role\":\"RECEPTIONIST\",\"concession\":\"DISCOUNT\",\"maxPercent\":5}";
        String body = "{\"topic\":\"COMPLAINT\",\"policy\":{\"limits\":[" + limit + ",";
        String other = limit.replace("DISCOUNT", "LABOUR_WAIVER");

        assertThat(reader.read(bytes(body + other + "]}}"), true, Locale.CHINESE)
                        .policy())
                .isNotNull();
        assertThatThrownBy(() -> reader.read(bytes(body + other + "," + limit + "]}}"), true, Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors()).singleElement().satisfies(error -> {
                            assertThat(brief(error)).isEqualTo("/policy/limits/2 CONTRADICTION");
                            assertThat(error.message()).contains("/policy/limits/0");
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"projects\":[{\"projectType\":\"BURGLAR_ALARM\"}]} | no option BURGLAR_ALARM | /schema",
                "{\"projects\":[{\"projectType\":\"COATNG\"}]}        | no option COATNG        | mean COATING",
                "{\"projects\":[{\"projectType\":7}]}                 | Must be a text          | /schema",
                "{\"actor\":{\"role\":true}}                          | not true or false       | RECEPTIONIST",
                "{\"proposals\":[{\"code\":\"NOPE\"}]}                | neither the code        | prohibition",
                "{\"proposals\":[{\"code\":[]}]}                      | code of an action       | prohibition",
                "{\"asOf\":20261126}                                  | not a number            | 2026-11-23",
                "{\"complaint\":{\"receivedAt\":1}}                   | not a number            | +08:00",
            })
    void aValueThatIsNoneOfTheOptionsIsToldWithWhatIs(String facts, String said, String right) {
        String body = facts.replaceFirst("\\{", "{\"topic\":\"COMPLAINT\",");

        assertThat(problem(body, Locale.ENGLISH).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains(said, right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{\"topic\":NaN}",
                "{\"topic\":\"SALES\"} {}",
                "{\"topic\":'SALES'}",
                "{\"topic\":\"SALES\",}",
                "\u0000"
            })
    void whatIsNotJsonIsUnreadable(String body) {
        assertThat(problem(body, Locale.CHINESE).type()).isEqualTo(ProblemType.UNREADABLE_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "3", "\"COMPLAINT\"", "null", "true"})
    void jsonThatIsNoObjectIsInvalid(String body) {
        assertThat(mistakes(body)).containsExactly(" WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "1E400", "1e99999999999", "-1", "-0.5", "101"})
    void aCountBeyondItsDomainIsRefused(String number) {
        assertThat(mistakes("{\"topic\":\"COMPLAINT\",\"complaint\":{\"previousRepairsSameFault\":" + number + "}}"))
                .containsExactly("/complaint/previousRepairsSameFault OUT_OF_DOMAIN");
    }

    @Test
    void deepNestingIsRefused() {
        String body = "{\"topic\":".repeat(20_000) + "1";

        assertThat(problem(body, Locale.CHINESE).type()).isEqualTo(ProblemType.UNREADABLE_BODY);
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAndTheLimitNamed() {
        ProblemException problem = problem(" ".repeat(FactsReader.MAX_BYTES) + "{}", Locale.ENGLISH);

        assertThat(problem.type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(problem.detail().en()).contains("256 KB");
    }

    @Test
    void aFloodOfMistakesIsCountedButNotListed() {
        StringBuilder body = new StringBuilder("{\"topic\":\"SALES\"");
        for (int i = 0; i < 5_000; i++) {
            body.append(",\"field").append(i).append("\":1");
        }

        ProblemException problem = problem(body.append('}').toString(), Locale.ENGLISH);

        assertThat(problem.errors()).hasSize(100);
        assertThat(problem.detail().en()).contains("5000");
    }

    @Test
    void textThatNoDatabaseKeepsIsRefused() {
        assertThat(mistakes("{\"topic\":\"SALES\",\"storeId\":\"a\\u0000b\",\"customer\":{\"id\":\"\\ud800\"}}"))
                .containsExactly("/storeId OUT_OF_DOMAIN", "/customer/id OUT_OF_DOMAIN");
    }

    private CaseFacts read(String body) {
        return reader.read(bytes(body), false, Locale.CHINESE);
    }

    private List<String> mistakes(String body) {
        ProblemException problem = problem(body, Locale.CHINESE);
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_FACTS);
        return problem.errors().stream().map(FactsReaderTests::brief).toList();
    }

    private ProblemException problem(String body, Locale locale) {
        return catchThrowableOfType(ProblemException.class, () -> reader.read(bytes(body), false, locale));
    }

    private static String brief(ProblemError error) {
        return error.pointer() + " " + error.code();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
