package org.guwen.analysis.locked;

import java.util.Map;
import java.util.Set;
import org.guwen.advice.Basis;
import org.guwen.analysis.difference.CellChange;
import org.guwen.analysis.text.Bilingual;
import org.guwen.table.Row;

/**
 * What a store may write itself in a locked row (edit rights, section 7 of the knowledge model): how something is worded –
 * scripts (DT-05), adverse effects of cosmetic work (DT-06), guidance to sales steps (DT-13) – and by when something is
 * done – follow-up intervals (DT-10), rhythms of tracking leads (DT-11), times of the workshop (DT-12). A time that a law
 * or a standard sets is not the store's. The compliance warning of DT-13 is not either: its wording is all it says.
 */
final class StoreEditRights {

    private static final Set<String> TIMES = Set.of("within");

    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "complaint_script",
            Set.of("textZh", "textEn"),
            "cosmetic_requirements",
            Set.of("adverseEffectsZh", "adverseEffectsEn"),
            "sales_steps",
            Set.of("noteZh", "noteEn"),
            "follow_up_care",
            TIMES,
            "lead_follow_up",
            TIMES,
            "workshop_contingency",
            TIMES);

    private StoreEditRights() {}

    /** Whether a store may make this change to a locked row. */
    static boolean mayChange(String table, Row locked, CellChange change) {
        if (!change.isChangeOfMeaning()) {
            return true;
        }
        boolean isTimeOfLaw =
                TIMES.contains(change.column()) && (locked.basis() == Basis.LAW || locked.basis() == Basis.STANDARD);
        return change.part() == CellChange.Part.OUTCOME
                && COLUMNS.getOrDefault(table, Set.of()).contains(change.column())
                && !change.after().equals(Bilingual.NOTHING)
                && !isTimeOfLaw;
    }
}
