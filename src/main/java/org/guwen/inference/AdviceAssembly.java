package org.guwen.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.Decision;
import org.guwen.advice.Reason;
import org.guwen.advice.TimeLimit;
import org.guwen.facts.Proposal;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Topic;
import org.guwen.facts.derived.AssessedProject;
import org.guwen.facts.derived.Classified;
import org.jspecify.annotations.Nullable;

/** Orders the conclusions of a case into advice. Exclusions win over everything that asks for an action. */
final class AdviceAssembly {

    private final CaseRun run;
    private final CaseFindings findings;
    private final Topic topic;
    private final Acts acts;
    private final Bill bill;

    AdviceAssembly(CaseRun run, CaseFindings findings, Topic topic) {
        this.run = run;
        this.findings = findings;
        this.topic = topic;
        this.acts = new Acts(run.concluded());
        this.bill = new Bill(run, findings);
    }

    Advice assemble() {
        List<Advice.Project> projects =
                findings.works().stream().map(this::project).toList();
        List<Advice.Action> actions = acts.actions(subject -> true);
        List<Advice.Question> questions = Questions.of(run);
        return new Advice(
                topic,
                questions.isEmpty() ? Advice.Status.FINAL : Advice.Status.PROVISIONAL,
                run.asOf(),
                projects.stream()
                        .map(Advice.Project::decision)
                        .max(Comparator.naturalOrder())
                        .orElse(Decision.NA),
                projects,
                issues(),
                classification(),
                actions,
                acts.forbidden(subject -> true),
                bill.overall(),
                findings.approval(),
                documents(),
                disclosures(),
                deadlines(),
                scripts(),
                riskNotes(),
                verdicts(),
                acts.suppressed(),
                questions,
                NoMatches.of(run));
    }

    private Advice.Project project(AssessedProject work) {
        Map<Decision, Set<Reason>> rulings = new EnumMap<>(Decision.class);
        conclusions(Conclusion.Ruling.class)
                .filter(item -> item.conclusion().subject().equals(work.subject()))
                .forEach(item -> rulings.computeIfAbsent(
                                ((Conclusion.Ruling) item.conclusion()).decision(), ruling -> new LinkedHashSet<>())
                        .add(item.reason()));
        Decision decision =
                rulings.keySet().stream().max(Comparator.naturalOrder()).orElse(Decision.HOLD);
        return new Advice.Project(
                work.index(), decision, work.group(), List.copyOf(rulings.getOrDefault(decision, Set.of())));
    }

    private List<Advice.Issue> issues() {
        if (findings.issues().size() < 2) {
            return List.of();
        }
        return findings.issues().keySet().stream()
                .map(issue -> {
                    Predicate<Subject> own = issue.subject()::equals;
                    return new Advice.Issue(
                            issue.index(), issue.branch(), acts.actions(own), acts.forbidden(own), bill.of(issue));
                })
                .toList();
    }

    private Advice.Classification classification() {
        Classified classified = findings.classified();
        List<Reason> reasons = run.answers().stream()
                .filter(answer -> answer.table().id().equals("complaint_severity"))
                .flatMap(answer -> answer.decided().stream().map(answer::reason))
                .<Reason>map(reason -> reason)
                .toList();
        Role escalateTo = Stream.concat(
                        Stream.ofNullable(classified).map(Classified::escalateTo),
                        conclusions(Conclusion.Escalation.class)
                                .map(item -> ((Conclusion.Escalation) item.conclusion()).to()))
                .filter(role -> role != Role.RECEPTIONIST)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Advice.Classification(
                classified == null ? null : classified.severity(),
                branch(),
                topic == Topic.COMPLAINT ? Role.RECEPTIONIST : null,
                escalateTo,
                reasons);
    }

    /** Of several issues, the branch that binds the store most. */
    private Branch branch() {
        return findings.issues().keySet().stream()
                .map(org.guwen.facts.derived.Issue::branch)
                .min(Comparator.comparing(List.of(
                        Branch.OUR_FAULT, Branch.WARRANTY, Branch.UNDETERMINED, Branch.NOT_OURS, Branch.NA)::indexOf))
                .orElse(Branch.NA);
    }

    private <T extends Conclusion> Stream<Concluded> conclusions(Class<T> type) {
        return run.concluded().stream().filter(item -> type.isInstance(item.conclusion()));
    }

    private List<Advice.Document> documents() {
        Map<Object, List<Reason>> reasons = new LinkedHashMap<>();
        Map<Object, Conclusion.Document> documents = new LinkedHashMap<>();
        conclusions(Conclusion.Document.class).forEach(item -> {
            Conclusion.Document document = (Conclusion.Document) item.conclusion();
            documents.merge(document.code(), document, (a, b) -> a.form().compareTo(b.form()) <= 0 ? a : b);
            reasons.computeIfAbsent(document.code(), code -> new ArrayList<>()).add(item.reason());
        });
        return documents.values().stream()
                .sorted(Comparator.comparing(Conclusion.Document::code))
                .map(document -> new Advice.Document(
                        document.code(),
                        document.form(),
                        Reason.distinct(Objects.requireNonNull(reasons.get(document.code())))))
                .toList();
    }

    private List<Advice.Disclosure> disclosures() {
        Map<List<?>, Advice.Disclosure> found = new LinkedHashMap<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Disclosure told) {
                found.putIfAbsent(
                        List.of(told.code(), told.subject()),
                        new Advice.Disclosure(told.code(), told.textZh(), told.textEn(), List.of(item.reason())));
            } else if (item.conclusion() instanceof Conclusion.Notice notice) {
                found.putIfAbsent(
                        List.of(notice.code()),
                        new Advice.Disclosure(notice.code(), null, null, List.of(item.reason())));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Advice.Deadline> deadlines() {
        Map<DeadlineCode, TimeLimit> policy = new EnumMap<>(DeadlineCode.class);
        Map<DeadlineCode, TimeLimit> caps = new EnumMap<>(DeadlineCode.class);
        Map<DeadlineCode, List<Reason>> reasons = new EnumMap<>(DeadlineCode.class);
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Deadline deadline) {
                policy.merge(deadline.code(), deadline.limit(), TimeLimit::min);
                reasons.computeIfAbsent(deadline.code(), code -> new ArrayList<>())
                        .add(item.reason());
            } else if (item.conclusion() instanceof Conclusion.LegalCap cap) {
                caps.merge(cap.code(), cap.limit(), TimeLimit::min);
                reasons.computeIfAbsent(cap.code(), code -> new ArrayList<>()).add(item.reason());
            }
        }
        return reasons.entrySet().stream()
                .map(entry -> deadline(
                        entry.getKey(), policy.get(entry.getKey()), caps.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Law only caps policy: the shorter of the two counts. */
    private static Advice.Deadline deadline(
            DeadlineCode code, @Nullable TimeLimit policy, @Nullable TimeLimit cap, List<Reason> reasons) {
        TimeLimit due = policy == null ? Objects.requireNonNull(cap) : cap == null ? policy : policy.min(cap);
        return new Advice.Deadline(code, due, cap, Reason.distinct(reasons));
    }

    private List<Advice.Script> scripts() {
        Map<String, Advice.Script> found = new LinkedHashMap<>();
        conclusions(Conclusion.Script.class).forEach(item -> {
            Conclusion.Script script = (Conclusion.Script) item.conclusion();
            if (isSaid(script)) {
                found.putIfAbsent(
                        script.textZh(),
                        new Advice.Script(script.step(), script.textZh(), script.textEn(), List.of(item.reason())));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparingInt(Advice.Script::step))
                .toList();
    }

    private boolean isSaid(Conclusion.Script script) {
        Set<ActionCode> codes = acts.codes(script.subject());
        return script.forActions().isEmpty() || script.forActions().stream().anyMatch(codes::contains);
    }

    private List<Advice.RiskNote> riskNotes() {
        Map<List<String>, List<Reason>> found = new LinkedHashMap<>();
        conclusions(Conclusion.RiskNote.class).forEach(item -> {
            Conclusion.RiskNote note = (Conclusion.RiskNote) item.conclusion();
            found.computeIfAbsent(List.of(note.figure(), note.clause()), key -> new ArrayList<>())
                    .add(item.reason());
        });
        return found.entrySet().stream()
                .map(entry -> new Advice.RiskNote(
                        entry.getKey().get(0), entry.getKey().get(1), Reason.distinct(entry.getValue())))
                .toList();
    }

    private List<Advice.ProposalVerdict> verdicts() {
        List<Proposal> proposals = Unknowns.or(run.facts().proposals(), List.of());
        return conclusions(Conclusion.Judgement.class)
                .map(item -> {
                    Conclusion.Judgement judged = (Conclusion.Judgement) item.conclusion();
                    String code = Objects.requireNonNull(
                            proposals.get(judged.proposal()).code());
                    return new Advice.ProposalVerdict(
                            judged.proposal(), code, judged.verdict(), judged.reason(), List.of(item.reason()));
                })
                .sorted(Comparator.comparingInt(Advice.ProposalVerdict::index))
                .toList();
    }
}
