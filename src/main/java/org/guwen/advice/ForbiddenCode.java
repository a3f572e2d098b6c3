package org.guwen.advice;

import java.util.List;

/** What never to do, each with the clauses that forbid it. */
public enum ForbiddenCode {
    ARGUE_WITH_CUSTOMER("CH-H1f"),
    BLAME_CUSTOMER("CH-G2"),
    DELAY_HANDLING("CH-N3"),
    HURT_FEELINGS("CH-H4af"),
    COMPROMISE_AGAINST_FACTS("CH-P4"),
    HANDLE_IN_PUBLIC_AREA("CH-G6"),
    INSPECT_WITHOUT_CONSENT("CH-H4bc"),
    CHARGE_FOR_REWORK("CH-H3c"),
    CHARGE_FOR_INSPECTION("CH-H4b"),
    DISCOUNT_INSTEAD_OF_FULL_COVER("CH-H3c", "CH-H4c1"),
    EVADE_COMPLAINT("UL-7"),
    REFUSE_WARRANTY_BY_PURCHASE_CHANNEL("FS-9", "FS-10"),
    COLD_TREATMENT("FS-11", "CH-P2"),
    START_WITHOUT_EXPLANATION("CW-10.4a", "CW-10.4b"),
    START_WITHOUT_COMMISSION("CW-10.4c"),
    START_WITHOUT_CONTRACT("CW-10.3"),
    START_WITHOUT_FEE_DISCLOSURE("CW-10.1"),
    REFUSE_CONTRACT_REQUEST("CW-10.3n3"),
    UNAUTHORISED_MODIFICATION("CW-10.2"),
    USE_SUSPECT_PRODUCT("CW-10.5"),
    AD_HOC_EMERGENCY_DECISION("AF-1b"),
    REFUSE_WARRANTY_BECAUSE_MAINTAINED_ELSEWHERE("LAW-SB-32");

    private final List<String> clauses;

    ForbiddenCode(String... clauses) {
        this.clauses = List.of(clauses);
    }

    /** Ids of the clauses that forbid the act in general. */
    public List<String> clauses() {
        return clauses;
    }
}
