package org.guwen.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.text.LocalizedText;
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
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what the web framework found wrong with a request. */
final class MvcProblems {

    private final Messages messages = new Messages(MvcProblems.class, "problems");

    ProblemException explain(Exception exception, HttpStatusCode status, Locale locale) {
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof DatabindException mismatch
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
            return parameter("?" + missing.getParameterName(), "REQUIRED", locale);
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return parameter("?" + missing.getRequestPartName(), "REQUIRED", locale);
        }
        if (exception instanceof MissingRequestHeaderException missing) {
            return parameter("header:" + missing.getHeaderName(), "REQUIRED", locale);
        }
        if (exception instanceof TypeMismatchException mismatch) {
            return parameter("?" + Objects.requireNonNullElse(mismatch.getPropertyName(), ""), "WRONG_TYPE", locale);
        }
        return null;
    }

    /** A body that is JSON, but not of the shape that was expected. */
    private ProblemException mismatch(DatabindException exception, Locale locale) {
        String pointer = exception.getPath().stream()
                .map(place -> "/" + Objects.requireNonNullElse(place.getPropertyName(), place.getIndex()))
                .collect(Collectors.joining());
        String options = options(exception);
        boolean unknown = exception instanceof UnrecognizedPropertyException;
        String code = unknown ? "UNKNOWN_FIELD" : options.isEmpty() ? "WRONG_TYPE" : "UNKNOWN_VALUE";
        String message = messages.text(locale, "body." + code, options);
        return new ProblemException(
                ProblemType.INVALID_CONTENT,
                messages.wording("help." + ProblemType.INVALID_CONTENT.slug()),
                List.of(new ProblemError(pointer, code, message)));
    }

    private static String options(DatabindException exception) {
        Class<?> type = exception instanceof InvalidFormatException invalid ? invalid.getTargetType() : null;
        return type != null && type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                : "";
    }

    /** A problem of which nothing more can be said than its type. */
    ProblemException bare(ProblemType type) {
        return problem(type, "help." + type.slug());
    }

    private ProblemException parameter(String pointer, String code, Locale locale) {
        LocalizedText message =
                messages.wording("parameter." + code, pointer.substring(pointer.startsWith("?") ? 1 : 7));
        return new ProblemException(
                ProblemType.BAD_REQUEST, message, List.of(new ProblemError(pointer, code, message.in(locale))));
    }

    private ProblemException problem(ProblemType type, String key, Object... arguments) {
        return new ProblemException(type, messages.wording(key, arguments));
    }
}
