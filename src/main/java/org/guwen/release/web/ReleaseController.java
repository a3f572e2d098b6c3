package org.guwen.release.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.guwen.inference.Knowledge;
import org.guwen.journal.Journal;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.log.ReleaseVerification;
import org.guwen.release.publication.Publication;
import org.guwen.request.ListPage;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the releases, and puts one of them in force. */
@RestController
@RequestMapping(path = "/api/v1/releases", produces = "application/json")
class ReleaseController {

    private final ReleaseDocuments documents;
    private final Knowledge knowledge;
    private final Publication publication;
    private final ReleaseVerification verification;
    private final Journal journal;
    private final Clock clock;

    ReleaseController(
            ReleaseDocuments documents,
            Knowledge knowledge,
            Publication publication,
            ReleaseVerification verification,
            Journal journal,
            Clock clock) {
        this.documents = documents;
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
    ResponseEntity<ListPage<ReleaseDocument>> releases(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        return ListPage.of(
                documents.all(locale),
                release -> Long.toString(release.number()),
                new ListPage.Asked(limit, cursor, locale));
    }

    /** The release that this node answers by. */
    @GetMapping("/active")
    ReleaseDocument active(Locale locale) {
        return documents.of(knowledge.active().ruleset().number(), locale);
    }

    @GetMapping("/verify")
    VerificationDocument verify(Locale locale) {
        return VerificationDocument.of(verification.verify(), journal.verify(), locale);
    }

    @GetMapping("/{n}")
    ReleaseDocument release(@PathVariable long n, Locale locale) {
        return documents.of(n, locale);
    }

    @PostMapping(path = "/{n}/activation", consumes = "application/json")
    ReleaseDocument activate(
            @PathVariable long n,
            @RequestBody ActivationRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        DraftStart start = DraftStart.read(request.effectiveFrom(), clock);
        publication.activate(n, Objects.requireNonNullElse(request.reason(), ""), caller, start.time());
        return documents.of(n, locale);
    }

    /**
     * A decision to call a plan off.
     *
     * @param reason why
     * @param effectiveFrom date or time with offset at which the plan begins, nothing if the release has only one
     */
    record CancellationRequest(
            @Nullable String reason, @Nullable String effectiveFrom) {}

    /** Calls off the plan to put a release in force. What is in force now is not touched. */
    @PostMapping(path = "/{n}/cancellation", consumes = "application/json")
    ReleaseDocument callOff(
            @PathVariable long n,
            @RequestBody CancellationRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        DraftStart start = DraftStart.read(request.effectiveFrom(), clock);
        String reason = Objects.requireNonNullElse(request.reason(), "");
        return documents.calledOff(publication.callOff(n, reason, caller, start.time()), locale);
    }
}
