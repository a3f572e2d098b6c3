package org.guwen.release.publication;

import java.util.List;
import java.util.function.Supplier;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.UnreadableReleaseException;
import org.guwen.ruleset.Workbook;
import org.guwen.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds a release beside the one that serves and tests it, before anything of it is written. */
@Component
class ReleaseDryRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseDryRun.class);

    private final Messages messages = new Messages(ReleaseDryRun.class, "publication");
    private final RulesetReader reader;
    private final Knowledge knowledge;
    private final ReleaseSmokeCheck selfTest;

    ReleaseDryRun(RulesetReader reader, Knowledge knowledge, ReleaseSmokeCheck selfTest) {
        this.reader = reader;
        this.knowledge = knowledge;
        this.selfTest = selfTest;
    }

    /** A release to be, under the number 0. */
    KnowledgeBase of(List<Workbook> workbooks) {
        KnowledgeBase built = built(ProblemType.INVALID_CONTENT, () -> knowledge.build(reader.read(0, workbooks)));
        return tested(ProblemType.INVALID_CONTENT, built);
    }

    /** A release that exists, but may have been published by another version of the program. */
    KnowledgeBase of(long release) {
        KnowledgeBase built = built(
                ProblemType.WRONG_STATE,
                () -> knowledge.of(release).orElseThrow(() -> new IllegalArgumentException("no release " + release)));
        return tested(ProblemType.WRONG_STATE, built);
    }

    private KnowledgeBase built(ProblemType type, Supplier<KnowledgeBase> build) {
        try {
            return build.get();
        } catch (UnreadableReleaseException e) {
            throw refused(type, ProblemCode.UNREADABLE, "unreadable", e.faults());
        } catch (RuntimeException e) {
            LOG.error("A release cannot be built", e);
            throw refused(type, ProblemCode.UNBUILDABLE, "unbuildable", List.of());
        }
    }

    private KnowledgeBase tested(ProblemType type, KnowledgeBase built) {
        List<String> failures = selfTest.failures(built);
        if (!failures.isEmpty()) {
            throw refused(type, ProblemCode.UNTRUE, "untrue", failures);
        }
        return built;
    }

    private ProblemException refused(ProblemType type, ProblemCode code, String key, List<String> faults) {
        LocalizedText detail = messages.wording(key, faults.size());
        List<ProblemError> errors = faults.stream()
                .map(fault -> new ProblemError("/workbooks", code, fault))
                .toList();
        return new ProblemException(type, detail, errors);
    }
}
