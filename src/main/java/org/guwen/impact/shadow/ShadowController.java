package org.guwen.impact.shadow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.guwen.impact.CaseImpact;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has a draft answer unseen beside the release in force. Who belongs to a store sees the divergences of that store. */
@RestController
@RequestMapping(path = "/api/v1/drafts/{id}/shadow", produces = "application/json")
class ShadowController {

    private static final int FIRST_PAGE = 50;

    private final Shadows shadows;
    private final ShadowTable table;

    ShadowController(Shadows shadows, ShadowTable table) {
        this.shadows = shadows;
        this.table = table;
    }

    /**
     * How many consultations a draft is asked.
     *
     * @param share share of all, 0 to 1
     */
    record ShadowRequest(@Nullable BigDecimal share) {}

    /** A consultation to which the draft would have said something else. */
    record ShadowDivergence(
            String consultation, long release, List<CaseImpact.Difference> differences, String was, String becomes) {

        /** Copies the differences. */
        ShadowDivergence {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What a draft came to beside the release in force.
     *
     * @param state whether it answers, or why not any more
     * @param explanation the same in words
     * @param share share of the consultations that it is asked
     * @param asked consultations that it was asked
     * @param same of these, those to which it said the same
     * @param different of these, those to which it said something else
     * @param failed of these, those that it could not answer
     * @param skipped consultations of its share that it was not asked because too many waited
     * @param divergences those to which it said something else, the last found first
     * @param next where the next page of divergences begins
     */
    record ShadowResponse(
            ShadowState state,
            String explanation,
            BigDecimal share,
            long asked,
            long same,
            long different,
            long failed,
            long skipped,
            List<ShadowDivergence> divergences,
            @Nullable String next) {

        /** Copies the divergences. */
        ShadowResponse {
            divergences = List.copyOf(divergences);
        }
    }

    @PutMapping(consumes = "application/json")
    ResponseEntity<ShadowResponse> set(
            @PathVariable long id,
            @RequestBody ShadowRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        shadows.set(id, request.share(), caller, locale);
        return find(id, FIRST_PAGE, null, caller, locale);
    }

    @GetMapping
    ResponseEntity<ShadowResponse> find(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + FIRST_PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        int most = PageCursor.limit(limit, locale);
        Shadow shadow = shadows.find(id);
        String store = caller.readsEverything() ? null : caller.storeId();
        List<Divergence> found = table.divergences(id, store, PageCursor.number(cursor, locale), most + 1);
        ListPage<ShadowDivergence> page = ListPage.cut(found, most, Divergence::number, null)
                .map(divergence -> new ShadowDivergence(
                        divergence.consultation().toString(),
                        divergence.release(),
                        divergence.differences(),
                        divergence.was().in(locale),
                        divergence.becomes().in(locale)));
        return PageCursor.link(page.next()).body(response(shadow, page, locale));
    }

    private ShadowResponse response(Shadow shadow, ListPage<ShadowDivergence> page, Locale locale) {
        ShadowCounts counts = shadow.counts();
        return new ShadowResponse(
                shadow.state(),
                shadows.explained(shadow).in(locale),
                shadow.share().stripTrailingZeros(),
                counts.asked(),
                counts.same(),
                counts.different(),
                counts.failed(),
                counts.skipped(),
                page.items(),
                page.next());
    }
}
