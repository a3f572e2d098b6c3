package org.guwen.release.log;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.guwen.problem.Messages;
import org.guwen.release.log.ReleaseVerification.Fault;
import org.guwen.ruleset.Activation;
import org.guwen.ruleset.Cancellation;
import org.jspecify.annotations.Nullable;

/** Checks that every activation and every cancellation is as it was when the log told of it, and that none is missing. */
final class ActivationCheck {

    private final Messages messages;
    private final List<ReleaseLogEntry> entries;
    private final List<Fault> faults;

    ActivationCheck(Messages messages, List<ReleaseLogEntry> entries, List<Fault> faults) {
        this.messages = messages;
        this.entries = entries;
        this.faults = faults;
    }

    /** One decision as it is written now. */
    private record Written(long seq, @Nullable Long release, String sha256) {}

    void check(List<Activation> activations, List<Cancellation> cancellations) {
        List<Written> begun = activations.stream()
                .map(one -> new Written(one.seq(), one.releaseNumber(), RecordHash.of(one)))
                .toList();
        compare(begun, ReleaseAction.ACTIVATED, "activation");
        Map<Long, Long> releases =
                activations.stream().collect(Collectors.toMap(Activation::seq, Activation::releaseNumber));
        List<Written> calledOff = cancellations.stream()
                .map(one -> new Written(one.activationSeq(), releases.get(one.activationSeq()), RecordHash.of(one)))
                .toList();
        compare(calledOff, ReleaseAction.CALLED_OFF, "cancellation");
    }

    private void compare(List<Written> written, ReleaseAction action, String kind) {
        List<ReleaseLogEntry> told = entries.stream()
                .filter(entry -> entry.action().equals(action.name()))
                .toList();
        written.stream()
                .filter(one -> told.stream().noneMatch(entry -> one.sha256().equals(entry.recordSha256())))
                .forEach(one -> faults.add(fault(null, one.release(), kind + "Changed", one.seq())));
        List<String> hashes = written.stream().map(Written::sha256).toList();
        told.stream()
                .filter(entry -> !hashes.contains(Objects.requireNonNullElse(entry.recordSha256(), "")))
                .forEach(entry -> faults.add(fault(entry.seq(), entry.releaseNumber(), kind + "Missing", entry.seq())));
    }

    private Fault fault(@Nullable Long seq, @Nullable Long release, String key, Object... arguments) {
        return new Fault(seq, release, messages.wording(key, arguments));
    }
}
