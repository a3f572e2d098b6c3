package org.guwen.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.guwen.ChildService;
import org.guwen.GuwenApplication;
import org.guwen.HttpCaller;

/** How long a probe and a consultation take while hundreds of callers send their bodies drop by drop. */
public final class SlowCallersBenchmark {

    private static final int PROBES = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    private SlowCallersBenchmark() {}

    /** Measures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("guwen-slow");
        try (ChildService service = ChildService.measured(folder, GuwenApplication.class)) {
            HttpCaller caller = new HttpCaller(service.port());
            try (SlowCallers nobody = new SlowCallers(service.port())) {
                probe("nobody", nobody, caller);
            }
            try (SlowCallers strangers = new SlowCallers(service.port())) {
                strangers.bodies(300, "");
                probe("300 without password", strangers, caller);
                strangers.bodies(300, "advisor");
                probe("and 300 signed in", strangers, caller);
                strangers.uploads(220, "editor");
                probe("and 220 uploads", strangers, caller);
            }
        }
    }

    private static void probe(String who, SlowCallers slow, HttpCaller caller) {
        double probe = 0;
        double simulation = 0;
        for (int i = 0; i < PROBES; i++) {
            slow.drip();
            probe = Math.max(
                    probe,
                    millis(() ->
                            caller.get("/actuator/health/liveness", Map.of()).statusCode()));
            simulation = Math.max(
                    simulation,
                    millis(() -> caller.send(
                                    "POST",
                                    "/api/v1/simulations",
                                    SlowCallers.json("advisor"),
                                    "{\"topic\":\"COMPLAINT\"}")
                            .statusCode()));
        }
        System.out.printf(
                Locale.ROOT, "%s: slowest probe %.0f ms, slowest simulation %.0f ms%n", who, probe, simulation);
    }

    private interface Call {
        int status();
    }

    private static double millis(Call call) {
        long begin = System.nanoTime();
        int status = call.status();
        if (status != 200) {
            throw new IllegalStateException("status " + status);
        }
        return (System.nanoTime() - begin) / NANOS_PER_MILLI;
    }
}
