package org.guwen.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.guwen.ChildService;
import org.guwen.GuwenApplication;
import org.guwen.HttpCaller;

/** Many callers with passwords for some minutes: the longest time in which none of them had an answer. */
public final class SignInBenchmark {

    private static final int CALLERS = 32;
    private static final double NANOS_PER_MILLI = 1e6;

    private SignInBenchmark() {}

    /** Measures; the argument is the number of minutes. */
    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofMinutes(args.length == 0 ? 5 : Integer.parseInt(args[0]));
        Path folder = Files.createTempDirectory("guwen-sign-in");
        try (ChildService service = ChildService.measured(folder, GuwenApplication.class)) {
            call(service, Duration.ofSeconds(20));
            System.out.printf(Locale.ROOT, "longest gap %.0f ms in %s%n", call(service, time), time);
        }
    }

    private static double call(ChildService service, Duration time) throws Exception {
        Gaps gaps = new Gaps();
        AtomicLong answers = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            HttpCaller caller = new HttpCaller(service.port());
            callers.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    int status =
                            caller.get("/api/v1/me", HttpCaller.as("advisor")).statusCode();
                    if (status != 200) {
                        throw new IllegalStateException("status " + status);
                    }
                    gaps.answered();
                    answers.incrementAndGet();
                }
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
        threads.shutdown();
        System.out.printf(Locale.ROOT, "%,d answers%n", answers.get());
        return gaps.longest / NANOS_PER_MILLI;
    }

    /** The longest time between two answers. */
    private static final class Gaps {

        private long last = System.nanoTime();
        private long longest;

        synchronized void answered() {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }
    }
}
