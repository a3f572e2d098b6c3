package org.guwen.consultation.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.guwen.consultation.addition.ConfirmationRequest;
import org.guwen.consultation.addition.OutcomeDocument;
import org.guwen.consultation.addition.OutcomeRequest;
import org.guwen.consultation.addition.Outcomes;
import org.guwen.consultation.addition.OverrideDocument;
import org.guwen.consultation.addition.OverrideRequest;
import org.guwen.consultation.addition.Overrides;
import org.guwen.request.IdempotentRequests;
import org.guwen.request.IdempotentRequests.Asked;
import org.guwen.request.IdempotentRequests.Made;
import org.guwen.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that advice was not followed, agrees to that, and says how cases ended. */
@RestController
@RequestMapping(path = "/api/v1/consultations/{id}", produces = "application/json")
class AdditionController {

    private final Overrides overrides;
    private final Outcomes outcomes;
    private final IdempotentRequests requests;

    AdditionController(Overrides overrides, Outcomes outcomes, IdempotentRequests requests) {
        this.overrides = overrides;
        this.outcomes = outcomes;
        this.requests = requests;
    }

    @PostMapping(path = "/override", consumes = "application/json")
    ResponseEntity<OverrideDocument> override(
            @PathVariable UUID id,
            @RequestBody OverrideRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Made made = requests.once(
                Asked.of(caller.account(), key, "override " + id, request),
                () -> address(id, "override", overrides.add(id, request, caller, locale)));
        OverrideDocument document = overrides.find(id, Integer.parseInt(made.name()), caller);
        boolean isWaiting = document.state() == OverrideDocument.State.AWAITS_CONFIRMATION;
        return isWaiting && !made.isReplayed()
                ? ResponseEntity.status(HttpStatus.ACCEPTED)
                        .header("Location", made.address())
                        .body(document)
                : made.answer().body(document);
    }

    @GetMapping("/override/{number}")
    OverrideDocument override(@PathVariable UUID id, @PathVariable int number, @AuthenticationPrincipal Caller caller) {
        return overrides.find(id, number, caller);
    }

    @PostMapping(path = "/override/{number}/confirmation", consumes = "application/json")
    ResponseEntity<OverrideDocument> confirm(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable ConfirmationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        ConfirmationRequest given = Objects.requireNonNullElseGet(request, () -> new ConfirmationRequest(null));
        Made made = requests.once(Asked.of(caller.account(), key, "confirmation " + id + " " + number, given), () -> {
            overrides.confirm(id, number, given, caller, locale);
            return address(id, "override", number);
        });
        return made.answer().body(overrides.find(id, number, caller));
    }

    @PostMapping(path = "/outcome", consumes = "application/json")
    ResponseEntity<OutcomeDocument> end(
            @PathVariable UUID id,
            @RequestBody OutcomeRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Made made = requests.once(
                Asked.of(caller.account(), key, "outcome " + id, request),
                () -> address(id, "outcome", outcomes.add(id, request, caller, locale)));
        return made.answer().body(outcomes.find(id, Integer.parseInt(made.name()), caller));
    }

    @GetMapping("/outcome/{number}")
    OutcomeDocument outcome(@PathVariable UUID id, @PathVariable int number, @AuthenticationPrincipal Caller caller) {
        return outcomes.find(id, number, caller);
    }

    private static String address(UUID consultation, String kind, int number) {
        return "/api/v1/consultations/" + consultation + "/" + kind + "/" + number;
    }
}
