package org.guwen.facts;

import java.math.BigDecimal;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.ProductCondition;
import org.guwen.facts.code.SuppliedBy;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** A product to be used on the car, with the signals that the product screen looks at (DT-08). */
public record Product(
        @Fact(maxLength = 100, naming = true) @Nullable String name,
        @Fact(maxLength = 64, naming = true) @Nullable String brand,
        @Nullable Authenticity authenticity,
        @Nullable SuppliedBy suppliedBy,
        @Fact(topics = Topic.COSMETIC) @Nullable Boolean certificate,
        @Nullable Boolean purchaseProof,
        @Nullable Boolean ccc,
        @Nullable Boolean cccRequired,
        @Fact(max = 1000, scale = 2, unit = "%") @Nullable BigDecimal priceRatio,
        @Nullable Boolean packagingOk,
        @Nullable Boolean traceCodeOk,
        @Nullable Boolean ownerCheckPassed,
        @Nullable Boolean trademarkCorrect,
        @Nullable Boolean makerNamed,
        @Nullable Boolean copiesDesign,
        @Nullable Boolean approvedSupplier,
        @Nullable Boolean expired,
        @Fact(topics = Topic.COSMETIC) @Nullable ProductCondition condition) {}
