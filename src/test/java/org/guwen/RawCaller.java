package org.guwen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Calls the service byte by byte, as no decent program would. */
public final class RawCaller {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    public RawCaller(int port) {
        this.port = port;
    }

    /** An answer: its head as it came, and its body. */
    public record Answer(int status, String head, String body) {

        /** Media type, empty if none is told. */
        public String type() {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Type:", 0, 13))
                    .map(line -> line.substring(13).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * Sends a request as a demonstration account.
     *
     * @param line method and target; characters are bytes
     * @param headers further header lines without their ends, characters are bytes
     */
    public Answer send(String account, String line, String... headers) {
        String pair = Base64.getEncoder().encodeToString((account + ":guwen-demo").getBytes(StandardCharsets.UTF_8));
        StringBuilder request = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Basic " + pair + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return exchange(request.append("\r\n").toString());
    }

    /** Sends a JSON body of plain characters as a demonstration account. */
    public Answer post(String account, String target, String body, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type: application/json";
        all[headers.length + 1] = "Content-Length: " + body.length() + "\r\n\r\n" + body;
        return send(account, "POST " + target, all);
    }

    /** Sends these bytes, one a character, and reads to the end. */
    public Answer exchange(String request) {
        String text = converse(request);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 4);
        boolean isChunked = head.contains("chunked");
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, isChunked ? joined(body) : body);
    }

    /** Sends these bytes, one a character, and reads to the end whatever comes. */
    public String converse(String requests) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Short answers come in chunks of one line. */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        String[] lines = chunks.split("\r\n", -1);
        for (int i = 1; i < lines.length; i += 2) {
            body.append(lines[i]);
        }
        return body.toString();
    }

    /** A text as the bytes of its UTF-8, one a character. */
    public static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
