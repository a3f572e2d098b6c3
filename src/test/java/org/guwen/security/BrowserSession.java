package org.guwen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.guwen.HttpCaller;

/** A browser as far as signing in is concerned: it keeps cookies and sends them back. */
final class BrowserSession {

    static final String SESSION = "guwen-session";
    private static final String TOKEN = "XSRF-TOKEN";

    private final HttpCaller service;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    BrowserSession(HttpCaller service) {
        this.service = service;
    }

    /** Sends the form, with the cookies there are. */
    HttpResponse<String> signIn(String username, String password) {
        String form = "username=" + encoded(username) + "&password=" + encoded(password);
        return send("POST", "/sign-in", Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    }

    static BrowserSession of(HttpCaller service, String username, String password) {
        BrowserSession browser = new BrowserSession(service);
        assertThat(browser.signIn(username, password).statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        return browser;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, Map.of(), "");
    }

    /** A change as a page of the desk sends it, with the token. */
    HttpResponse<String> change(String method, String path, String json) {
        return send(method, path, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token()), json);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = service.send(method, path, all, body);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    String token() {
        return cookies.getOrDefault(TOKEN, "");
    }

    String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    void setSession(String value) {
        cookies.put(SESSION, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
