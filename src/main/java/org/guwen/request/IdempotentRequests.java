package org.guwen.request;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.guwen.problem.Messages;
import org.guwen.problem.ParameterProblems;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a request with an {@code Idempotency-Key} make something once, however often it is repeated within a week. */
@Component
public class IdempotentRequests {

    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(7);
    // Nothing takes longer: what is not made by then, a node died over.
    private static final Duration AT_WORK = Duration.ofMinutes(15);

    private final Messages messages = new Messages(IdempotentRequests.class, "requests");
    private final JdbcClient jdbc;
    private final Clock clock;

    IdempotentRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who asks for what.
     *
     * @param account account or key that asks; a key of the same name in another store is another one
     * @param key the caller's key for the request, {@code null} if there is none
     * @param sha256 hash of what the request means
     */
    public record Asked(String account, @Nullable String key, String sha256) {

        /**
         * What an operation was asked to make.
         *
         * @param meaning what was asked in a form that is equal for equal requests, without secrets
         */
        public static Asked of(String account, @Nullable String key, String operation, Object meaning) {
            return new Asked(account, key, key == null ? "" : Sha256.of(operation + "\n" + meaning));
        }
    }

    /** Address of what was made, and whether an earlier request made it. */
    public record Made(String address, boolean isReplayed) {

        /** Last part of the address: what was made, by its name. */
        public String name() {
            return address.substring(address.lastIndexOf('/') + 1);
        }

        /** The answer: made now, or made before. */
        public ResponseEntity.BodyBuilder answer() {
            URI location = URI.create(address);
            return isReplayed
                    ? ResponseEntity.ok().location(location).header("Idempotency-Replayed", "true")
                    : ResponseEntity.created(location);
        }
    }

    private record Kept(String requestSha256, @Nullable String address) {}

    /**
     * Makes something, unless an earlier request with the same key did.
     *
     * @param maker makes it and gives its address
     * @throws ProblemException if the key is too long, belongs to another request, or to one that is still at work
     */
    public Made once(Asked asked, Supplier<String> maker) {
        String key = asked.key();
        if (key == null) {
            return new Made(maker.get(), false);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ParameterProblems.outOfDomain(
                    "header:Idempotency-Key", "length", LocaleContextHolder.getLocale(), 1, LONGEST_KEY);
        }
        forgetOld();
        if (!reserve(asked)) {
            return replay(asked, key);
        }
        try {
            String address = maker.get();
            jdbc.sql(
                            "update idempotent_request set address = :address where account = :account and idempotency_key = :key")
                    .param("address", address)
                    .param("account", asked.account())
                    .param("key", key)
                    .update();
            return new Made(address, false);
        } catch (RuntimeException e) {
            // Nothing was made, so the same key may try again.
            jdbc.sql("delete from idempotent_request where account = :account and idempotency_key = :key")
                    .param("account", asked.account())
                    .param("key", key)
                    .update();
            throw e;
        }
    }

    private Made replay(Asked asked, String key) {
        Optional<Kept> kept = jdbc.sql("""
                select request_sha256, address from idempotent_request
                where account = :account and idempotency_key = :key
                """)
                .param("account", asked.account())
                .param("key", key)
                .query(Kept.class)
                .optional();
        if (kept.isPresent() && !kept.get().requestSha256().equals(asked.sha256())) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, messages.wording("key.reused", key));
        }
        String address = kept.map(Kept::address).orElse(null);
        if (address == null) {
            throw new ProblemException(ProblemType.WRONG_STATE, messages.wording("key.running", key));
        }
        return new Made(address, true);
    }

    private boolean reserve(Asked asked) {
        try {
            jdbc.sql("""
                    insert into idempotent_request (account, idempotency_key, request_sha256, created_at)
                    values (:account, :key, :sha256, :now)
                    """)
                    .param("account", asked.account())
                    .param("key", asked.key())
                    .param("sha256", asked.sha256())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void forgetOld() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from idempotent_request where created_at < :old or (address is null and created_at < :dead)")
                .param("old", now.minus(KEPT))
                .param("dead", now.minus(AT_WORK))
                .update();
    }
}
