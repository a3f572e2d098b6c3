package org.guwen.problem;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what the web framework found wrong with a request. */
final class MvcProblems {

    /** What a parameter of that type looks like, as the texts call it. */
    private static final Map<Class<?>, String> FORMS = Map.of(
            Long.class,
            "number",
            long.class,
            "number",
            Integer.class,
            "number",
            int.class,
            "number",
            OffsetDateTime.class,
            "time",
            Boolean.class,
            "boolean",
            boolean.class,
            "boolean",
            UUID.class,
            "id");

    /** What a member of that type looks like in JSON, as the texts call it. */
    private static final Map<Class<?>, String> BODY_FORMS =
            Map.of(String.class, "text", Long.class, "number", Integer.class, "number", Boolean.class, "boolean");

    private final Messages messages = new Messages(MvcProblems.class, "problems");

    ProblemException explain(Exception exception, HttpStatusCode status, Locale locale) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof DatabindException mismatch && !isFollowedByMore(mismatch)
                    ? mismatch(mismatch, locale)
                    : problem(ProblemType.UNREADABLE_BODY, "unreadable");
        }
        if (exception instanceof HttpRequestMethodNotSupportedException method) {
            Collection<String> supported =
                    Objects.requireNonNullElse(method.getSupportedHttpMethods(), List.of()).stream()
                            .map(Object::toString)
                            .sorted()
                            .toList();
            return problem(ProblemType.METHOD_NOT_ALLOWED, "method", method.getMethod(), String.join(", ", supported));
        }
        if (exception instanceof HttpMediaTypeException media) {
            String supported = media.getSupportedMediaTypes().stream()
                    .map(Object::toString)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return problem(ProblemType.ofStatus(status), "media." + status.value(), supported);
        }
        if (exception instanceof MultipartException) {
            return upload(exception, status);
        }
        ProblemException parameter = explainParameter(exception, locale);
        return parameter != null ? parameter : bare(ProblemType.ofStatus(status));
    }

    /** The container tells the limits apart by words alone, so all of them are named. */
    private ProblemException upload(Exception exception, HttpStatusCode status) {
        boolean tooMany = Stream.iterate((Throwable) exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause.getClass().getSimpleName().contains("FileCountLimit"));
        return tooMany || status.value() == ProblemType.TOO_LARGE.status().value()
                ? problem(ProblemType.TOO_LARGE, "upload")
                : problem(ProblemType.UNREADABLE_BODY, "multipart");
    }

    private @Nullable ProblemException explainParameter(Exception exception, Locale locale) {
        if (exception instanceof MissingServletRequestParameterException missing) {
            return ParameterProblems.missing("?" + missing.getParameterName(), locale);
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return ParameterProblems.missing("?" + missing.getRequestPartName(), locale);
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return ParameterProblems.missing("header:" + missing.getHeaderName(), locale);
        }
        return exception instanceof TypeMismatchException mismatch ? mismatch(mismatch, locale) : null;
    }

    /** A parameter that is not of the type it should be. */
    private static ProblemException mismatch(TypeMismatchException mismatch, Locale locale) {
        String place = "?" + Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        String value = String.valueOf(mismatch.getValue());
        Class<?> type = Objects.requireNonNullElse(mismatch.getRequiredType(), Object.class);
        if (type.isEnum()) {
            return ParameterProblems.unknownValue(place, value, constants(type), locale);
        }
        boolean isBeyondCalendar = Stream.iterate((Throwable) mismatch, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause.getClass() == DateTimeException.class);
        return isBeyondCalendar
                ? ParameterProblems.outOfDomain(place, "year", locale, 1900, 2999)
                : ParameterProblems.wrongType(place, FORMS.getOrDefault(type, "other"), value, locale);
    }

    /** The library tells a second value after the body apart by its words alone. */
    private static boolean isFollowedByMore(DatabindException exception) {
        return exception.getPath().isEmpty() && exception.getOriginalMessage().startsWith("Trailing token");
    }

    /** A body that is JSON, but not of the shape that was expected. */
    private ProblemException mismatch(DatabindException exception, Locale locale) {
        String pointer = exception.getPath().stream()
                .map(place -> "/" + Objects.requireNonNullElse(place.getPropertyName(), place.getIndex()))
                .collect(Collectors.joining());
        if (exception instanceof UnrecognizedPropertyException unknown) {
            List<String> fields = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of()).stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            return mistake(pointer, ProblemCode.UNKNOWN_FIELD, "", unknown.getPropertyName(), fields, locale);
        }
        if (!(exception instanceof InvalidFormatException invalid)) {
            Class<?> type = exception instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
            if (type != null && type.isEnum()) {
                return mistake(pointer, ProblemCode.WRONG_TYPE, ".option", "", constants(type), locale);
            }
            String form = type == null ? "other" : BODY_FORMS.getOrDefault(type, "other");
            return mistake(pointer, ProblemCode.WRONG_TYPE, "." + form, "", List.of(), locale);
        }
        Class<?> type = invalid.getTargetType();
        if (type == String.class) {
            return mistake(pointer, ProblemCode.OUT_OF_DOMAIN, "", "", List.of(), locale);
        }
        return type.isEnum()
                ? mistake(
                        pointer,
                        ProblemCode.UNKNOWN_VALUE,
                        "",
                        String.valueOf(invalid.getValue()),
                        constants(type),
                        locale)
                : mistake(
                        pointer,
                        ProblemCode.WRONG_TYPE,
                        "." + BODY_FORMS.getOrDefault(type, "other"),
                        "",
                        List.of(),
                        locale);
    }

    private ProblemException mistake(
            String pointer, ProblemCode code, String form, String written, List<String> options, Locale locale) {
        String nearest =
                written.isEmpty() ? "" : NearestName.of(written, options).orElse("");
        boolean isBlank = code == ProblemCode.UNKNOWN_VALUE && written.isBlank();
        String key = "body." + code + form + (isBlank ? ".blank" : nearest.isEmpty() ? "" : ".near");
        String separator = LocalizedText.isEnglish(locale) ? ", " : "、";
        String message = messages.text(locale, key, written, String.join(separator, options), nearest);
        return new ProblemException(
                ProblemType.INVALID_CONTENT,
                messages.wording("help." + ProblemType.INVALID_CONTENT.slug()),
                List.of(new ProblemError(pointer, code, message)));
    }

    private static List<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).toList();
    }

    /** A problem of which nothing more can be said than its type. */
    ProblemException bare(ProblemType type) {
        return problem(type, "help." + type.slug());
    }

    private ProblemException problem(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, messages.wording(key, arguments));
    }
}
