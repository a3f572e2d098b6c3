package org.guwen.consultation;

import org.guwen.facts.CaseFacts;
import org.guwen.facts.Customer;
import org.jspecify.annotations.Nullable;

/** Masks what identifies a customer by name before facts are kept: the advice does not depend on it. */
final class Masking {

    private Masking() {}

    static CaseFacts masked(CaseFacts f) {
        Customer customer = f.customer();
        if (customer == null || customer.name() == null) {
            return f;
        }
        Customer masked = new Customer(
                customer.id(),
                masked(customer.name()),
                customer.tier(),
                customer.isConsumer(),
                customer.preferredTime(),
                customer.consents(),
                customer.optedOut());
        return new CaseFacts(
                f.requestId(),
                f.storeId(),
                f.requestedAt(),
                f.locale(),
                f.topic(),
                f.actor(),
                masked,
                f.vehicle(),
                f.complaint(),
                f.charge(),
                f.projects(),
                f.followUp(),
                f.lead(),
                f.workshop(),
                f.sales(),
                f.proposals(),
                f.policy(),
                f.asOf());
    }

    private static @Nullable String masked(@Nullable String name) {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
