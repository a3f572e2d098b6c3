package org.guwen.request;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Whole numbers as everybody writes them: no {@code 0x10}, no digits of another script. */
final class PlainNumbers implements GenericConverter {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Long.class), new ConvertiblePair(String.class, Integer.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        String text = String.valueOf(source);
        if (source == null || text.isEmpty()) {
            return null;
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("no plain number");
        }
        long number = Long.parseLong(text);
        return to.getObjectType() == Integer.class ? (Object) Math.toIntExact(number) : (Object) number;
    }
}
