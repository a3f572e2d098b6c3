package org.guwen.inference.merge;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Role;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/**
 * Which of several conclusions counts, each operator with its clause. The only place of the engine that knows an order of
 * values.
 */
final class MergeOperators {

    private static final String BETWEEN_TEXTS = "；";

    /** Binds the store most first (AMB-12: each issue has its own branch; the whole shows the gravest). */
    private static final List<Branch> MOST_BINDING_FIRST =
            List.of(Branch.OUR_FAULT, Branch.WARRANTY, Branch.UNDETERMINED, Branch.NOT_OURS, Branch.NA);

    /** The word that is told first of several as strict: the most fundamental. Data of {@code rules/}; those of packs come after. */
    private static final List<String> FIRST_TOLD = reasons();

    private MergeOperators() {}

    private record Order(List<String> order) {}

    private static List<String> reasons() {
        return KnowledgeFile.all("rules/verdict-order.yaml").stream()
                .flatMap(file -> file.read(Order.class).order().stream())
                .distinct()
                .toList();
    }

    /** The strictest decision counts: refused, held, allowed (CW-10.2, AMB-19). */
    static Decision strictest(Collection<Decision> decisions) {
        return decisions.stream().max(Comparator.naturalOrder()).orElse(Decision.NA);
    }

    /** The branch of the whole is the one that binds the store most (AMB-12). */
    static Branch mostBinding(Stream<Branch> branches) {
        return branches.min(Comparator.comparingInt(MOST_BINDING_FIRST::indexOf))
                .orElse(Branch.NA);
    }

    /** The strictest word on a proposal counts (AMB-06, CH-P4). */
    static Verdict strictestWord(Stream<Verdict> verdicts) {
        return verdicts.max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Of two answers to one demand, whether the first gives the customer at least as much (AMB-12, AMB-40). */
    static boolean givesMore(DemandAnswer one, DemandAnswer other) {
        return one.compareTo(other) <= 0;
    }

    /** Which of several words that are as strict is told first. */
    static int rank(String reason) {
        int rank = FIRST_TOLD.indexOf(reason);
        return rank < 0 ? FIRST_TOLD.size() : rank;
    }

    /** The stronger of two obligations counts (model, chapter 1: what is owed is not weakened by what is allowed). */
    static Obligation stronger(Obligation one, Obligation other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * Which of two details that come with one act is told: of two time limits the shorter (AMB-10, AMB-27), else the first,
     * for the case counts before its issues.
     */
    static Object detail(Object first, Object other) {
        return first instanceof TimeLimit limit && other instanceof TimeLimit further ? shorter(limit, further) : first;
    }

    /**
     * What is told of two details that rules add to an act: texts are all kept, such as every time that the customer wished
     * for (AMB-37); else as of details that come with it.
     */
    static Object further(Object first, Object other) {
        if (first instanceof String text && other instanceof String further) {
            return List.of(text.split(BETWEEN_TEXTS, -1)).contains(further) ? text : text + BETWEEN_TEXTS + further;
        }
        return detail(first, other);
    }

    /** The shorter of two time limits counts: law only caps policy (LAW-CS-18, LAW-SB-28). */
    static TimeLimit shorter(TimeLimit one, @Nullable TimeLimit other) {
        return other == null ? one : one.min(other);
    }

    /** Whether of two ends of one deadline the first counts: who must act goes by the earlier one (AMB-58, LAW-CS-18). */
    static boolean isEarlier(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        return other == null || (one != null && one.isBefore(other));
    }

    /** The highest role that is called for appears (CH-B1x). */
    static @Nullable Role highest(Stream<Role> roles) {
        return roles.max(Comparator.naturalOrder()).orElse(null);
    }

    /** Of two amounts for one part of a bill the customer owes the smaller (LAW-PR-13). */
    static BigDecimal smaller(BigDecimal one, BigDecimal other) {
        return one.min(other);
    }
}
