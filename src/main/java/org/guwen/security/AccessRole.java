package org.guwen.security;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a caller may do with the service; not to be confused with a role in the dealership. */
public enum AccessRole {
    /** Asks, and reads the records of his own store. */
    ADVISOR,
    /** An advisor who also prepares changes of the tables. */
    EDITOR,
    /** An editor who also approves, publishes and rolls back. */
    APPROVER,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Keeps accounts and keys. */
    ADMIN,
    /** Another program that asks. */
    SYSTEM;

    /** Whether only a person may hold the role, because somebody has to answer for it. */
    boolean needsPerson() {
        return this == APPROVER || this == ADMIN;
    }

    /** Whether a key of the role changes something for which a person answers. */
    boolean changesTables() {
        return this == EDITOR;
    }

    List<GrantedAuthority> authorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + name()));
    }
}
