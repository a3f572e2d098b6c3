package org.guwen.release.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.guwen.inference.Knowledge;
import org.guwen.journal.Journal;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.log.ReleaseVerification;
import org.guwen.release.publication.Publication;
import org.guwen.release.publication.ReleaseHistory;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the releases, and puts one of them in force. */
@RestController
@RequestMapping(path = "/api/v1/releases", produces = "application/json")
class ReleaseController {

    private final ReleaseHistory history;
    private final Knowledge knowledge;
    private final Publication publication;
    private final ReleaseVerification verification;
    private final Journal journal;
    private final Clock clock;

    ReleaseController(
            ReleaseHistory history,
            Knowledge knowledge,
            Publication publication,
            ReleaseVerification verification,
            Journal journal,
            Clock clock) {
        this.history = history;
        this.knowledge = knowledge;
        this.publication = publication;
        this.verification = verification;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A decision to put a release in force.
     *
     * @param reason why
     * @param effectiveFrom date or time with offset, nothing for now
     */
    record ActivationRequest(
            @Nullable String reason, @Nullable String effectiveFrom) {}

    @GetMapping
    List<ReleaseDocument> releases() {
        return history.all().stream().map(ReleaseDocument::of).toList();
    }

    /** The release that this node answers by. */
    @GetMapping("/active")
    ReleaseDocument active() {
        return release(knowledge.active().ruleset().number());
    }

    @GetMapping("/verify")
    VerificationDocument verify(Locale locale) {
        return VerificationDocument.of(verification.verify(), journal.verify(), locale);
    }

    @GetMapping("/{n}")
    ReleaseDocument release(@PathVariable long n) {
        return history.find(n).map(ReleaseDocument::of).orElseThrow(missing(n));
    }

    @PostMapping(path = "/{n}/activation", consumes = "application/json")
    ReleaseDocument activate(
            @PathVariable long n, @RequestBody ActivationRequest request, @AuthenticationPrincipal Caller caller) {
        DraftStart start = DraftStart.read(request.effectiveFrom(), clock);
        publication.activate(n, Objects.requireNonNullElse(request.reason(), ""), caller, start.time());
        return release(n);
    }

    private static Supplier<ProblemException> missing(long number) {
        return () -> new ProblemException(
                ProblemType.NOT_FOUND, new LocalizedText("没有第 " + number + " 版", "There is no release " + number));
    }
}
