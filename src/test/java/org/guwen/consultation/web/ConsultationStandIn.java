package org.guwen.consultation.web;

import java.util.Locale;
import org.guwen.consultation.FactsReader;
import org.guwen.facts.CaseFacts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads facts and gives no advice; steps aside for the real controller. */
@RestController
@ConditionalOnMissingClass("org.guwen.consultation.web.ConsultationController")
class ConsultationStandIn {

    private final FactsReader reader;

    ConsultationStandIn(FactsReader reader) {
        this.reader = reader;
    }

    @PostMapping(path = "/api/v1/consultations", consumes = "application/json", produces = "application/json")
    CaseFacts ask(@RequestBody byte[] body, Locale locale) {
        return reader.read(body, false, locale);
    }

    @PostMapping(path = "/api/v1/simulations", consumes = "application/json", produces = "application/json")
    CaseFacts simulate(@RequestBody byte[] body, Locale locale) {
        return reader.read(body, true, locale);
    }
}
