package org.guwen.request;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;

/** Callers who send the head of a request and then its body drop by drop. */
final class SlowCallers implements AutoCloseable {

    private static final String JSON = "Content-Type: application/json\r\nContent-Length: 200000\r\n";
    private static final String FORM = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n";
    private static final String PART =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK";

    private final List<Socket> sockets = new ArrayList<>();
    private final int port;

    SlowCallers(int port) {
        this.port = port;
    }

    /** Headers of a demonstration account that sends JSON. */
    static Map<String, String> json(String account) {
        Map<String, String> headers = new HashMap<>(HttpCaller.as(account));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    /** Begins to send facts, signed in as a demonstration account unless that is empty. */
    void bodies(int callers, String account) throws IOException {
        begin(callers, "POST /api/v1/consultations", account, JSON, "{");
    }

    /** Begins to send workbooks. */
    void uploads(int callers, String account) throws IOException {
        begin(callers, "POST /api/v1/drafts", account, FORM, PART);
    }

    private void begin(int callers, String line, String account, String type, String start) throws IOException {
        StringBuilder head = new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\n");
        if (!account.isEmpty()) {
            HttpCaller.as(account)
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
        }
        byte[] bytes = head.append(type).append("\r\n").append(start).toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < callers; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            socket.getOutputStream().write(bytes);
        }
    }

    /** Each sends one byte more. */
    void drip() {
        for (Socket socket : sockets) {
            try {
                socket.getOutputStream().write(' ');
            } catch (IOException e) {
                // Refused already, which is what the service may do.
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
