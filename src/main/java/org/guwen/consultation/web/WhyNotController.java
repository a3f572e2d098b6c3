package org.guwen.consultation.web;

import java.util.Locale;
import java.util.UUID;
import org.guwen.consultation.whynot.WhyNotDocument;
import org.guwen.consultation.whynot.WhyNotRequest;
import org.guwen.consultation.whynot.WhyNotSimulation;
import org.guwen.consultation.whynot.WhyNots;
import org.guwen.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why something was not advised. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1", consumes = "application/json", produces = "application/json")
class WhyNotController {

    private final WhyNots whyNots;

    WhyNotController(WhyNots whyNots) {
        this.whyNots = whyNots;
    }

    @PostMapping("/consultations/{id}/why-not")
    WhyNotDocument ask(
            @PathVariable UUID id,
            @RequestBody WhyNotRequest request,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return whyNots.ask(id, request, caller, locale);
    }

    @PostMapping("/simulations/why-not")
    WhyNotDocument simulate(@RequestBody WhyNotSimulation request, Locale locale) {
        return whyNots.ask(request, locale);
    }
}
