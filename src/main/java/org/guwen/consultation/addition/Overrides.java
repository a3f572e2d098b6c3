package org.guwen.consultation.addition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.advice.act.ActCodes;
import org.guwen.advice.code.Obligation;
import org.guwen.consultation.recorded.Masking;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.facts.code.Role;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.RecordAddition;
import org.guwen.journal.RecordAddition.Kind;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.guwen.text.NearestName;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps on record that advice was not followed. Whoever holds the role that decides the case, as the advice names it, or
 * one above it, may do so; of anybody else it waits for the agreement of such a person.
 */
@Service
public class Overrides {

    private final RecordedCases cases;
    private final AdditionLog log;
    private final JsonMapper json;

    Overrides(RecordedCases cases, AdditionLog log, JsonMapper json) {
        this.cases = cases;
        this.log = log;
        this.json = json;
    }

    /**
     * Keeps an override; its number.
     *
     * @throws ProblemException if the caller may not read the consultation, or the advice does not say otherwise
     */
    public int add(UUID consultation, OverrideRequest request, Caller caller, Locale locale) {
        ConsultationRecord entry = cases.find(consultation, caller);
        RecordedAdvice advice = new RecordedAdvice(json.readTree(entry.answer().advice()));
        check(request, entry, advice, locale);
        Role confirmBy =
                advice.decidedBy().filter(role -> !caller.decidesAs(role)).orElse(null);
        return log.next(
                consultation,
                Kind.OVERRIDE,
                request.code(),
                new AdditionContents.OfOverride(
                        Objects.requireNonNull(request.taken()),
                        Masking.masked(Objects.requireNonNull(request.reason())),
                        confirmBy),
                caller);
    }

    private static void check(OverrideRequest request, ConsultationRecord entry, RecordedAdvice advice, Locale locale) {
        AdditionProblems problems = new AdditionProblems(locale);
        problems.require("/code", request.code());
        problems.require("/taken", request.taken());
        problems.require("/reason", request.reason());
        problems.checkText("/reason", request.reason());
        String code = request.code();
        if (code != null && !ActCodes.names().contains(code)) {
            Optional<String> nearest = NearestName.of(code, ActCodes.names());
            problems.add(
                    "/code",
                    ProblemCode.UNKNOWN_VALUE,
                    nearest.isPresent() ? "code.near" : "code",
                    code,
                    nearest.orElse(""));
        } else if (code != null && request.taken() != null) {
            checkDeviation(code, request.taken(), obligation(code, entry, advice), problems);
        }
        problems.refuse();
    }

    /** A brief advice does not list the manners that hold in every case, but the record knows them. */
    private static Optional<Obligation> obligation(String code, ConsultationRecord entry, RecordedAdvice advice) {
        boolean isAdvised =
                entry.answer().codes().contains(new ConsultationRecord.Code(code, ConsultationRecord.Code.Kind.ACTION));
        return advice.obligation(code).or(() -> isAdvised ? Optional.of(Obligation.MUST) : Optional.empty());
    }

    private static void checkDeviation(
            String code, boolean isTaken, Optional<Obligation> advised, AdditionProblems problems) {
        if (isTaken && advised.isPresent()) {
            problems.add("/code", ProblemCode.NO_DEVIATION, "advised", code);
        } else if (!isTaken && advised.isEmpty()) {
            problems.add("/code", ProblemCode.NO_DEVIATION, "not.advised", code);
        } else if (!isTaken && advised.get() == Obligation.MAY) {
            problems.add("/code", ProblemCode.NO_DEVIATION, "offered", code);
        }
    }

    /**
     * Keeps that somebody agrees to an override.
     *
     * @throws ProblemException if it does not wait for that, or the caller cannot agree to it
     */
    public void confirm(UUID consultation, int number, ConfirmationRequest request, Caller caller, Locale locale) {
        cases.find(consultation, caller);
        RecordAddition override = override(consultation, number);
        AdditionProblems problems = new AdditionProblems(locale);
        problems.checkText("/comment", request.comment());
        problems.refuse();
        Role needed = log.content(override, AdditionContents.OfOverride.class).confirmBy();
        if (needed == null) {
            throw AdditionProblems.of(ProblemType.WRONG_STATE, "confirm.none", number);
        }
        checkAuthority(override.author(), needed, caller);
        String comment = request.comment();
        var content = new AdditionContents.OfConfirmation(comment == null ? null : Masking.masked(comment));
        if (!log.add(consultation, Kind.CONFIRMATION, number, override.code(), content, caller)) {
            throw AdditionProblems.of(ProblemType.WRONG_STATE, "confirm.twice", number);
        }
    }

    private static void checkAuthority(RecordAddition.Author author, Role needed, Caller caller) {
        String person = caller.personId();
        if (person == null) {
            throw AdditionProblems.of(ProblemType.FORBIDDEN, "confirm.person");
        }
        if (person.equals(author.personId()) || caller.account().equals(author.account())) {
            throw AdditionProblems.of(ProblemType.FORBIDDEN, "confirm.own");
        }
        if (!caller.decidesAs(needed)) {
            Labels labels = Labels.get();
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    new LocalizedText(
                            AdditionProblems.text("confirm.role", labels.of(needed, Locale.CHINESE))
                                    .zh(),
                            AdditionProblems.text("confirm.role", labels.of(needed, Locale.ENGLISH))
                                    .en()));
        }
    }

    /**
     * One override of a consultation that the caller may read.
     *
     * @throws ProblemException if there is none of that number
     */
    public OverrideDocument find(UUID consultation, int number, Caller caller) {
        cases.find(consultation, caller);
        return of(consultation).stream()
                .filter(override -> override.number() == number)
                .findFirst()
                .orElseThrow(() -> missing(consultation, number));
    }

    /** All overrides of a consultation, in order. */
    public List<OverrideDocument> of(UUID consultation) {
        List<RecordAddition> additions = log.of(consultation);
        Map<Integer, RecordAddition> confirmations = additions.stream()
                .filter(addition -> addition.kind() == Kind.CONFIRMATION)
                .collect(Collectors.toMap(RecordAddition::number, Function.identity()));
        return additions.stream()
                .filter(addition -> addition.kind() == Kind.OVERRIDE)
                .map(override -> document(override, Optional.ofNullable(confirmations.get(override.number()))))
                .toList();
    }

    private RecordAddition override(UUID consultation, int number) {
        return log.of(consultation, Kind.OVERRIDE).stream()
                .filter(override -> override.number() == number)
                .findFirst()
                .orElseThrow(() -> missing(consultation, number));
    }

    private static ProblemException missing(UUID consultation, int number) {
        return AdditionProblems.of(ProblemType.NOT_FOUND, "missing", consultation, number);
    }

    private OverrideDocument document(RecordAddition override, Optional<RecordAddition> confirmation) {
        var content = log.content(override, AdditionContents.OfOverride.class);
        return new OverrideDocument(
                override.number(),
                Objects.requireNonNull(override.code()),
                content.taken(),
                content.reason(),
                state(content, confirmation.isPresent()),
                content.confirmBy(),
                AdditionAuthor.of(override.author()),
                override.createdAt(),
                confirmation.map(this::document).orElse(null));
    }

    private static OverrideDocument.State state(AdditionContents.OfOverride content, boolean isConfirmed) {
        if (content.confirmBy() == null) {
            return OverrideDocument.State.WITHIN_AUTHORITY;
        }
        return isConfirmed ? OverrideDocument.State.CONFIRMED : OverrideDocument.State.AWAITS_CONFIRMATION;
    }

    private OverrideDocument.Confirmation document(RecordAddition confirmation) {
        return new OverrideDocument.Confirmation(
                AdditionAuthor.of(confirmation.author()),
                log.content(confirmation, AdditionContents.OfConfirmation.class).comment(),
                confirmation.createdAt());
    }
}
