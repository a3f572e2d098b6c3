package org.guwen.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guwen.HttpCaller;
import org.guwen.RawCaller;
import org.guwen.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However many callers send slowly, others are answered. */
@RunningService
class BodyGuardIntegrationTests {

    private static final int PROBES = 10;
    private static final String FACTS = "{\"topic\":\"COMPLAINT\"}";
    // On a quiet machine a tenth of a second; without the guard every probe waits as long as a slow body may take.
    private static final Duration PROMPT = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    @Test
    void threeHundredCallersWithoutPasswordDoNotStopTheService() throws IOException {
        try (SlowCallers slow = new SlowCallers(port)) {
            slow.bodies(300, "");

            assertOthersAreAnswered(slow);
        }
    }

    @Test
    void threeHundredSignedInCallersDoNotStopTheService() throws IOException {
        try (SlowCallers slow = new SlowCallers(port)) {
            slow.bodies(300, "advisor");

            assertOthersAreAnswered(slow);
        }
    }

    @Test
    void halfOpenUploadsDoNotStopTheService() throws IOException {
        try (SlowCallers slow = new SlowCallers(port)) {
            slow.uploads(220, "editor");

            assertOthersAreAnswered(slow);
        }
    }

    @Test
    void aBodyThatNeverEndsIsGivenUpWithAReason() {
        RawCaller.Answer answer = new RawCaller(port)
                .send(
                        "advisor",
                        "POST /api/v1/consultations",
                        "Content-Type: application/json",
                        "Content-Length: 200000\r\n\r\n{");

        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    @Test
    void aBodyInManyPiecesIsReadAsAWhole() throws IOException {
        String facts = " ".repeat(100_000) + FACTS;
        String pieces = IntStream.range(0, 20)
                .mapToObj(i -> facts.substring(i * facts.length() / 20, (i + 1) * facts.length() / 20))
                .map(piece -> Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n")
                .reduce("", String::concat);

        RawCaller.Answer answer = new RawCaller(port)
                .send(
                        "advisor",
                        "POST /api/v1/simulations",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked\r\n\r\n" + pieces + "0\r\n");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aBodyOfUntoldLengthEndsAtTheLimit() throws IOException {
        String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

        RawCaller.Answer answer = new RawCaller(port)
                .send(
                        "advisor",
                        "POST /api/v1/simulations",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked\r\n\r\n" + piece.repeat(5) + "0\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void severalRequestsOfOneConnectionAreAnsweredInOrder() {
        String request = "POST /api/v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: " + HttpCaller.as("advisor").get("Authorization") + "\r\nContent-Length: "
                + FACTS.length();

        String answers = new RawCaller(port)
                .converse(request + "\r\n\r\n" + FACTS + request
                        + "\r\nX-Request-Id: second\r\nConnection: close\r\n\r\n" + FACTS);

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
        assertThat(answers).contains("X-Request-Id: second");
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

    private void assertOthersAreAnswered(SlowCallers slow) {
        HttpCaller caller = new HttpCaller(port);
        List<Runnable> probes = List.of(
                () -> assertThat(caller.get("/actuator/health/liveness", Map.of())
                                .statusCode())
                        .isEqualTo(200),
                () -> assertThat(caller.send("POST", "/api/v1/simulations", SlowCallers.json("advisor"), FACTS)
                                .statusCode())
                        .isEqualTo(200));
        for (int i = 0; i < PROBES; i++) {
            slow.drip();
            for (Runnable probe : probes) {
                long start = System.nanoTime();
                probe.run();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMPT);
            }
        }
    }
}
