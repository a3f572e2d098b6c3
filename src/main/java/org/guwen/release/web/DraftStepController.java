package org.guwen.release.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.workflow.DraftRebase;
import org.guwen.release.workflow.DraftReview;
import org.guwen.release.workflow.Drafts;
import org.guwen.release.workflow.NewExpectations;
import org.guwen.request.IdempotentRequests;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads a draft to its release, or away from it. */
@RestController
@RequestMapping(path = "/api/v1/drafts/{id}", consumes = "application/json", produces = "application/json")
class DraftStepController {

    private static final String IF_MATCH = "If-Match";

    private final Drafts drafts;
    private final DraftReview review;
    private final DraftRebase rebase;
    private final NewExpectations expectations;
    private final ReleaseDocuments documents;
    private final IdempotentRequests requests;
    private final Clock clock;

    DraftStepController(
            Drafts drafts,
            DraftReview review,
            DraftRebase rebase,
            NewExpectations expectations,
            ReleaseDocuments documents,
            IdempotentRequests requests,
            Clock clock) {
        this.requests = requests;
        this.expectations = expectations;
        this.documents = documents;
        this.drafts = drafts;
        this.review = review;
        this.rebase = rebase;
        this.clock = clock;
    }

    /** What somebody says to a step. */
    record DecisionRequest(@Nullable String comment) {}

    /** Why somebody decided so; must be said. */
    record ReviewRequest(@Nullable String comment) {}

    /**
     * How to carry a draft over.
     *
     * @param prefer whose version of a row counts that both changed, nothing to be told of such rows instead
     * @param effectiveFrom another day for the draft, date or time with offset, nothing to leave it as it is
     */
    record RebaseRequest(
            DraftRebase.@Nullable Preference prefer,
            @Nullable String effectiveFrom) {}

    /**
     * When a release is to begin.
     *
     * @param effectiveFrom date or time with offset, nothing for the day the draft is meant for
     * @param comment why, nothing for the comment of the draft
     */
    record PublicationRequest(
            @Nullable String effectiveFrom, @Nullable String comment) {}

    @PostMapping("/submission")
    ResponseEntity<DraftDocument> submit(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DecisionRequest decision,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answer(review.submit(order(id, ifMatch, comment(decision), caller)), locale);
    }

    @PostMapping("/approval")
    ResponseEntity<DraftDocument> approve(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReviewRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answer(review.approve(order(id, ifMatch, request.comment(), caller)), locale);
    }

    @PostMapping("/rejection")
    ResponseEntity<DraftDocument> reject(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReviewRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answer(review.reject(order(id, ifMatch, request.comment(), caller)), locale);
    }

    @PostMapping("/withdrawal")
    ResponseEntity<DraftDocument> withdraw(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DecisionRequest decision,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answer(review.withdraw(order(id, ifMatch, comment(decision), caller)), locale);
    }

    @PostMapping("/rebase")
    ResponseEntity<DraftDocument> rebase(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable RebaseRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        DraftRebase.Preference preference = request == null ? null : request.prefer();
        String day = request == null ? null : request.effectiveFrom();
        DraftStart moved = day == null ? null : DraftStart.read(day, clock);
        return answer(rebase.rebase(order(id, ifMatch, null, caller), moved, preference), locale);
    }

    /**
     * Which expectations of failed cases are to be what the advice says now.
     *
     * @param cells addresses of the cells as in the findings, nothing for all that have a proposal
     */
    record ExpectationsRequest(@Nullable List<String> cells) {}

    @PostMapping("/expectations")
    ResponseEntity<DraftDocument> accept(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable ExpectationsRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        List<String> cells = request == null ? null : request.cells();
        Draft draft =
                expectations.accept(order(id, ifMatch, null, caller), Objects.requireNonNullElse(cells, List.of()));
        return answer(draft, locale);
    }

    @PostMapping("/publication")
    ResponseEntity<ReleaseDocument> publish(
            @PathVariable long id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable PublicationRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        var asked = Objects.requireNonNullElseGet(request, () -> new PublicationRequest(null, null));
        DraftStart start = asked.effectiveFrom() == null ? null : DraftStart.read(asked.effectiveFrom(), clock);
        IdempotentRequests.Made made = requests.once(
                IdempotentRequests.Asked.of(caller.account(), key, "publication " + id, asked),
                () -> "/api/v1/releases/"
                        + review.publish(order(id, ifMatch, asked.comment(), caller), start)
                                .release());
        return made.answer().body(documents.of(Long.parseLong(made.name()), locale));
    }

    private ResponseEntity<DraftDocument> answer(Draft draft, Locale locale) {
        return DraftController.answer(drafts.view(draft), locale);
    }

    private static @Nullable String comment(@Nullable DecisionRequest decision) {
        return decision == null ? null : decision.comment();
    }

    private static DraftStepOrder order(long id, @Nullable String ifMatch, @Nullable String comment, Caller caller) {
        return new DraftStepOrder(id, DraftVersion.read(ifMatch), caller, comment);
    }
}
