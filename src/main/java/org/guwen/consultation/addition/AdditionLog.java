package org.guwen.consultation.addition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.guwen.facts.code.Role;
import org.guwen.journal.Journal;
import org.guwen.journal.RecordAddition;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.KeptTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Numbers additions and hands them to the journal. */
@Component
class AdditionLog {

    /** Most additions of a kind to one consultation. */
    static final int MOST = 50;

    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    AdditionLog(Journal journal, JsonMapper json, Clock clock) {
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** Additions of a kind to a consultation, in order. */
    List<RecordAddition> of(UUID consultation, RecordAddition.Kind kind) {
        return of(consultation).stream()
                .filter(addition -> addition.kind() == kind)
                .toList();
    }

    /** All additions to a consultation, in order. */
    List<RecordAddition> of(UUID consultation) {
        return journal.additions(consultation);
    }

    /** The content of an addition. */
    <T> T content(RecordAddition addition, Class<T> type) {
        return json.readValue(addition.content(), type);
    }

    /**
     * Adds the next of its kind; its number.
     *
     * @throws org.guwen.problem.ProblemException if there are as many as a consultation may have, or it cannot be kept
     */
    int next(UUID consultation, RecordAddition.Kind kind, @Nullable String code, Object content, Caller caller) {
        for (int number = of(consultation, kind).size() + 1; number <= MOST; number++) {
            if (add(consultation, kind, number, code, content, caller)) {
                return number;
            }
            // Somebody else was faster with that number.
        }
        throw AdditionProblems.of(ProblemType.WRONG_STATE, "most", MOST);
    }

    /** Adds one of that number; false if there is one. */
    boolean add(
            UUID consultation,
            RecordAddition.Kind kind,
            int number,
            @Nullable String code,
            Object content,
            Caller caller) {
        Role role = caller.actorRole();
        var author = new RecordAddition.Author(caller.account(), caller.personId(), role == null ? null : role.name());
        OffsetDateTime now = KeptTime.now(clock);
        return journal.add(
                new RecordAddition(consultation, kind, number, author, code, json.writeValueAsString(content), now));
    }
}
