package org.guwen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Calls the service as another program would. */
public final class HttpCaller {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public HttpCaller(int port) {
        this.port = port;
    }

    /** The header of a demonstration account. */
    public static Map<String, String> as(String account) {
        return basic(account, "guwen-demo");
    }

    public static Map<String, String> basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public HttpResponse<String> get(String path, Map<String, String> headers) {
        return send("GET", path, headers, "");
    }

    /** A download, byte for byte. */
    public HttpResponse<byte[]> bytes(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A form with files, as a browser sends it: the files in order by name, then the fields. */
    public HttpResponse<String> upload(
            String path, Map<String, String> headers, Map<String, byte[]> files, Map<String, String> fields) {
        String boundary = "----guwen" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            part(body, boundary, "name=\"file\"; filename=\"" + name + "\"");
            body.writeBytes(content);
        });
        fields.forEach((name, value) -> {
            part(body, boundary, "name=\"" + name + "\"");
            body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        headers.forEach(request::header);
        return exchange(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition) {
        String start = body.size() == 0 ? "" : "\r\n";
        body.writeBytes((start + "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return exchange(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
