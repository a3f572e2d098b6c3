package org.guwen.security;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String username) {
        return jdbc.sql("select * from account where username = :username")
                .param("username", username)
                .query(Account.class)
                .optional();
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
                insert into account (username, person_id, password_hash, role, store_id, enabled, demonstration, created_at)
                values (:username, :personId, :passwordHash, :role, :storeId, :enabled, :demonstration, :createdAt)
                """)
                .param("username", account.username())
                .param("personId", account.personId())
                .param("passwordHash", account.passwordHash())
                .param("role", account.role().name())
                .param("storeId", account.storeId())
                .param("enabled", account.enabled())
                .param("demonstration", account.demonstration())
                .param("createdAt", account.createdAt())
                .update();
    }

    /** Takes the access away but keeps the name, which records refer to. */
    boolean disable(String username) {
        return jdbc.sql("update account set enabled = false where username = :username")
                        .param("username", username)
                        .update()
                == 1;
    }

    void removeDemonstration() {
        jdbc.sql("delete from account where demonstration").update();
    }
}
