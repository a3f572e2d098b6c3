package org.guwen;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.guwen.problem.StartRefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in one sentence why the service did not start, and in another what to do; the cause of all the rest stays a trace. */
final class StartFailures implements FailureAnalyzer {

    private static final int IN_USE = 90020;
    private static final int BROKEN = 90030;
    private static final int READ_ONLY = 90097;
    private static final int WRONG_PASSWORD = 28000;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> analyze(cause, failure))
                .filter(analysis -> analysis != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FailureAnalysis analyze(Throwable cause, Throwable failure) {
        if (cause instanceof StartRefusedException refused) {
            return new FailureAnalysis(refused.getMessage(), refused.action(), failure);
        }
        if (cause instanceof FlywayValidateException) {
            return new FailureAnalysis(
                    "The store was written by another version of the program.",
                    "Start the version that wrote it or a later one; an older one would not know what it breaks.",
                    failure);
        }
        if (cause instanceof ConnectException) {
            return new FailureAnalysis(
                    "The database does not answer.",
                    "Start it, or correct SPRING_DATASOURCE_URL; then start the service again.",
                    failure);
        }
        return cause instanceof SQLException sql ? analyze(sql, failure) : null;
    }

    private static @Nullable FailureAnalysis analyze(SQLException cause, Throwable failure) {
        return switch (cause.getErrorCode()) {
            case IN_USE ->
                new FailureAnalysis(
                        "The store is in use by another process.",
                        "Stop that one first, or give this one a store of its own in SPRING_DATASOURCE_URL. Several nodes"
                                + " share a PostgreSQL database, never these files.",
                        failure);
            case BROKEN ->
                new FailureAnalysis(
                        "The file of the store is broken.",
                        "Put back a backup. What can be read of the broken file, org.h2.tools.Recover writes out.",
                        failure);
            case READ_ONLY ->
                new FailureAnalysis(
                        "The store cannot be written.",
                        "Give the account of the service the right to write there.",
                        failure);
            case WRONG_PASSWORD -> wrongPassword(failure);
            default -> postgres(cause, failure);
        };
    }

    private static @Nullable FailureAnalysis postgres(SQLException cause, Throwable failure) {
        String state = cause.getSQLState();
        if (state == null) {
            return null;
        }
        if (state.startsWith("28")) {
            return wrongPassword(failure);
        }
        return state.equals("3D000")
                ? new FailureAnalysis(
                        "There is no database of the name in SPRING_DATASOURCE_URL.",
                        "Create it, empty; the service makes its tables itself.",
                        failure)
                : null;
    }

    private static FailureAnalysis wrongPassword(Throwable failure) {
        return new FailureAnalysis(
                "The database refuses the user name or password.",
                "Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                failure);
    }
}
