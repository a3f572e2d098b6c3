package org.guwen.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.guwen.facts.Records;
import org.jspecify.annotations.Nullable;

/** What advice says, without why it says so and what is still to be asked: equal if nothing that is to be done differs. */
public final class AdviceContent {

    private static final Set<String> LEFT_OUT = Set.of("because", "questions", "assumptions", "status", "noMatch");

    private final String text;

    private AdviceContent(String text) {
        this.text = text;
    }

    /** The content of advice. */
    public static AdviceContent of(Advice advice) {
        StringBuilder text = new StringBuilder();
        append(text, advice);
        return new AdviceContent(text.toString());
    }

    private static void append(StringBuilder text, @Nullable Object part) {
        if (part instanceof Record record) {
            var components = record.getClass().getRecordComponents();
            List<@Nullable Object> values = Records.values(record);
            text.append(record.getClass().getSimpleName()).append('(');
            for (int i = 0; i < components.length; i++) {
                if (!LEFT_OUT.contains(components[i].getName())) {
                    append(text.append(components[i].getName()).append('='), values.get(i));
                    text.append(';');
                }
            }
            text.append(')');
        } else if (part instanceof List<?> list) {
            text.append('[');
            list.forEach(item -> append(text, item));
            text.append(']');
        } else if (part instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
            sorted.forEach((key, value) -> append(text.append(key).append(':'), value));
        } else {
            text.append(part).append(',');
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AdviceContent content && content.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
