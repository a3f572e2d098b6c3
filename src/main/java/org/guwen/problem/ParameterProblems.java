package org.guwen.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;

/**
 * What can be wrong with a parameter or header, told at its place and with what would be right. A place is
 * {@code ?name} for a parameter and {@code header:name} for a header.
 */
public final class ParameterProblems {

    private static final Messages MESSAGES = new Messages(ParameterProblems.class, "parameters");
    private static final int SHOWN = 60;

    private ParameterProblems() {}

    /** A parameter that the address does not have, with the nearest that it has. */
    public static ProblemException unknownParameter(String name, Collection<String> known, Locale locale) {
        if (known.isEmpty()) {
            return at(
                    "?" + name, ProblemCode.UNKNOWN_PARAMETER, MESSAGES.wording("unknown.none", shorten(name)), locale);
        }
        String nearest = NearestName.of(name, known).orElse("");
        LocalizedText text = listed(nearest.isEmpty() ? "unknown" : "unknown.near", name, known, nearest);
        return at("?" + name, ProblemCode.UNKNOWN_PARAMETER, text, locale);
    }

    /** A value that is none of the options, with the nearest of them; a long list of options is not repeated. */
    public static ProblemException unknownValue(String place, String value, Collection<String> options, Locale locale) {
        String nearest = NearestName.of(value, options).orElse("");
        boolean many = options.size() > 40;
        String key = (many ? "value.code" : "value") + (value.isBlank() ? ".blank" : nearest.isEmpty() ? "" : ".near");
        return at(place, ProblemCode.UNKNOWN_VALUE, listed(key, value, options, nearest), locale);
    }

    /** A value that cannot be read as what it should be: {@code key} is one of the forms in the texts. */
    public static ProblemException wrongType(String place, String form, String value, Locale locale) {
        return at(place, ProblemCode.WRONG_TYPE, MESSAGES.wording("type." + form, name(place), shorten(value)), locale);
    }

    /** A value that can be read but is out of its limits: {@code key} is one of the limits in the texts. */
    public static ProblemException outOfDomain(String place, String limit, Locale locale, Object... numbers) {
        Object[] arguments = new Object[numbers.length + 1];
        arguments[0] = name(place);
        System.arraycopy(numbers, 0, arguments, 1, numbers.length);
        return at(place, ProblemCode.OUT_OF_DOMAIN, MESSAGES.wording("domain." + limit, arguments), locale);
    }

    /** A parameter that is given more than once but has one value. */
    public static ProblemException repeated(String name, Locale locale) {
        return at("?" + name, ProblemCode.REPEATED_PARAMETER, MESSAGES.wording("repeated", shorten(name)), locale);
    }

    /** A parameter or header that must be given. */
    public static ProblemException missing(String place, Locale locale) {
        return at(place, ProblemCode.REQUIRED, MESSAGES.wording("required", name(place)), locale);
    }

    private static LocalizedText listed(String key, String written, Collection<String> options, String nearest) {
        return new LocalizedText(
                MESSAGES.wording(key, shorten(written), String.join("、", options), nearest)
                        .zh(),
                MESSAGES.wording(key, shorten(written), String.join(", ", options), nearest)
                        .en());
    }

    private static ProblemException at(String place, ProblemCode code, LocalizedText text, Locale locale) {
        return new ProblemException(
                ProblemType.BAD_REQUEST, text, List.of(new ProblemError(place, code, text.in(locale))));
    }

    private static String name(String place) {
        return place.substring(place.startsWith("?") ? 1 : place.indexOf(':') + 1);
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
