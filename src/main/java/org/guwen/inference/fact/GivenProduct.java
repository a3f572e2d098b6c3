package org.guwen.inference.fact;

import org.guwen.facts.Subject;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.SuppliedBy;
import org.jspecify.annotations.Nullable;

/**
 * A product that is to be used for a project.
 *
 * @param subject the project
 * @param authenticity what was told of it; {@code null} if nothing
 * @param usedOnCar whether it is on the car already (AMB-44)
 * @param charged whether the store put it on its bill
 */
public record GivenProduct(
        Subject subject,
        @Nullable String name,
        @Nullable String brand,
        @Nullable Authenticity authenticity,
        @Nullable SuppliedBy suppliedBy,
        @Nullable Boolean usedOnCar,
        @Nullable Boolean charged) {}
