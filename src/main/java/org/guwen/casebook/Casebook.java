package org.guwen.casebook;

import java.util.List;

/**
 * Cases that belong together.
 *
 * @param source where they stand, such as {@code rules/complaint/our-fault.cases.yaml}
 * @param cases the cases in file order
 */
public record Casebook(String source, List<Case> cases) {

    /** Copies the list. */
    public Casebook {
        cases = List.copyOf(cases);
    }
}
