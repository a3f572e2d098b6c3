package org.guwen.consultation.whynot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.consultation.facts.FactsReader;
import org.guwen.consultation.recorded.RecordedCases;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.Inference;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.whynot.Goal;
import org.guwen.inference.whynot.WhyNot;
import org.guwen.journal.ConsultationRecord;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemError;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.NearestName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The use case "why not". */
@Service
public class WhyNots {

    private final Messages messages = new Messages(WhyNots.class, "whynot");
    private final RecordedCases cases;
    private final FactsReader reader;
    private final Knowledge knowledge;
    private final Inference inference;
    private final JsonMapper json;
    private final Clock clock;

    WhyNots(
            RecordedCases cases,
            FactsReader reader,
            Knowledge knowledge,
            Inference inference,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.knowledge = knowledge;
        this.inference = inference;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Why a consultation on record did not come to something, by its own release.
     *
     * @throws ProblemException if the caller may not read it, the knowledge that answered it is not there, or what is asked
     *     for does not exist
     */
    public WhyNotDocument ask(UUID id, WhyNotRequest request, Caller caller, Locale locale) {
        ConsultationRecord entry = cases.find(id, caller);
        CaseFacts facts = cases.facts(entry, locale);
        KnowledgeBase base = cases.knowledge(entry);
        Goal goal = goal(request, facts, base, "", locale);
        return new WhyNotWriter(base, locale)
                .write(WhyNot.of(inference, base, facts, entry.request().asOf(), entry.createdAt(), goal));
    }

    /**
     * Why a made-up case does not come to something, by the release in force.
     *
     * @throws ProblemException if the facts are invalid, or what is asked for does not exist
     */
    public WhyNotDocument ask(WhyNotSimulation request, Locale locale) {
        if (request.facts() == null || request.ask() == null) {
            String missing = request.facts() == null ? "facts" : "ask";
            throw refused("/" + missing, ProblemCode.REQUIRED, "required", locale, missing);
        }
        CaseFacts facts = reader.read(json.writeValueAsBytes(request.facts()), true, locale);
        KnowledgeBase base = knowledge.active();
        Goal goal = goal(request.ask(), facts, base, "/ask", locale);
        LocalDate asOf = facts.asOf() == null ? LocalDate.now(clock) : facts.asOf();
        return new WhyNotWriter(base, locale).write(WhyNot.of(inference, base, facts, asOf, null, goal));
    }

    private Goal goal(WhyNotRequest request, CaseFacts facts, KnowledgeBase base, String at, Locale locale) {
        long asked = Stream.of(
                        request.code(), request.proposal(), request.decision(), request.document(), request.table())
                .filter(Objects::nonNull)
                .count();
        if (asked != 1) {
            throw refused(at, ProblemCode.REQUIRED, "one", locale);
        }
        if (request.code() != null) {
            return new Goal.ActionGiven(constant(ActionCode.values(), request.code(), at + "/code", locale));
        }
        if (request.document() != null) {
            return new Goal.DocumentNeeded(
                    constant(DocumentCode.values(), request.document(), at + "/document", locale));
        }
        if (request.proposal() != null) {
            int count = facts.proposals() == null ? 0 : facts.proposals().size();
            return new Goal.ProposalPermitted(index(request.proposal(), count, at + "/proposal", locale));
        }
        if (request.decision() != null) {
            int count = facts.projects() == null ? 0 : facts.projects().size();
            int project = index(Objects.requireNonNullElse(request.project(), 0), count, at + "/project", locale);
            return new Goal.WorkDecided(
                    project, constant(Decision.values(), request.decision(), at + "/decision", locale));
        }
        return row(request, base, at, locale);
    }

    private Goal row(WhyNotRequest request, KnowledgeBase base, String at, Locale locale) {
        String table = Objects.requireNonNull(request.table());
        String row = Objects.requireNonNullElse(request.row(), "");
        boolean isThere = base.ruleset().tables().stream()
                .filter(one -> one.id().equals(table))
                .flatMap(one -> one.rows().stream())
                .anyMatch(one -> one.id().equals(row));
        if (!isThere) {
            throw refused(at + "/row", ProblemCode.UNKNOWN_ROW, "row", locale, table, row);
        }
        return new Goal.RowDecided(table, row);
    }

    private int index(int index, int count, String pointer, Locale locale) {
        if (index < 0 || index >= count) {
            throw refused(pointer, ProblemCode.OUT_OF_DOMAIN, "index", locale, index, count);
        }
        return index;
    }

    private <E extends Enum<E>> E constant(E[] constants, String name, String pointer, Locale locale) {
        Optional<E> found =
                Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = Arrays.stream(constants).map(Enum::name).toList();
        Optional<String> nearest = NearestName.of(name, names);
        throw nearest.isPresent()
                ? refused(pointer, ProblemCode.UNKNOWN_VALUE, "code.near", locale, name, nearest.get())
                : refused(pointer, ProblemCode.UNKNOWN_VALUE, "code", locale, name);
    }

    private ProblemException refused(
            String pointer, ProblemCode code, String key, Locale locale, @Nullable Object... arguments) {
        List<Object> told = new ArrayList<>();
        Arrays.stream(arguments).forEach(argument -> told.add(Objects.requireNonNullElse(argument, "")));
        String text = messages.text(locale, key, told.toArray());
        return new ProblemException(
                ProblemType.INVALID_CONTENT,
                messages.wording(key, told.toArray()),
                List.of(new ProblemError(pointer, code, text)));
    }
}
