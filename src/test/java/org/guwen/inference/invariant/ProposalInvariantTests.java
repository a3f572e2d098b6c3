package org.guwen.inference.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Proposal;
import org.guwen.facts.Records;
import org.guwen.facts.code.Topic;
import org.guwen.inference.TestKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invariants of verdicts on random cases, each with proposals of any code, whatever its topic. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalInvariantTests {

    private static final long SEED = Long.getLong("guwen.seed", 20_261_126L);
    private static final int CASES = Integer.getInteger("guwen.cases", 20_000);
    private static final List<String> CODES = Stream.concat(
                    Stream.of(ActionCode.values()), Stream.of(ForbiddenCode.values()))
            .map(Enum::name)
            .toList();
    private static final List<@Nullable BigDecimal> PERCENTS = new ArrayList<>();
    private static final List<@Nullable BigDecimal> AMOUNTS = new ArrayList<>();

    static {
        Stream.of("0", "5", "5.01", "20", "50", "100").map(BigDecimal::new).forEach(PERCENTS::add);
        Stream.of("0", "50", "200", "200.01", "5000.01").map(BigDecimal::new).forEach(AMOUNTS::add);
        PERCENTS.add(null);
        AMOUNTS.add(null);
    }

    private final Survey survey = new Survey(TestKnowledge.BASE);
    private final Map<Topic, Set<String>> asked = new EnumMap<>(Topic.class);
    private final Random random = new Random(SEED);

    @BeforeAll
    void ask() {
        survey.ask(SEED, CASES, this::proposed);
    }

    /** The case with one to three proposals, now and then as one offer. */
    private CaseFacts proposed(CaseFacts facts) {
        List<Proposal> proposals = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            boolean isConcession = facts.topic() == Topic.COMPLAINT && random.nextInt(3) == 0;
            String code = isConcession
                    ? (random.nextBoolean() ? ActionCode.OFFER_DISCOUNT : ActionCode.OFFER_LABOUR_WAIVER).name()
                    : CODES.get(random.nextInt(CODES.size()));
            asked.computeIfAbsent(facts.topic(), topic -> new HashSet<>()).add(code);
            proposals.add(new Proposal(
                    code,
                    PERCENTS.get(random.nextInt(PERCENTS.size())),
                    AMOUNTS.get(random.nextInt(AMOUNTS.size())),
                    null,
                    issue(facts),
                    random.nextInt(4) == 0));
        }
        return Records.with(facts, Map.of("proposals", proposals));
    }

    private @Nullable Integer issue(CaseFacts facts) {
        int issues = facts.complaint() == null || facts.complaint().issues() == null
                ? 0
                : facts.complaint().issues().size();
        return issues == 0 || random.nextBoolean() ? null : random.nextInt(issues);
    }

    @Test
    void everyCodeIsProposedInEveryTopic() {
        if (CASES >= 20_000) {
            assertThat(asked).hasSize(Topic.values().length);
            assertThat(asked.values()).allSatisfy(codes -> assertThat(codes).containsAll(CODES));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "EVERY_CASE_IS_ANSWERED",
                "WHAT_IS_PERMITTED_IS_GIVEN",
                "ORDER_OF_PROPOSALS_DOES_NOT_MATTER",
                "ALTERNATIVES_ARE_JUDGED_ALONE",
                "VERDICTS_AGREE_WITH_THE_LISTS",
                "CONCESSIONS_ARE_NOT_STACKED",
                "CONCESSION_IS_NO_LARGER_THAN_ITS_FEES",
                "AUTHORITY_DECIDES_BY_ITS_LIMIT",
                "NOTHING_IS_INSPECTED_WITHOUT_CONSENT"
            })
    void holdsForWhateverIsProposed(KnowledgeInvariant invariant) {
        assertThat(survey.broken(invariant))
                .as("%s, broken in %d of %d cases of seed %d", invariant, survey.count(invariant), CASES, SEED)
                .isEmpty();
    }
}
