package org.guwen.security;

import java.util.List;
import java.util.Optional;
import org.guwen.facts.code.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class Accounts {

    private final JdbcClient jdbc;
    private final RecentLookups<Account> recent = new RecentLookups<>(this::find);

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String username) {
        return jdbc.sql("select * from account where username = :username")
                .param("username", username)
                .query(Account.class)
                .optional();
    }

    /** The account as it is, or as it was a moment ago if another node changed it since. */
    Optional<Account> findForRequest(String username) {
        return recent.find(username);
    }

    List<Account> all() {
        return jdbc.sql("select * from account order by username")
                .query(Account.class)
                .list();
    }

    /** Whether nobody but the demonstration has access. */
    boolean isEmpty() {
        return jdbc.sql("select count(*) from account where not demonstration")
                        .query(Long.class)
                        .single()
                == 0;
    }

    void add(Account account) {
        jdbc.sql("""
                insert into account (username, person_id, password_hash, role, store_id, actor_role, enabled, demonstration,
                    created_at)
                values (:username, :personId, :passwordHash, :role, :storeId, :actorRole, :enabled, :demonstration,
                    :createdAt)
                """)
                .param("username", account.username())
                .param("personId", account.personId())
                .param("passwordHash", account.passwordHash())
                .param("role", account.role().name())
                .param("storeId", account.storeId())
                .param("actorRole", name(account.actorRole()))
                .param("enabled", account.enabled())
                .param("demonstration", account.demonstration())
                .param("createdAt", account.createdAt())
                .update();
    }

    /** Until the end of the transaction nobody else changes who is an administrator. */
    void lockAdministrators() {
        jdbc.sql("select id from access_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** Names of the administrators who can sign in. */
    List<String> administrators() {
        return jdbc.sql("select username from account where role = 'ADMIN' and enabled order by username")
                .query(String.class)
                .list();
    }

    /** Writes role, access and password of an account; its name, person and store stay, as records refer to them. */
    void update(Account account) {
        jdbc.sql("""
                update account set role = :role, actor_role = :actorRole, enabled = :enabled, password_hash = :passwordHash
                where username = :username
                """)
                .param("role", account.role().name())
                .param("actorRole", name(account.actorRole()))
                .param("enabled", account.enabled())
                .param("passwordHash", account.passwordHash())
                .param("username", account.username())
                .update();
        recent.forget();
    }

    private static @Nullable String name(@Nullable Role role) {
        return role == null ? null : role.name();
    }

    void removeDemonstration() {
        jdbc.sql("delete from account where demonstration").update();
        recent.forget();
    }
}
