package org.guwen.release.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guwen.TestDatabase;
import org.guwen.release.publication.ReleaseNode;
import org.guwen.release.workflow.ScriptEdits;
import org.guwen.ruleset.ReleaseStore;
import org.guwen.ruleset.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReleaseVerificationIntegrationTests {

    private final DataSource source;
    private final ReleaseNode node;

    ReleaseVerificationIntegrationTests(TestDatabase database) {
        source = database.open();
        node = ReleaseNode.on(source);
        node.publication().publish(ScriptEdits.release("A", null));
        node.publication().activate(1, "back", ScriptEdits.APPROVER, null);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatNobodyTouchedIsValidAndEveryByteChangedIsNamed() {
        ReleaseVerification.Report report = node.bean(ReleaseVerification.class).verify();

        assertThat(report).isEqualTo(new ReleaseVerification.Report(5, 2, List.of()));
        workbooksAreChecked();
        releasesAreChecked();
        activationsAreChecked();
        theLogIsChecked();
        assertThat(node.bean(ReleaseVerification.class).verify()).isEqualTo(report);
    }

    private void workbooksAreChecked() {
        Workbook workbook = node.bean(ReleaseStore.class).workbooks(2).get(0);
        String named = "Workbook " + workbook.name() + " of release 2 does not match the hash it was published with";
        byte[] changed = workbook.content();
        changed[changed.length / 2] ^= 1;

        assertThat(faultsWhile(() -> store(workbook.name(), changed), () -> store(workbook.name(), workbook.content())))
                .containsExactlyInAnyOrder(
                        named, "The workbooks of release 2 together do not match the hash of the release");
        assertThat(changed("release_workbook", "sha256", "release_number = 2 and name = '" + workbook.name() + "'"))
                .containsExactly(named);
    }

    private void releasesAreChecked() {
        assertThat(changed("release", "comment", "number = 2"))
                .containsExactly("Release 2 is not as entry 3 of the release log tells");
        assertThat(changed("release", "author", "number = 1"))
                .containsExactly("Release 1 is not as entry 1 of the release log tells");
        assertThat(changed("release", "sha256", "number = 2"))
                .contains("The workbooks of release 2 together do not match the hash of the release");
    }

    private void activationsAreChecked() {
        assertThat(changed("release_activation", "reason", "seq = 3"))
                .containsExactlyInAnyOrder(
                        "Activation 3 is not as the release log tells",
                        "The activation that entry 5 of the release log tells of is not in the store");
    }

    private void theLogIsChecked() {
        Stream.of("account", "action", "comment", "sha256", "previous_sha256", "record_sha256")
                .forEach(column -> assertThat(changed("release_log", column, "seq = 4"))
                        .as(column)
                        .contains("Entry 4 of the release log does not match its hash: it was changed"));
        assertThat(changed("release_log_head", "sha256", "id = 1"))
                .containsExactly(
                        "The release log does not end as recorded: up to entry 5, some were removed, added or changed");
    }

    @Test
    void nodesThatAppendTogetherKeepOneChain() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (ReleaseNode other = ReleaseNode.on(source)) {
            List<ReleaseNode> nodes = List.of(node, other);
            CompletableFuture.allOf(IntStream.range(0, 100)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> append(nodes.get(i % 2), i), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        }
        threads.shutdown();

        assertThat(node.bean(ReleaseLog.class).all()).hasSize(105);
        assertThat(node.bean(ReleaseVerification.class).verify().faults()).isEmpty();
    }

    private static void append(ReleaseNode node, int draft) {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> node.bean(ReleaseLog.class)
                        .append(new ReleaseLogEntry.New(
                                "editor",
                                "p1",
                                ReleaseAction.EDITED,
                                (long) draft,
                                null,
                                "第" + draft + "次",
                                "c".repeat(64),
                                null,
                                null,
                                null)));
    }

    private List<String> changed(String table, String column, String where) {
        String read = "select " + column + " from " + table + " where " + where;
        String write = "update " + table + " set " + column + " = :value where " + where;
        String before = node.jdbc().sql(read).query(String.class).single();
        String after = (before.charAt(0) == 'x' ? 'y' : 'x') + before.substring(1);
        return faultsWhile(
                () -> node.jdbc().sql(write).param("value", after).update(),
                () -> node.jdbc().sql(write).param("value", before).update());
    }

    private void store(String name, byte[] content) {
        node.jdbc()
                .sql("update release_workbook set content = :content where release_number = 2 and name = :name")
                .param("content", content)
                .param("name", name)
                .update();
    }

    private List<String> faultsWhile(Runnable change, Runnable repair) {
        change.run();
        try {
            return node.bean(ReleaseVerification.class).verify().faults().stream()
                    .map(fault -> fault.message().en())
                    .toList();
        } finally {
            repair.run();
        }
    }
}
