package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.guwen.HttpCaller;
import org.guwen.RawCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many callers send slowly, others are answered. */
@RunningService
class BodyGuardIntegrationTests {

    private static final String JSON = "Content-Type: application/json\r\nContent-Length: 200000\r\n";
    private static final String FORM = "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n";
    private static final int PROBES = 10;
    // On a quiet machine a tenth of a second. Without the guard every probe waits as long as a slow body may take.
    private static final Duration PROMPT = Duration.ofSeconds(20);

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort
    private int port;

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void threeHundredCallersWithoutPasswordDoNotStopTheService() throws IOException {
        drip(300, "POST /api/v1/consultations", "", JSON, "{");

        assertOthersAreAnswered();
    }

    @Test
    void threeHundredSignedInCallersDoNotStopTheService() throws IOException {
        drip(300, "POST /api/v1/consultations", authorization("advisor"), JSON, "{");

        assertOthersAreAnswered();
    }

    @Test
    void halfOpenUploadsDoNotStopTheService() throws IOException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK";
        drip(220, "POST /api/v1/drafts", authorization("editor"), FORM, part);

        assertOthersAreAnswered();
    }

    @Test
    void aBodyThatNeverEndsIsGivenUpWithAReason() {
        RawCaller.Answer answer = new RawCaller(port)
                .exchange("POST /api/v1/consultations HTTP/1.1\r\nHost: localhost\r\n" + authorization("advisor") + JSON
                        + "Connection: close\r\n\r\n{");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    @Test
    void whoIsRefusedWithALargeBodyStillReadsTheReason() {
        String body = "x".repeat(3_000_000);

        assertThat(new HttpCaller(port)
                        .send("POST", "/api/v1/consultations", Map.of("Content-Type", "application/json"), body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new RawCaller(port)
                        .post("advisor", "/api/v1/consultations", body)
                        .status())
                .isEqualTo(413);
    }

    private void drip(int callers, String line, String authorization, String type, String start) throws IOException {
        for (int i = 0; i < callers; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            sockets.add(socket);
            String head = line + " HTTP/1.1\r\nHost: localhost\r\n" + authorization + type + "\r\n" + start;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void assertOthersAreAnswered() {
        for (int i = 0; i < PROBES; i++) {
            sockets.forEach(BodyGuardIntegrationTests::dripOnce);
            long start = System.nanoTime();
            int status = new HttpCaller(port)
                    .get("/actuator/health/liveness", Map.of())
                    .statusCode();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            assertThat(status).isEqualTo(200);
            assertThat(time).isLessThan(PROMPT);
        }
    }

    private static void dripOnce(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException e) {
            // Refused already, which is what the service may do.
            return;
        }
    }

    private static String authorization(String account) {
        byte[] pair = (account + ":guwen-demo").getBytes(StandardCharsets.UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair) + "\r\n";
    }
}
