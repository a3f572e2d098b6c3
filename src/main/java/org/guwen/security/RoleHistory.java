package org.guwen.security;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How accounts came to the roles they have, for whoever relies on four eyes. */
@Repository
public class RoleHistory {

    private final JdbcClient jdbc;

    RoleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A role given to an account, when it was opened or later.
     *
     * @param account the account
     * @param at when
     * @param by account that gave it
     * @param detail the role, as the log of accesses tells it
     * @param bySamePerson whether one person holds both accounts
     */
    public record Grant(String account, OffsetDateTime at, String by, String detail, boolean bySamePerson) {}

    /** Every role that was ever given to those accounts, the oldest first. */
    public List<Grant> of(Collection<String> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select l.subject as account, l.at, l.account as "by", l.detail,
                    coalesce(giver.person_id = holder.person_id, false) as by_same_person
                from access_log l
                join account holder on holder.username = l.subject
                left join account giver on giver.username = l.account
                where l.subject in (:accounts)
                and (l.action = 'ACCOUNT_OPENED' or (l.action = 'ACCOUNT_CHANGED' and l.detail like '%role %'))
                order by l.seq
                """)
                .param("accounts", accounts)
                .query((row, number) -> new Grant(
                        row.getString("account"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("by"),
                        row.getString("detail"),
                        row.getBoolean("by_same_person")))
                .list();
    }
}
