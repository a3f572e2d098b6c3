package org.guwen.facts.code;

/** Who asks, grants or handles. Declared in rising order of authority, so {@link #compareTo} ranks grants and escalation. */
public enum Role {
    SYSTEM,
    RECEPTIONIST,
    SALES_CONSULTANT,
    SERVICE_ADVISOR,
    WORKSHOP_SUPERVISOR,
    SERVICE_MANAGER,
    STORE_MANAGER,
    GROUP
}
