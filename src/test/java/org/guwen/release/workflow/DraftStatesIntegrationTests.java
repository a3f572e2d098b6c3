package org.guwen.release.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guwen.RunningService;
import org.guwen.release.draft.ContentHashes;
import org.guwen.release.draft.DraftStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every step in every state. */
@RunningService
class DraftStatesIntegrationTests {

    private static final String EDIT = "EDIT";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** Allowed steps lead on, from a rebase to the remark that there is nothing to merge; the others change nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INVALID   | EDIT REBASE WITHDRAWAL",
                "READY     | EDIT REBASE SUBMISSION WITHDRAWAL",
                "IN_REVIEW | REBASE APPROVAL REJECTION WITHDRAWAL",
                "APPROVED  | REBASE REJECTION WITHDRAWAL PUBLICATION",
                "PUBLISHED | ''",
                "REJECTED  | EDIT REBASE SUBMISSION WITHDRAWAL",
                "WITHDRAWN | ''",
            })
    void aStateAllowsItsStepsOnly(String state, String allowed) {
        DraftClient client = new DraftClient(port);
        List<String> steps = allowed.isEmpty() ? List.of() : List.of(allowed.split(" "));
        long draft = client.upload("editor", DraftJourneyIntegrationTests.script("状态"), Map.of())
                .id();

        for (DraftStep step : DraftStep.values()) {
            set(draft, state);
            DraftClient.Reply reply = step(client, draft, step.name());

            if (!steps.contains(step.name())) {
                assertThat(reply.status()).as(step.name()).isEqualTo(409);
                assertThat(reply.body().path("currentState").asString()).isEqualTo(state);
                assertThat(reply.body().path("allowed").valueStream().map(one -> one.asString()))
                        .containsExactlyElementsOf(steps);
                assertThat(client.get("editor", "/" + draft).state()).isEqualTo(state);
            } else if (step == DraftStep.REBASE) {
                assertThat(reply.status()).isEqualTo(409);
                assertThat(reply.body().has("currentState")).isFalse();
            } else {
                assertThat(reply.status()).as(step + " " + reply.body()).isBetween(200, 201);
            }
        }
    }

    private static DraftClient.Reply step(DraftClient client, long draft, String step) {
        if (step.equals(EDIT)) {
            String version =
                    client.get("editor", "/" + draft).body().path("version").asString();
            return client.patch(
                    "editor",
                    draft,
                    "complaint_script",
                    version,
                    "{\"edits\":[{\"row\":\"SC-01\",\"column\":\"note\",\"value\":\"改\"}]}");
        }
        String account = step.equals("SUBMISSION") || step.equals("WITHDRAWAL") ? "editor" : "approver";
        String body = step.equals("REBASE") || step.equals("PUBLICATION") ? "{}" : "{\"comment\":\"理由\"}";
        return client.step(account, draft, step.toLowerCase(java.util.Locale.ROOT), body);
    }

    /** As if the draft had come there by itself, with its approval. */
    private void set(long draft, String state) {
        ContentHashes hashes = jdbc.sql(
                        "select content_sha256, findings_sha256, tests_sha256 from draft where id = :id")
                .param("id", draft)
                .query(ContentHashes.class)
                .single();
        jdbc.sql("update draft set state = :state, approved_sha256 = :sha256, approver = 'approver' where id = :id")
                .param("state", state)
                .param("sha256", hashes.sha256())
                .param("id", draft)
                .update();
    }
}
