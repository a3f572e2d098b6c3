package org.guwen.request;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/** Times with offset, in the years that every database can keep. */
final class PlainTimes implements GenericConverter {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    // The plus sign of an offset arrives as a blank where the caller forgot to encode it.
    private static final Pattern PLUS_LOST = Pattern.compile(" (\\d\\d:\\d\\d)$");

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, OffsetDateTime.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        String text = String.valueOf(source);
        if (source == null || text.isEmpty()) {
            return null;
        }
        OffsetDateTime time = OffsetDateTime.parse(PLUS_LOST.matcher(text).replaceFirst("+$1"));
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("beyond the calendar");
        }
        return time;
    }
}
