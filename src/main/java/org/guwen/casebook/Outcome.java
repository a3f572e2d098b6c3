package org.guwen.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.DemandCode;
import org.guwen.inference.Inferred;
import org.jspecify.annotations.Nullable;

/** An answer as a case sees it: bare codes, without reasons. */
record Outcome(Inferred inferred) {

    Advice advice() {
        return inferred.advice();
    }

    static List<ActionCode> recommended(List<Advice.Action> actions) {
        return actions.stream()
                .filter(action -> action.obligation() != Obligation.MAY)
                .map(Advice.Action::code)
                .toList();
    }

    static List<ActionCode> named(List<Advice.Action> actions) {
        return actions.stream().map(Advice.Action::code).toList();
    }

    static List<ForbiddenCode> forbidden(List<Advice.Forbidden> forbidden) {
        return forbidden.stream().map(Advice.Forbidden::code).toList();
    }

    /** All actions, the manners among them: they are actions like the others. */
    List<Advice.Action> actions() {
        return Stream.concat(advice().conduct().stream(), advice().actions().stream())
                .toList();
    }

    List<ActionCode> suppressed() {
        return advice().suppressed().stream().map(Advice.Suppressed::code).toList();
    }

    List<DocumentCode> documents() {
        return advice().documents().stream().map(Advice.Document::code).toList();
    }

    List<String> figures() {
        return advice().riskNotes().stream()
                .flatMap(note -> note.figures().stream())
                .toList();
    }

    List<String> disclosures() {
        return advice().disclosures().stream().map(Advice.Disclosure::code).toList();
    }

    List<String> questions() {
        return advice().questions().stream().map(Advice.Question::field).toList();
    }

    Map<String, List<Verdict>> verdicts() {
        Map<String, List<Verdict>> verdicts = new TreeMap<>();
        advice().verdicts()
                .forEach(item -> verdicts.computeIfAbsent(item.code(), code -> new ArrayList<>())
                        .add(item.verdict()));
        return verdicts;
    }

    Map<DemandCode, List<DemandAnswer>> demands() {
        Map<DemandCode, List<DemandAnswer>> demands = new TreeMap<>();
        advice().demands()
                .forEach(item -> demands.computeIfAbsent(item.code(), code -> new ArrayList<>())
                        .add(item.answer()));
        return demands;
    }

    List<Decision> projectDecisions() {
        return advice().projects().stream().map(Advice.Project::decision).toList();
    }

    Map<ChargeItem, BigDecimal> charges() {
        return advice().charges().customerPays();
    }

    @Nullable
    String deadline(DeadlineCode code) {
        return advice().deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> deadline.due().iso())
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String dueAt(DeadlineCode code, String wanted) {
        return advice().deadlines().stream()
                .filter(deadline -> deadline.code() == code)
                .map(deadline -> DueTime.of(deadline.dueAt(), wanted))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String payload(ActionCode code, String key) {
        return advice().actions().stream()
                .filter(action -> action.code() == code)
                .map(action -> action.payload().get(key))
                .map(String::valueOf)
                .findFirst()
                .orElse(null);
    }

    List<String> rows() {
        return Stream.concat(inferred.rows().stream(), inferred.figures().stream())
                .filter(Inferred.Hit::decided)
                .map(Inferred.Hit::row)
                .toList();
    }
}
