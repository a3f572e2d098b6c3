package org.guwen.inference.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.Concluded;
import org.guwen.advice.Conclusion;
import org.guwen.advice.Reason;
import org.guwen.advice.Texts;
import org.guwen.advice.act.NoticeCatalogue;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Complaint;
import org.guwen.facts.Demand;
import org.guwen.facts.Proposal;
import org.guwen.facts.Records;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Severity;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.RunResult;
import org.guwen.inference.question.FactPointers;
import org.guwen.inference.question.Questions;
import org.guwen.inference.question.UnreadFacts;
import org.jspecify.annotations.Nullable;

/** Orders the conclusions of a run into advice. Exclusions win over everything that asks for an action. */
public final class AdviceAssembly {

    private static final Field BRANCH = field("derived.branch");
    private static final Field SEVERITY = field("derived.severity");
    private static final Field GROUP = field("derived.projectGroup");

    private final RunResult run;
    private final EffectiveActions acts;
    private final ChargesMerge charges;
    private final Map<Class<?>, List<Concluded>> byKind = new HashMap<>();

    /** Starts from what a run came to. */
    public AdviceAssembly(RunResult run) {
        this.run = run;
        this.acts = new EffectiveActions(
                Objects.requireNonNull(run.subjects().facts().topic()), run.concluded());
        this.charges = new ChargesMerge(run);
        for (Concluded item : run.concluded()) {
            byKind.computeIfAbsent(item.conclusion().getClass(), kind -> new ArrayList<>())
                    .add(item);
        }
    }

    private static Field field(String path) {
        return Vocabulary.get().field(path);
    }

    /** Whether advice shows the concluded value of a field. */
    public static boolean shows(String field) {
        return Stream.of(BRANCH, SEVERITY, GROUP).anyMatch(shown -> shown.path().equals(field));
    }

    /** The advice. */
    public Advice assemble() {
        List<Advice.Project> projects = run.subjects().projects().stream()
                .map(this::project)
                .filter(project -> !project.because().isEmpty())
                .toList();
        List<Advice.Question> questions = Questions.of(run);
        Advice.Classification classification = classification();
        List<Advice.Action> actions = acts.actions(subject -> true);
        List<Advice.Forbidden> forbidden = acts.forbidden(subject -> true);
        Advice.Approval approval = approval();
        List<Advice.Deadline> deadlines = DeadlinesMerge.of(run.concluded());
        List<Advice.DemandVerdict> demands = demands();
        return new Advice(
                Objects.requireNonNull(run.subjects().facts().topic()),
                questions.isEmpty() ? Advice.Status.FINAL : Advice.Status.PROVISIONAL,
                run.asOf(),
                new SummaryMerge(run).of(actions, forbidden, classification, approval, demands, deadlines),
                MergeOperators.strictest(
                        projects.stream().map(Advice.Project::decision).toList()),
                projects,
                issues(),
                classification,
                actions,
                acts.conduct(),
                forbidden,
                charges.overall(),
                approval,
                documents(),
                disclosures(),
                deadlines,
                scripts(),
                riskNotes(),
                demands,
                verdicts(),
                acts.suppressed(),
                assumptions(),
                questions,
                MissingRows.of(run));
    }

    private Advice.Project project(CaseSubject project) {
        Map<Decision, Set<Reason>> decisions = new EnumMap<>(Decision.class);
        each(Conclusion.WorkDecision.class, (work, because) -> {
            if (work.subject().equals(project.subject())) {
                decisions
                        .computeIfAbsent(work.decision(), key -> new LinkedHashSet<>())
                        .addAll(because);
            }
        });
        Decision decision = MergeOperators.strictest(decisions.keySet());
        return new Advice.Project(
                project.subject().index(),
                decision,
                (ProjectGroup) project.value(GROUP),
                List.copyOf(decisions.getOrDefault(decision, Set.of())));
    }

    private List<Advice.Issue> issues() {
        if (run.subjects().issues().size() < 2) {
            return List.of();
        }
        return run.subjects().issues().stream()
                .map(issue -> {
                    Predicate<Subject> own = issue.subject()::equals;
                    return new Advice.Issue(
                            issue.subject().index(),
                            (Branch) Objects.requireNonNull(issue.value(BRANCH), "an issue has a branch"),
                            acts.actions(own),
                            acts.forbidden(own),
                            charges.of(issue.subject()));
                })
                .toList();
    }

    private Advice.Classification classification() {
        CaseSubject whole = run.subjects().whole();
        Role handler = all(Conclusion.Handler.class)
                .map(Conclusion.Handler::role)
                .findFirst()
                .orElse(null);
        Role highest = MergeOperators.highest(
                all(Conclusion.Escalation.class).map(Conclusion.Escalation::to).filter(role -> role != handler));
        return new Advice.Classification(
                (Severity) whole.value(SEVERITY),
                branch(),
                handler,
                highest,
                new Advice.ClassReasons(
                        reasonsOfValue(SEVERITY, whole.value(SEVERITY)),
                        reasonsOfValue(BRANCH, branch()),
                        reasonsOfRole(highest)));
    }

    /** Why a role must appear. */
    private List<Reason> reasonsOfRole(@Nullable Role role) {
        if (role == null) {
            return List.of();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        each(Conclusion.Escalation.class, (escalation, because) -> {
            if (escalation.to() == role) {
                reasons.addAll(because);
            }
        });
        return List.copyOf(reasons);
    }

    private List<Reason> reasonsOfValue(Field field, @Nullable Object counting) {
        Set<Reason> reasons = new LinkedHashSet<>();
        each(Conclusion.Value.class, (value, because) -> {
            if (value.field().equals(field.path()) && value.value().equals(counting)) {
                reasons.addAll(because);
            }
        });
        return List.copyOf(reasons);
    }

    private Branch branch() {
        return MergeOperators.mostBinding(run.subjects().issues().stream()
                .map(issue -> (Branch) Objects.requireNonNull(issue.value(BRANCH), "an issue has a branch")));
    }

    private <T extends Conclusion> Stream<T> all(Class<T> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(item -> kind.cast(item.conclusion()));
    }

    private <T extends Conclusion> void each(Class<T> kind, BiConsumer<T, List<Reason>> reader) {
        for (Concluded item : byKind.getOrDefault(kind, List.of())) {
            reader.accept(kind.cast(item.conclusion()), item.reasons());
        }
    }

    private Advice.Approval approval() {
        Concluded counting = null;
        for (Concluded item : byKind.getOrDefault(Conclusion.ApprovalNeeded.class, List.of())) {
            Conclusion.ApprovalNeeded needed = (Conclusion.ApprovalNeeded) item.conclusion();
            if (counting == null || isHigher(needed, (Conclusion.ApprovalNeeded) counting.conclusion())) {
                counting = item;
            }
        }
        if (counting == null) {
            return new Advice.Approval(false, null, null, true, List.of());
        }
        Conclusion.ApprovalNeeded needed = (Conclusion.ApprovalNeeded) counting.conclusion();
        return new Advice.Approval(true, needed.level(), needed.reason(), false, counting.reasons());
    }

    /** The highest level counts; of several requests for it, the first. */
    private static boolean isHigher(Conclusion.ApprovalNeeded one, Conclusion.ApprovalNeeded other) {
        int levels =
                one.level() == null || other.level() == null ? 0 : one.level().compareTo(other.level());
        return levels > 0
                || (levels == 0 && one.subject().index() < other.subject().index());
    }

    private List<Advice.Document> documents() {
        Set<Conclusion.DocumentWaived> waived =
                all(Conclusion.DocumentWaived.class).collect(Collectors.toSet());
        Set<Conclusion.DocumentExcluded> excluded =
                all(Conclusion.DocumentExcluded.class).collect(Collectors.toSet());
        Map<DocumentCode, List<Reason>> reasons = new EnumMap<>(DocumentCode.class);
        Map<DocumentCode, Conclusion.Document> documents = new EnumMap<>(DocumentCode.class);
        each(Conclusion.Document.class, (document, because) -> {
            boolean isExcluded =
                    excluded.contains(new Conclusion.DocumentExcluded(document.subject(), document.code()));
            if (!isExcluded && !isWaived(document, because, waived)) {
                documents.merge(document.code(), document, (a, b) -> a.form().compareTo(b.form()) <= 0 ? a : b);
                reasons.computeIfAbsent(document.code(), code -> new ArrayList<>())
                        .addAll(because);
            }
        });
        return documents.values().stream()
                .map(document -> new Advice.Document(
                        document.code(),
                        document.form(),
                        Reason.distinct(Objects.requireNonNull(reasons.get(document.code())))))
                .toList();
    }

    private static boolean isWaived(
            Conclusion.Document document, List<Reason> because, Set<Conclusion.DocumentWaived> waived) {
        return because.get(0) instanceof Reason.OfRow row
                && waived.contains(new Conclusion.DocumentWaived(document.subject(), row.table()));
    }

    private List<Advice.Disclosure> disclosures() {
        Set<String> internal = all(Conclusion.Internal.class)
                .map(Conclusion.Internal::disclosure)
                .collect(Collectors.toSet());
        return found().stream()
                .map(told -> internal.contains(told.code())
                        ? new Advice.Disclosure(
                                told.code(), Audience.INTERNAL, told.textZh(), told.textEn(), told.because())
                        : told)
                .toList();
    }

    private List<Advice.Disclosure> found() {
        Map<List<?>, Advice.Disclosure> found = new LinkedHashMap<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion() instanceof Conclusion.Disclosure told) {
                found.putIfAbsent(
                        List.of(told.code(), told.textZh()),
                        new Advice.Disclosure(
                                told.code(),
                                NoticeCatalogue.get().ofRow(told.code(), told.audience()),
                                told.textZh(),
                                told.textEn(),
                                item.reasons()));
            } else if (item.conclusion() instanceof Conclusion.Quote quote) {
                found.putIfAbsent(
                        List.of(quote.code()),
                        new Advice.Disclosure(
                                quote.code(),
                                Audience.CUSTOMER,
                                text(quote, Locale.CHINESE),
                                text(quote, Locale.ENGLISH),
                                item.reasons()));
            } else if (item.conclusion() instanceof Conclusion.Notice notice) {
                boolean isPlain = notice.figures().isEmpty();
                found.putIfAbsent(
                        List.of(notice.code(), notice.figures()),
                        new Advice.Disclosure(
                                notice.code(),
                                NoticeCatalogue.get().ofNotice(notice.code()),
                                isPlain ? null : text(notice, Locale.CHINESE),
                                isPlain ? null : text(notice, Locale.ENGLISH),
                                item.reasons()));
            }
        }
        return List.copyOf(found.values());
    }

    private static String text(Conclusion.Notice notice, Locale locale) {
        return Texts.get()
                .of("disclosure." + notice.code(), locale, Labels.get().worded(notice.figures(), locale));
    }

    private static String text(Conclusion.Quote quote, Locale locale) {
        Map<String, Object> figures = new HashMap<>(Map.of("fee", quote.fee().toPlainString()));
        String key = "disclosure.LABOUR_QUOTE" + (quote.fee().signum() == 0 ? ".free" : "");
        if (quote.hours() == null) {
            return Texts.get().of(key + ".withoutHours", locale, figures);
        }
        figures.put("hours", quote.hours().toPlainString());
        return Texts.get().of(key, locale, figures);
    }

    /** Words for several issues alike are told once, for the case. */
    private List<Advice.Script> scripts() {
        Map<String, Advice.Script> found = new LinkedHashMap<>();
        each(Conclusion.Script.class, (script, because) -> {
            if (isSaid(script)) {
                found.merge(
                        script.textZh(),
                        new Advice.Script(
                                script.step(),
                                issue(script.subject()),
                                script.kind(),
                                acts.areConduct(script.forActions()),
                                script.channel(),
                                script.textZh(),
                                script.textEn(),
                                because),
                        (first, other) -> Objects.equals(first.issue(), other.issue())
                                ? first
                                : Records.with(first, "issue", null));
            }
        });
        return found.values().stream()
                .sorted(Comparator.comparingInt(Advice.Script::step))
                .toList();
    }

    private @Nullable Integer issue(Subject subject) {
        boolean isOneOfSeveral =
                subject.kind() == Subject.Kind.ISSUE && run.subjects().issues().size() > 1;
        return isOneOfSeveral ? subject.index() : null;
    }

    private boolean isSaid(Conclusion.Script script) {
        if (!isFor(script.channel())) {
            return false;
        }
        Set<ActionCode> codes = acts.codes(script.subject());
        return script.forActions().isEmpty() || script.forActions().stream().anyMatch(codes::contains);
    }

    /** Whether words for a channel fit the case: all do as long as nothing says how they reach the customer. */
    private boolean isFor(ScriptChannel channel) {
        List<ScriptChannel> wanted =
                all(Conclusion.Wording.class).map(Conclusion.Wording::channel).toList();
        return wanted.isEmpty() || wanted.contains(channel);
    }

    /** One note for each statement, with all its figures (AMB-60). */
    private List<Advice.RiskNote> riskNotes() {
        Map<String, Set<String>> figures = new LinkedHashMap<>();
        Map<String, List<Reason>> reasons = new LinkedHashMap<>();
        each(Conclusion.RiskNote.class, (note, because) -> {
            figures.computeIfAbsent(note.clause(), key -> new LinkedHashSet<>()).add(note.figure());
            reasons.computeIfAbsent(note.clause(), key -> new ArrayList<>()).addAll(because);
        });
        return figures.entrySet().stream()
                .map(entry -> new Advice.RiskNote(
                        List.copyOf(entry.getValue()),
                        entry.getKey(),
                        Reason.distinct(Objects.requireNonNull(reasons.get(entry.getKey())))))
                .toList();
    }

    private List<Advice.Assumption> assumptions() {
        Stream<Advice.Assumption> assumed = all(Conclusion.Assumed.class)
                .map(item -> new Advice.Assumption(
                        FactPointers.of(run.subjects().facts(), item.subject(), item.field()),
                        item.value(),
                        item.why()));
        Stream<Advice.Assumption> open =
                Stream.concat(Questions.untellable(run).stream(), UnreadFacts.of(run.subjects()).stream());
        return Stream.concat(assumed, open).distinct().toList();
    }

    private List<Advice.DemandVerdict> demands() {
        Map<Integer, List<Concluded>> counting = new TreeMap<>();
        for (Concluded item : byKind.getOrDefault(Conclusion.DemandAnswered.class, List.of())) {
            counting.merge(item.conclusion().subject().index(), List.of(item), AdviceAssembly::givingMost);
        }
        Complaint complaint = run.subjects().facts().complaint();
        List<Demand> told = complaint == null ? List.of() : complaint.everyDemand();
        return counting.entrySet().stream()
                .map(entry -> demand(entry.getKey(), told.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Of answers so far and one more those that give most: all of them, if they give alike. */
    private static List<Concluded> givingMost(List<Concluded> before, List<Concluded> more) {
        DemandAnswer first = answered(before.get(0)).answer();
        DemandAnswer other = answered(more.get(0)).answer();
        if (first == other) {
            return Stream.concat(before.stream(), more.stream()).toList();
        }
        return MergeOperators.givesMore(first, other) ? before : more;
    }

    private static Conclusion.DemandAnswered answered(Concluded item) {
        return (Conclusion.DemandAnswered) item.conclusion();
    }

    private static Advice.DemandVerdict demand(int index, Demand told, List<Concluded> items) {
        List<Conclusion.DemandAnswered> answers =
                items.stream().map(AdviceAssembly::answered).toList();
        return new Advice.DemandVerdict(
                index,
                Objects.requireNonNull(told.code()),
                answers.get(0).answer(),
                answers.stream()
                        .map(answer -> new Advice.DemandText(
                                answer.text(), answer.figures(), answer.textZh(), answer.textEn()))
                        .distinct()
                        .toList(),
                first(answers, Conclusion.DemandAnswered::decidedBy),
                first(answers, Conclusion.DemandAnswered::limitPercent),
                first(answers, Conclusion.DemandAnswered::limitAmount),
                first(answers, Conclusion.DemandAnswered::until),
                Reason.distinct(
                        items.stream().flatMap(item -> item.reasons().stream()).toList()));
    }

    private static <T> @Nullable T first(
            List<Conclusion.DemandAnswered> answers, Function<Conclusion.DemandAnswered, @Nullable T> part) {
        for (Conclusion.DemandAnswered answer : answers) {
            T value = part.apply(answer);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** What one rule says to a proposal. */
    private record Word(Verdict verdict, String reason, List<Reason> because) {}

    private List<Advice.ProposalVerdict> verdicts() {
        Map<Integer, List<Word>> words = new TreeMap<>();
        for (Concluded item : run.concluded()) {
            if (item.conclusion().subject().kind() == Subject.Kind.PROPOSAL) {
                Word word = word(item);
                if (word != null) {
                    words.computeIfAbsent(item.conclusion().subject().index(), index -> new ArrayList<>())
                            .add(word);
                }
            }
        }
        List<Proposal> proposals =
                Objects.requireNonNullElse(run.subjects().facts().proposals(), List.of());
        return words.entrySet().stream()
                .map(entry -> verdict(entry.getKey(), proposals.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Map<String, Object> figures(Subject proposal) {
        Map<String, Object> figures = new LinkedHashMap<>();
        all(Conclusion.VerdictFigure.class)
                .filter(figure -> figure.subject().equals(proposal))
                .forEach(figure -> figures.put(figure.name(), figure.value()));
        return figures;
    }

    private static @Nullable Word word(Concluded item) {
        if (item.conclusion() instanceof Conclusion.ReasonedVerdict proposal) {
            return new Word(proposal.verdict(), proposal.reason(), item.reasons());
        }
        if (item.conclusion() instanceof Conclusion.Guarded guarded) {
            return new Word(Verdict.PROHIBITED, guarded.reason(), item.reasons());
        }
        return item.conclusion() instanceof Conclusion.Obstacle obstacle
                ? new Word(Verdict.PROHIBITED, obstacle.reason(), item.reasons())
                : null;
    }

    private Advice.ProposalVerdict verdict(int index, Proposal proposal, List<Word> words) {
        Verdict verdict = MergeOperators.strictestWord(words.stream().map(Word::verdict));
        List<Word> counting = words.stream()
                .filter(word -> word.verdict() == verdict)
                .sorted(Comparator.comparingInt((Word word) -> MergeOperators.rank(word.reason()))
                        .thenComparing(Word::reason))
                .toList();
        List<Reason> because = new ArrayList<>();
        counting.forEach(word -> because.addAll(word.because()));
        return new Advice.ProposalVerdict(
                index,
                Objects.requireNonNull(proposal.code()),
                verdict,
                counting.get(0).reason(),
                figures(Subject.proposal(index)),
                Reason.distinct(because));
    }
}
