package org.guwen.consultation;

import org.guwen.facts.CaseFacts;
import org.guwen.facts.Customer;
import org.guwen.facts.Records;

/** Masks what identifies a customer by name before facts are kept: the advice does not depend on it. */
final class Masking {

    private Masking() {}

    static CaseFacts masked(CaseFacts facts) {
        Customer customer = facts.customer();
        if (customer == null || customer.name() == null) {
            return facts;
        }
        return Records.with(facts, "customer", Records.with(customer, "name", masked(customer.name())));
    }

    private static String masked(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
