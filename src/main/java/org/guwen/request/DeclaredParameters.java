package org.guwen.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guwen.problem.ParameterProblems;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Refuses a parameter or part of a form that the address does not have: left unread, a misspelt {@code ?release} would
 * be answered from another release.
 */
final class DeclaredParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            // By name; whether several values are possible.
            Map<String, Boolean> known = declared.computeIfAbsent(method, DeclaredParameters::of);
            check(names(request), known, RequestContextUtils.getLocale(request));
        }
        return true;
    }

    private static void check(Collection<String> given, Map<String, Boolean> known, Locale locale) {
        Set<String> seen = new HashSet<>();
        for (String name : given) {
            Boolean several = known.get(name);
            if (several == null) {
                throw ParameterProblems.unknownParameter(name, known.keySet(), locale);
            }
            if (!several && !seen.add(name)) {
                throw ParameterProblems.repeated(name, locale);
            }
        }
    }

    private static List<String> names(HttpServletRequest request) {
        List<String> names = new ArrayList<>();
        if (request instanceof MultipartHttpServletRequest form) {
            form.getParameterMap()
                    .forEach((name, values) -> Arrays.stream(values)
                            .forEach(value -> names.add(checked(name, value, RequestContextUtils.getLocale(request)))));
            form.getMultiFileMap().forEach((name, files) -> files.forEach(file -> names.add(name)));
        } else {
            QueryText.read(request.getQueryString()).forEach(parameter -> names.add(parameter.name()));
        }
        return names;
    }

    /** A text field of a form may have lines, but no characters that a database cannot keep. */
    private static String checked(String name, String value, Locale locale) {
        if (QueryText.hasControls(name + value.replaceAll("[\\r\\n\\t]", ""))) {
            throw ParameterProblems.outOfDomain("?" + name, "characters", locale);
        }
        return name;
    }

    private static Map<String, Boolean> of(HandlerMethod method) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                String name =
                        annotation.name().isEmpty() ? parameter.getParameter().getName() : annotation.name();
                names.put(
                        Objects.requireNonNull(name), Collection.class.isAssignableFrom(parameter.getParameterType()));
            }
        }
        return names;
    }
}
