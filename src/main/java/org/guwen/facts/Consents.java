package org.guwen.facts;

import org.guwen.facts.code.Consent;
import org.jspecify.annotations.Nullable;

/** What the customer agreed to be contacted or looked up for (AMB-26). */
public record Consents(
        @Nullable Consent serviceContact,
        @Nullable Consent marketing,
        @Nullable Consent homeVisit,
        @Nullable Consent personalDates,
        @Nullable Consent violationLookup,
        @Nullable Consent custody) {}
