package org.guwen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Store policy replaced for one simulation, never for a consultation. */
public record PolicyOverride(@Fact(maxItems = 100) @Nullable List<ConcessionLimit> limits) {
    /** Copies the collections, so that the facts cannot change. */
    public PolicyOverride {
        limits = limits == null ? null : List.copyOf(limits);
    }
}
