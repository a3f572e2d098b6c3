package org.guwen.release.log;

import java.util.List;
import java.util.Objects;
import org.guwen.problem.Messages;
import org.guwen.release.log.ReleaseVerification.Fault;
import org.guwen.ruleset.Activation;
import org.jspecify.annotations.Nullable;

/** Checks that every activation is as it was when the log told of it, and that none is missing. */
final class ActivationCheck {

    private final Messages messages;

    ActivationCheck(Messages messages) {
        this.messages = messages;
    }

    void check(List<Activation> activations, List<ReleaseLogEntry> entries, List<Fault> faults) {
        List<ReleaseLogEntry> told = entries.stream()
                .filter(entry -> entry.action().equals(ReleaseAction.ACTIVATED.name()))
                .toList();
        List<String> written = activations.stream().map(CanonicalForm::sha256).toList();
        for (int i = 0; i < activations.size(); i++) {
            String sha256 = written.get(i);
            if (told.stream().noneMatch(entry -> sha256.equals(entry.recordSha256()))) {
                Activation activation = activations.get(i);
                faults.add(fault(null, activation.releaseNumber(), "activationChanged", activation.seq()));
            }
        }
        told.stream()
                .filter(entry -> !written.contains(Objects.requireNonNullElse(entry.recordSha256(), "")))
                .forEach(entry ->
                        faults.add(fault(entry.seq(), entry.releaseNumber(), "activationMissing", entry.seq())));
    }

    private Fault fault(@Nullable Long seq, @Nullable Long release, String key, Object... arguments) {
        return new Fault(seq, release, messages.wording(key, arguments));
    }
}
