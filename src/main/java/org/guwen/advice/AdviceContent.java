package org.guwen.advice;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * What advice says, without its reasons and without any language: two advices with the same content tell everybody the same.
 * Where a cell stands is no part of it.
 */
public final class AdviceContent {

    private static final Set<String> REASONS = Set.of("because");
    private static final Set<String> UNSETTLED = Set.of("because", "questions", "assumptions", "status", "noMatch");

    private final Set<String> leftOut;
    private final StringBuilder text = new StringBuilder();

    private AdviceContent(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** The content of advice as one text. */
    public static String of(Advice advice) {
        return of(advice, REASONS);
    }

    /** The same without what is still to be asked and what is taken for granted: what is to be done. */
    public static String settled(Advice advice) {
        return of(advice, UNSETTLED);
    }

    private static String of(Advice advice, Set<String> leftOut) {
        AdviceContent content = new AdviceContent(leftOut);
        content.add(advice);
        return content.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value instanceof Record part) {
            addParts(part);
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(this::addItem);
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            text.append('{');
            sorted.forEach((key, item) -> {
                text.append(key).append('=');
                addItem(item);
            });
            text.append('}');
        } else if (value instanceof BigDecimal number) {
            text.append(number.stripTrailingZeros().toPlainString());
        } else {
            text.append(value);
        }
    }

    private void addItem(@Nullable Object item) {
        add(item);
        text.append('\n');
    }

    private void addParts(Record part) {
        RecordComponent[] components = part.getClass().getRecordComponents();
        List<@Nullable Object> values = Records.values(part);
        text.append('(');
        for (int i = 0; i < components.length; i++) {
            if (!leftOut.contains(components[i].getName())) {
                text.append(components[i].getName()).append('=');
                addItem(values.get(i));
            }
        }
        text.append(')');
    }
}
