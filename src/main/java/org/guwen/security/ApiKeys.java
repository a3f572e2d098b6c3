package org.guwen.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guwen.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API keys in the database. */
@Repository
class ApiKeys {

    private static final String COLUMNS = "id, name, role, store_id, person_id, created_by, created_at, revoked_at";

    private final JdbcClient jdbc;
    private final RecentLookups<ApiKey> recent = new RecentLookups<>(this::findValid);
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key if it is valid, or was a moment ago if another node revoked it since. */
    Optional<ApiKey> findForRequest(String secret) {
        return recent.find(hash(secret));
    }

    private Optional<ApiKey> findValid(String sha256) {
        return jdbc.sql("select " + COLUMNS + " from api_key where sha256 = :sha256 and revoked_at is null")
                .param("sha256", sha256)
                .query(ApiKey.class)
                .optional();
    }

    List<ApiKey> all() {
        return jdbc.sql("select " + COLUMNS + " from api_key order by created_at, id")
                .query(ApiKey.class)
                .list();
    }

    /**
     * Keeps a new key.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a key of that name lives in that store
     */
    void add(ApiKey key, String secret) {
        jdbc.sql("""
                insert into api_key (id, name, live_name, sha256, role, store_id, person_id, created_by, created_at)
                values (:id, :name, :liveName, :sha256, :role, :storeId, :personId, :createdBy, :createdAt)
                """)
                .param("id", key.id())
                .param("name", key.name())
                .param("liveName", key.name() + "@" + Objects.requireNonNullElse(key.storeId(), ""))
                .param("personId", key.personId())
                .param("sha256", hash(secret))
                .param("role", key.role().name())
                .param("storeId", key.storeId())
                .param("createdBy", key.createdBy())
                .param("createdAt", key.createdAt())
                .update();
    }

    /** Revokes a key for good; revoking it again changes nothing. */
    boolean revoke(UUID id) {
        boolean isRevoked =
                jdbc.sql("update api_key set revoked_at = coalesce(revoked_at, :now), live_name = null where id = :id")
                                .param("now", OffsetDateTime.now(clock))
                                .param("id", id)
                                .update()
                        == 1;
        recent.forget();
        return isRevoked;
    }

    // A fast digest is enough for a random secret of 256 bits: there is nothing to guess.
    private static String hash(String secret) {
        return Sha256.of(secret);
    }
}
