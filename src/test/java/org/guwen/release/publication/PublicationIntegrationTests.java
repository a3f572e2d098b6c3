package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.guwen.TestClock;
import org.guwen.TestDatabase;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.log.ReleaseVerification;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.Release;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublicationIntegrationTests {

    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource source;
    private final TestClock clock = new TestClock();
    private final ReleaseNode node;

    PublicationIntegrationTests(TestDatabase database) {
        source = database.open();
        node = new ReleaseNode(source, clock, Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aReleaseServesAtOnceAndTheOneBeforeReturns() {
        Release release = node.publication().publish(ScriptEdits.release("A", null));

        assertThat(release.number()).isEqualTo(2);
        assertThat(node.serves()).isEqualTo(2);
        node.publication().activate(1, "A was wrong", ScriptEdits.APPROVER, null);
        assertThat(node.serves()).isEqualTo(1);
        assertThat(states()).containsExactly(ReleaseState.RETIRED, ReleaseState.IN_FORCE);
    }

    @Test
    void aPlannedReleaseServesFromItsTimeOnAndAfterARestart() {
        node.publication().publish(ScriptEdits.release("A", clock.in(DAY)));
        assertThat(node.serves()).isEqualTo(1);
        assertThat(states()).containsExactly(ReleaseState.SCHEDULED, ReleaseState.IN_FORCE);

        try (ReleaseNode other = new ReleaseNode(source, clock, Duration.ofMillis(20))) {
            assertThat(other.serves()).isEqualTo(1);
            clock.move(DAY);
            node.awaitRelease(2);
            other.awaitRelease(2);
        }

        assertThat(states()).containsExactly(ReleaseState.IN_FORCE, ReleaseState.RETIRED);
    }

    @Test
    void aPlannedReleaseStaysPlannedWhenAnotherIsPutInForceMeanwhile() {
        node.publication().publish(ScriptEdits.release("A", clock.in(DAY)));
        node.publication().publish(ScriptEdits.release("B", null));
        assertThat(node.serves()).isEqualTo(3);

        clock.move(DAY);

        node.awaitRelease(2);
    }

    @Test
    void aPlanIsCalledOffByAnotherForTheSameTime() {
        OffsetDateTime tomorrow = clock.in(DAY);
        node.publication().publish(ScriptEdits.release("A", tomorrow));
        node.publication().activate(1, "not yet", ScriptEdits.APPROVER, tomorrow);

        clock.move(DAY);

        assertThat(node.bean(Rulesets.class).inForce()).map(Release::number).contains(1L);
        assertThat(states()).containsExactly(ReleaseState.CALLED_OFF, ReleaseState.IN_FORCE);
    }

    @Test
    void whatIsInForceOrPlannedAlreadyIsNotDecidedAgain() {
        OffsetDateTime tomorrow = clock.in(DAY);
        node.publication().publish(ScriptEdits.release("A", tomorrow));

        assertThat(refusal(1, "again", null).type()).isEqualTo(ProblemType.WRONG_STATE);
        assertThat(refusal(2, "again", tomorrow).type()).isEqualTo(ProblemType.WRONG_STATE);
        assertThat(refusal(7, "which?", null).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refusal(2, " ", null).type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(refusal(2, "late", clock.in(DAY.negated())).type()).isEqualTo(ProblemType.INVALID_CONTENT);
    }

    @Test
    void aNodeWhoseClockIsBehindFollowsAtOnceAndCanGoBack() {
        TestClock late = new TestClock();
        late.move(Duration.ofSeconds(-30));
        try (ReleaseNode behind = new ReleaseNode(source, late, Duration.ofMillis(20))) {
            node.publication().publish(ScriptEdits.release("A", null));
            behind.awaitRelease(2);

            behind.publication().activate(1, "back", ScriptEdits.APPROVER, null);

            assertThat(behind.serves()).isEqualTo(1);
            node.awaitRelease(1);
        }
    }

    @Test
    void aReleaseThatCannotBeReadIsNeverWritten() {
        List<Workbook> broken = new ArrayList<>(ShippedKnowledge.workbooks());
        broken.set(0, new Workbook(broken.get(0).name(), new byte[] {1, 2, 3}));

        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> node.publication().publish(ScriptEdits.release(broken, "broken", null)));

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CONTENT);
        assertThat(problem.errors()).isNotEmpty();
        assertNothingWasPublished();
    }

    @Test
    void aFailureHalfWayLeavesNothingWritten() {
        node.jdbc().sql("alter table release_log drop column record_sha256").update();

        assertThatThrownBy(() -> node.publication().publish(ScriptEdits.release("A", null)))
                .isInstanceOf(DataAccessException.class);

        assertNothingWasPublished();
    }

    @Test
    void aTransactionOfTheCallerThatFailsLeavesNothingWrittenAndNothingServed() {
        TransactionTemplate outer = new TransactionTemplate(node.bean(PlatformTransactionManager.class));

        outer.executeWithoutResult(status -> {
            node.publication().publish(ScriptEdits.release("A", null));
            status.setRollbackOnly();
        });

        assertNothingWasPublished();
    }

    @Test
    void aReleaseThatDoesNotWorkHereIsNotServedUntilItDoes() {
        node.publication().publish(ScriptEdits.release("A", clock.in(DAY)));
        Workbook intact = node.bean(ReleaseStore.class).workbooks(2).get(0);
        node.close();
        try (ReleaseNode other = new ReleaseNode(source, clock, Duration.ofMillis(20))) {
            write(other, intact.name(), new byte[] {1, 2, 3});
            clock.move(DAY);
            ReleaseNode.await(
                    () -> other.bean(ReleaseFollower.class).leftBehind().isPresent());
            assertThat(other.serves()).isEqualTo(1);
            assertThat(other.bean(ReleaseHealth.class).health().getStatus().getCode())
                    .isEqualTo("OUT_OF_SERVICE");

            write(other, intact.name(), intact.content());

            other.awaitRelease(2);
            ReleaseNode.await(
                    () -> other.bean(ReleaseFollower.class).leftBehind().isEmpty());
            assertThat(other.bean(ReleaseHealth.class).health().getStatus().getCode())
                    .isEqualTo("UP");
        }
    }

    @Test
    void nodesThatPublishTogetherTakeNumbersInTurnAndKeepOneChain() {
        try (ReleaseNode other = new ReleaseNode(source, clock, Duration.ofMillis(20))) {
            List<ReleaseNode> nodes = List.of(node, other, node, other);
            List<Long> numbers = nodes.stream()
                    .map(publisher -> CompletableFuture.supplyAsync(() -> publisher
                            .publication()
                            .publish(ScriptEdits.release("A", null))
                            .number()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(numbers).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
            node.awaitRelease(5);
            other.awaitRelease(5);
            assertThat(node.bean(ReleaseVerification.class).verify().faults()).isEmpty();
        }
    }

    private void write(ReleaseNode by, String workbook, byte[] content) {
        by.jdbc()
                .sql("update release_workbook set content = :content where release_number = 2 and name = :name")
                .param("content", content)
                .param("name", workbook)
                .update();
    }

    private void assertNothingWasPublished() {
        assertThat(node.serves()).isEqualTo(1);
        assertThat(node.bean(Rulesets.class).latest().number()).isEqualTo(1);
        assertThat(node.bean(ReleaseStore.class).activations()).hasSize(1);
        assertThat(node.jdbc()
                        .sql("select count(*) from release_log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private ProblemException refusal(long number, String reason, @Nullable OffsetDateTime from) {
        return catchThrowableOfType(
                ProblemException.class, () -> node.publication().activate(number, reason, ScriptEdits.APPROVER, from));
    }

    private List<ReleaseState> states() {
        return node.bean(ReleaseHistory.class).all().stream()
                .map(ReleaseHistory.ReleaseEntry::state)
                .toList();
    }
}
