package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.guwen.advice.code.ChargeItem;
import org.jspecify.annotations.Nullable;

/** Parts of a bill in CNY; {@code null} is not looked at. */
public record Amounts(
        @Nullable BigDecimal inspection,
        @Nullable BigDecimal rework,
        @Nullable BigDecimal labour,
        @Nullable BigDecimal parts,
        @Nullable BigDecimal total) {

    /** The amounts that are given. */
    Map<ChargeItem, BigDecimal> given() {
        Map<ChargeItem, BigDecimal> given = new EnumMap<>(ChargeItem.class);
        for (ChargeItem item : ChargeItem.values()) {
            BigDecimal amount = amount(item);
            if (amount != null) {
                given.put(item, amount);
            }
        }
        return given;
    }

    private @Nullable BigDecimal amount(ChargeItem item) {
        return switch (item) {
            case INSPECTION -> inspection;
            case REWORK -> rework;
            case LABOUR -> labour;
            case PARTS -> parts;
            case TOTAL -> total;
        };
    }
}
