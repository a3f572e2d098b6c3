package org.guwen.impact;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guwen.advice.Advice;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/**
 * What an advice says, without its reasons and without any language: two advices with the same content tell everybody the
 * same. Where a cell stands is no part of it.
 */
final class AdviceContent {

    private static final String REASONS = "because";

    private final StringBuilder text = new StringBuilder();

    private AdviceContent() {}

    /** The content of an advice as one text. */
    static String of(Advice advice) {
        AdviceContent content = new AdviceContent();
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
            if (!components[i].getName().equals(REASONS)) {
                text.append(components[i].getName()).append('=');
                addItem(values.get(i));
            }
        }
        text.append(')');
    }
}
