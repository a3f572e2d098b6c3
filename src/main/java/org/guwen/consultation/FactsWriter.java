package org.guwen.consultation;

import org.guwen.facts.CaseFacts;
import org.guwen.facts.Customer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts for the record: as they were read, but for the customer's name, of which the first character stays. */
@Component
public final class FactsWriter {

    private final JsonMapper mapper;

    /** Writes with the settings of the service. */
    public FactsWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The facts as JSON with the name masked; absent facts are left out. */
    public String write(CaseFacts facts) {
        return mapper.writeValueAsString(facts.customer() == null ? facts : masked(facts, facts.customer()));
    }

    private static CaseFacts masked(CaseFacts facts, Customer customer) {
        return new CaseFacts(
                facts.requestId(),
                facts.storeId(),
                facts.requestedAt(),
                facts.locale(),
                facts.topic(),
                facts.actor(),
                masked(customer),
                facts.vehicle(),
                facts.complaint(),
                facts.charge(),
                facts.projects(),
                facts.followUp(),
                facts.lead(),
                facts.workshop(),
                facts.sales(),
                facts.proposals(),
                facts.policy(),
                facts.asOf());
    }

    private static Customer masked(Customer customer) {
        return new Customer(
                customer.id(),
                mask(customer.name()),
                customer.tier(),
                customer.isConsumer(),
                customer.preferredTime(),
                customer.consents(),
                customer.optedOut());
    }

    private static @Nullable String mask(@Nullable String name) {
        return name == null || name.isBlank() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
