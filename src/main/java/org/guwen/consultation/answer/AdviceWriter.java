package org.guwen.consultation.answer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.advice.Advice;
import org.guwen.advice.Basis;
import org.guwen.advice.Reason;
import org.guwen.advice.Texts;
import org.guwen.advice.TimeLimit;
import org.guwen.advice.act.ForbiddenActs;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.code.Role;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Puts advice into words: one writer for one answer in one language. */
public final class AdviceWriter {

    private final ClauseCatalogue clauses;
    private final Locale locale;
    private final Explain explain;
    private final Texts texts = Texts.get();
    private final ForbiddenActs acts = ForbiddenActs.get();
    private final Set<String> cited = new LinkedHashSet<>();
    private String topic = "";

    public AdviceWriter(ClauseCatalogue clauses, Locale locale, Explain explain) {
        this.clauses = clauses;
        this.locale = locale;
        this.explain = explain;
    }

    /** Writes an answer. Citations come last, when everything cited is known. */
    public AdviceDocument write(
            @Nullable UUID id,
            @Nullable Boolean simulated,
            Advice advice,
            AdviceDocument.ReleaseStamp release,
            AdviceDocument.@Nullable Explanation explanation) {
        topic = advice.topic().name();
        AdviceDocument worded = worded(advice, release, explanation);
        List<AdviceDocument.Disclosure> disclosures = new ArrayList<>(worded.disclosures());
        disclosures.addAll(legalNotes());
        AdviceDocument whole = worded.published(id, simulated, disclosures, citations());
        return explain == Explain.NONE ? Brief.of(whole) : whole;
    }

    private AdviceDocument worded(
            Advice advice, AdviceDocument.ReleaseStamp release, AdviceDocument.@Nullable Explanation explanation) {
        return new AdviceDocument(
                null,
                null,
                advice.topic(),
                advice.status(),
                advice.asOf(),
                release,
                summary(advice),
                advice.decision(),
                each(advice.projects(), this::project),
                each(advice.issues(), this::issue),
                classification(advice.classification()),
                each(advice.actions(), this::action),
                conduct(advice),
                each(advice.forbidden(), this::forbidden),
                charges(advice.charges()),
                approval(advice.approval()),
                each(advice.documents(), this::document),
                each(advice.disclosures(), this::disclosure),
                each(advice.deadlines(), this::deadline),
                advice.scripts().stream()
                        .filter(script -> explain != Explain.NONE || !script.isConduct())
                        .map(this::script)
                        .toList(),
                each(advice.riskNotes(), this::riskNote),
                each(advice.demands(), demand -> demand(demand, advice.deadlines())),
                each(advice.verdicts(), this::verdict),
                each(advice.suppressed(), this::suppressed),
                each(advice.assumptions(), this::assumption),
                each(advice.questions(), this::question),
                each(advice.noMatch(), this::noMatch),
                List.of(),
                explanation);
    }

    /** Whatever cites the law says that it is information; what we have not verified says that too. */
    private List<AdviceDocument.Disclosure> legalNotes() {
        List<AdviceDocument.Disclosure> notes = new ArrayList<>();
        List<Clause> legal = cited.stream()
                .flatMap(id -> clauses.find(id).stream())
                .filter(Clause::isLegal)
                .toList();
        if (!legal.isEmpty()) {
            notes.add(legalNote("LEGAL_INFORMATION", legal));
        }
        List<Clause> unverified = legal.stream().filter(Clause::isToBeVerified).toList();
        if (!unverified.isEmpty()) {
            notes.add(legalNote("VERIFY_LAW", unverified));
        }
        return notes;
    }

    private AdviceDocument.Disclosure legalNote(String item, List<Clause> about) {
        List<String> ids = about.stream().map(Clause::id).toList();
        return new AdviceDocument.Disclosure(
                item, Audience.INTERNAL, texts.of("disclosure." + item, locale), ids, null);
    }

    private AdviceDocument.@Nullable Summary summary(Advice advice) {
        Advice.Summary summary = advice.summary();
        if (summary == null) {
            return null;
        }
        SummaryWriter words = new SummaryWriter(locale);
        cite(summary.because().headline());
        cite(summary.because().decidedBy());
        Advice.Deadline by = summary.by();
        return new AdviceDocument.Summary(
                words.headline(summary),
                each(summary.now(), words::now),
                each(summary.never(), words::never),
                words.money(advice),
                summary.decidedBy(),
                by == null ? null : by.dueAt(),
                explain == Explain.NONE ? null : because(advice, summary));
    }

    private AdviceDocument.SummaryBecause because(Advice advice, Advice.Summary summary) {
        Advice.ChargeReasons charges = advice.charges().because();
        List<Reason> money = new ArrayList<>(charges.refund());
        charges.customerPays().values().forEach(money::addAll);
        if (money.isEmpty()) {
            charges.storeBears().values().forEach(money::addAll);
        }
        money.addAll(advice.approval().because());
        return new AdviceDocument.SummaryBecause(
                written(summary.because().headline()),
                each(summary.now(), Advice.Action::code),
                each(summary.never(), Advice.Forbidden::code),
                written(Reason.distinct(money)),
                written(summary.because().decidedBy()),
                summary.by() == null ? null : summary.by().code());
    }

    private AdviceDocument.Project project(Advice.Project project) {
        cite(project.because());
        return new AdviceDocument.Project(
                project.index(), project.decision(), project.group(), because(project.because()));
    }

    private AdviceDocument.Issue issue(Advice.Issue issue) {
        return new AdviceDocument.Issue(
                issue.index(),
                issue.branch(),
                each(issue.actions(), this::ofIssue),
                each(issue.forbidden(), this::ofIssue),
                charges(issue.charges()));
    }

    private AdviceDocument.IssueAction ofIssue(Advice.Action action) {
        return new AdviceDocument.IssueAction(
                action.code(),
                action.obligation(),
                action.payload().isEmpty() ? null : action.payload(),
                because(action.because()));
    }

    private AdviceDocument.IssueForbidden ofIssue(Advice.Forbidden forbidden) {
        return new AdviceDocument.IssueForbidden(forbidden.code(), because(forbidden.because()));
    }

    private AdviceDocument.Classification classification(Advice.Classification found) {
        Advice.ClassReasons why = found.because();
        cite(why.severity());
        cite(why.branch());
        cite(why.escalateTo());
        return new AdviceDocument.Classification(
                found.severity(),
                found.branch(),
                found.handlerRole(),
                found.escalateTo(),
                explain == Explain.NONE
                        ? null
                        : new AdviceDocument.ClassBecause(
                                written(why.severity()), written(why.branch()), written(why.escalateTo())));
    }

    private AdviceDocument.@Nullable Conduct conduct(Advice advice) {
        if (advice.conduct().isEmpty()) {
            return null;
        }
        return new AdviceDocument.Conduct(
                texts.of("conduct." + advice.topic(), locale), each(advice.conduct(), this::action));
    }

    private AdviceDocument.Action action(Advice.Action action) {
        String key = "action." + action.code();
        Map<String, Object> details = new LinkedHashMap<>(action.payload());
        String remarks = remarks(action.because());
        if (!remarks.isEmpty()) {
            details.put("remark", remarks);
        }
        Map<String, Object> words = new LinkedHashMap<>(details);
        words.replaceAll((name, value) -> word(value));
        Object owner = action.payload().get("owner");
        return new AdviceDocument.Action(
                action.code(),
                action.phase(),
                action.order(),
                action.obligation(),
                action.audience(),
                texts.of(mostTelling(key, details), locale, words),
                owner == null ? null : Role.valueOf(owner.toString()),
                action.payload(),
                explain == Explain.NONE ? narrowest(cite(action.because()), action.because()) : cite(action.because()),
                Basis.strongest(action.because().stream().map(Reason::basis)).orElse(Basis.POLICY),
                because(action.because()));
    }

    /** The wording for a detail if there is one, which tells more than one for the topic, else the plain one. */
    private String mostTelling(String key, Map<String, Object> details) {
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            String ofDetail = key + "." + detail.getKey();
            String ofValue = ofDetail + "." + detail.getValue();
            if (texts.has(ofValue)) {
                return ofValue;
            }
            if (texts.has(ofDetail)) {
                return ofDetail;
            }
        }
        String ofTopic = key + "." + topic;
        return texts.has(ofTopic) ? ofTopic : key;
    }

    /** What the reason rests on that says it with the fewest clauses. */
    private static List<String> narrowest(List<String> all, List<Reason> reasons) {
        return reasons.stream()
                .map(Reason::clauses)
                .min(Comparator.comparingInt(List::size))
                .orElse(all);
    }

    private Object word(Object value) {
        if (value instanceof Enum<?> constant) {
            return Labels.get().of(constant, locale);
        }
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ofPattern(texts.of("time", locale), locale).format(time)
                : value;
    }

    /** Why the rows are there that something rests on, in the words of their owner. */
    private String remarks(List<Reason> reasons) {
        Set<String> remarks = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            if (reason instanceof Reason.OfRow row) {
                remarks.add(row.remark(locale));
            }
        }
        remarks.remove("");
        return String.join(LocalizedText.in(locale, "；", "; "), remarks);
    }

    private AdviceDocument.Forbidden forbidden(Advice.Forbidden forbidden) {
        return new AdviceDocument.Forbidden(
                forbidden.code(),
                texts.of("forbidden." + forbidden.code(), locale),
                cite(acts.clauses(forbidden.code()), forbidden.because()),
                because(forbidden.because()));
    }

    private AdviceDocument.Charges charges(Advice.Charges charges) {
        Map<String, AdviceDocument.Payment> pays = new LinkedHashMap<>();
        charges.customerPays()
                .forEach((item, amount) -> pays.put(
                        item.name().toLowerCase(Locale.ROOT),
                        payment(amount, charges.because().customerPays().getOrDefault(item, List.of()))));
        BigDecimal refund = charges.refund();
        return new AdviceDocument.Charges(
                pays,
                charges.storeBears().stream()
                        .map(item -> cost(item, charges.because().storeBears().getOrDefault(item, List.of())))
                        .toList(),
                refund == null ? null : payment(refund, charges.because().refund()),
                concession(charges.concession()));
    }

    private AdviceDocument.Payment payment(BigDecimal amount, List<Reason> reasons) {
        cite(reasons);
        return new AdviceDocument.Payment(amount, because(reasons));
    }

    private AdviceDocument.Cost cost(CostItem item, List<Reason> reasons) {
        cite(reasons);
        return new AdviceDocument.Cost(item, because(reasons));
    }

    private AdviceDocument.@Nullable Concession concession(Advice.@Nullable Concession concession) {
        return concession == null
                ? null
                : new AdviceDocument.Concession(
                        concession.type(),
                        concession.proposedPercent(),
                        concession.capPercent(),
                        concession.capAmount(),
                        concession.stackable(),
                        cite(concession.because()),
                        because(concession.because()));
    }

    private AdviceDocument.Approval approval(Advice.Approval approval) {
        cite(approval.because());
        String reason = approval.reason();
        Role level = approval.level();
        return new AdviceDocument.Approval(
                approval.required(),
                approval.level(),
                reason == null ? null : reason(reason, level == null ? Map.of() : Map.of("level", level)),
                approval.withinActorAuthority(),
                because(approval.because()));
    }

    private AdviceDocument.Document document(Advice.Document document) {
        return new AdviceDocument.Document(
                document.code(),
                document.form(),
                texts.of("document." + document.code(), locale),
                cite(document.because()),
                because(document.because()));
    }

    private AdviceDocument.Disclosure disclosure(Advice.Disclosure told) {
        String own = LocalizedText.isEnglish(locale) ? told.textEn() : told.textZh();
        String text = own == null ? texts.of("disclosure." + told.code(), locale) : own;
        return new AdviceDocument.Disclosure(
                told.code(), told.audience(), text, cite(told.because()), because(told.because()));
    }

    private AdviceDocument.Deadline deadline(Advice.Deadline deadline) {
        return new AdviceDocument.Deadline(
                deadline.code(),
                texts.of("deadline." + deadline.code(), locale),
                deadline.due().iso(),
                deadline.due().unit() == TimeLimit.Unit.WORKING_DAY
                        ? deadline.due().amount()
                        : null,
                deadline.dueAt(),
                deadline.legalCap() == null ? null : deadline.legalCap().iso(),
                cite(deadline.because()),
                because(deadline.because()));
    }

    private AdviceDocument.Script script(Advice.Script script) {
        return new AdviceDocument.Script(
                script.step(),
                script.issue(),
                script.kind(),
                script.channel(),
                LocalizedText.in(locale, script.textZh(), script.textEn()),
                cite(script.because()),
                because(script.because()));
    }

    private AdviceDocument.RiskNote riskNote(Advice.RiskNote note) {
        cite(note.because());
        return new AdviceDocument.RiskNote(
                note.figures(), texts.of("risk." + note.clause(), locale), List.of(note.clause()));
    }

    private AdviceDocument.DemandVerdict demand(Advice.DemandVerdict demand, List<Advice.Deadline> deadlines) {
        boolean isLimited = demand.limitPercent() != null || demand.limitAmount() != null;
        Advice.Deadline until = deadlines.stream()
                .filter(deadline -> deadline.code() == demand.until())
                .findFirst()
                .orElse(null);
        return new AdviceDocument.DemandVerdict(
                demand.index(),
                demand.code(),
                demand.answer(),
                isLimited ? new AdviceDocument.DemandLimit(demand.limitPercent(), demand.limitAmount()) : null,
                demand.decidedBy(),
                until == null
                        ? null
                        : new AdviceDocument.DemandUntil(
                                until.code(), until.due().iso(), until.dueAt()),
                words(demand, until),
                cite(demand.because()),
                because(demand.because()));
    }

    /** The answer to a demand in words; of an open one also by when. */
    private String words(Advice.DemandVerdict demand, Advice.@Nullable Deadline until) {
        String said =
                demand.texts().stream().map(this::words).collect(Collectors.joining(LocalizedText.in(locale, "", " ")));
        if (until == null) {
            return said;
        }
        TimeLimit due = until.due();
        String span = texts.of("span." + due.unit(), locale, Map.of("amount", due.amount()));
        return said + LocalizedText.in(locale, "", " ") + texts.of("demand.UNTIL", locale, Map.of("span", span));
    }

    private String words(Advice.DemandText text) {
        String own = LocalizedText.isEnglish(locale) ? text.textEn() : text.textZh();
        Map<String, Object> figures = Labels.get().worded(text.figures(), locale);
        return own == null ? texts.of("demand." + text.key(), locale, figures) : Texts.filled(own, figures);
    }

    private AdviceDocument.Assumption assumption(Advice.Assumption assumed) {
        return new AdviceDocument.Assumption(
                path(assumed.pointer()),
                assumed.value(),
                texts.of(
                        "assumption." + assumed.why(),
                        locale,
                        assumed.value() == null ? Map.of() : Map.of("value", assumed.value())));
    }

    private AdviceDocument.ProposalVerdict verdict(Advice.ProposalVerdict verdict) {
        return new AdviceDocument.ProposalVerdict(
                verdict.index(),
                verdict.code(),
                verdict.verdict(),
                reason(verdict),
                cite(forbiddenBy(verdict), verdict.because()),
                because(verdict.because()));
    }

    /** The reason in the fullest wording that there are figures for. */
    private String reason(Advice.ProposalVerdict verdict) {
        Map<String, Object> figures = new LinkedHashMap<>(verdict.figures());
        if (texts.has("forbidden." + verdict.code())) {
            figures.put("act", texts.of("forbidden." + verdict.code(), locale));
        }
        if (verdict.because().get(verdict.because().size() - 1) instanceof Reason.OfRule last
                && verdict.because().size() > 1) {
            figures.put("why", last.sentence(locale));
        }
        return reason(verdict.reason(), figures);
    }

    private String reason(String code, Map<String, Object> figures) {
        String key = "reason." + code;
        String wording = figures.keySet().stream()
                .map(name -> key + "." + name)
                .filter(texts::has)
                .findFirst()
                .orElse(key);
        Map<String, Object> words = new LinkedHashMap<>(figures);
        words.replaceAll((name, value) -> worded(value));
        return texts.of(wording, locale, words);
    }

    private Object worded(Object value) {
        return value instanceof Enum<?> constant ? Labels.get().of(constant, locale) : value;
    }

    /** Why the act itself is wrong, where the word on it is that. */
    private List<String> forbiddenBy(Advice.ProposalVerdict verdict) {
        return verdict.verdict() == Verdict.PROHIBITED ? acts.clausesOf(verdict.code()) : List.of();
    }

    private AdviceDocument.Suppressed suppressed(Advice.Suppressed left) {
        return new AdviceDocument.Suppressed(
                left.code(),
                texts.of("action." + left.code(), locale),
                texts.of("reason." + left.reason(), locale),
                cite(left.because()),
                because(left.because()));
    }

    private AdviceDocument.Question question(Advice.Question question) {
        Field field = Vocabulary.get().field(question.field());
        List<AdviceDocument.Option> options = AnswerOptions.of(field, locale);
        String unit = field.domain().unit();
        return new AdviceDocument.Question(
                path(question.pointer()),
                question.pointer(),
                Labels.get().question(field, locale),
                field.kind(),
                options.isEmpty() ? null : options,
                unit.isEmpty() ? null : unit,
                question.cost(),
                question.proof(),
                why(field, question.because()));
    }

    /** {@code /projects/0/group} as {@code projects[0].group}. */
    private static String path(String pointer) {
        StringBuilder path = new StringBuilder(pointer.length() + 4);
        boolean isNumber = false;
        for (int i = 1; i < pointer.length(); i++) {
            char letter = pointer.charAt(i);
            if (letter != '/') {
                path.append(letter);
                continue;
            }
            boolean isNext = i + 1 < pointer.length() && Character.isDigit(pointer.charAt(i + 1));
            path.append(isNumber ? "]" : "").append(isNext ? "[" : ".");
            isNumber = isNext;
        }
        return path.append(isNumber ? "]" : "").toString();
    }

    /** One sentence: that of a rule, else what the tables that wait for the fact decide with it. */
    private String why(Field field, List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (reason instanceof Reason.OfRule rule) {
                return texts.of("question.why", locale, Map.of("sentence", rule.sentence(locale)));
            }
        }
        List<String> tables = reasons.stream()
                .map(reason -> ((Reason.OfRow) reason).table())
                .distinct()
                .map(this::title)
                .toList();
        return tables.size() > 1
                ? texts.of(
                        "question.why.tables",
                        locale,
                        Map.of("field", label(field), "table", tables.get(0), "other", tables.get(1)))
                : texts.of("question.why.table", locale, Map.of("field", label(field), "table", tables.get(0)));
    }

    private String title(String table) {
        TableDefinition definition = TableDefinitions.get().get(table);
        return LocalizedText.in(locale, definition.titleZh(), definition.titleEn());
    }

    private String label(Field field) {
        return Labels.get().of(field, locale);
    }

    private AdviceDocument.NoMatch noMatch(Advice.NoMatch gap) {
        String nearest = gap.nearestRow();
        String text = nearest == null
                ? texts.of("noMatch.none", locale, Map.of("table", gap.table()))
                : texts.of("noMatch", locale, Map.of("table", gap.table(), "row", nearest));
        return new AdviceDocument.NoMatch(gap.table(), nearest, gap.failed(), text);
    }

    private List<AdviceDocument.Citation> citations() {
        List<AdviceDocument.Citation> citations = new ArrayList<>();
        for (String id : cited) {
            clauses.find(id).ifPresent(clause -> citations.add(citation(clause)));
        }
        return citations;
    }

    private AdviceDocument.Citation citation(Clause clause) {
        return new AdviceDocument.Citation(
                clause.id(),
                clause.kind(),
                LocalizedText.in(locale, clause.zh(), clause.en()),
                LocalizedText.isEnglish(locale) ? clause.sourceEn() : clause.sourceZh(),
                clause.sureness(),
                clause.isToBeVerified() ? true : null);
    }

    private List<String> cite(List<Reason> reasons) {
        return cite(List.of(), reasons);
    }

    /** Cites what stands by itself, then what the reasons rest on. */
    private List<String> cite(List<String> own, List<Reason> reasons) {
        Set<String> ids = new LinkedHashSet<>(own);
        for (Reason reason : reasons) {
            ids.addAll(reason.clauses());
        }
        cited.addAll(ids);
        return List.copyOf(ids);
    }

    private static <S, T extends @Nullable Object> List<T> each(List<S> items, Function<S, T> word) {
        List<T> words = new ArrayList<>(items.size());
        for (S item : items) {
            words.add(word.apply(item));
        }
        return words;
    }

    private @Nullable List<AdviceDocument.Because> because(List<Reason> reasons) {
        return explain == Explain.NONE ? null : written(reasons);
    }

    private List<AdviceDocument.Because> written(List<Reason> reasons) {
        return each(reasons, reason -> because(reason, locale));
    }

    public static AdviceDocument.Because because(Reason reason, Locale locale) {
        if (reason instanceof Reason.OfRow row) {
            String remark = row.remark(locale);
            return new AdviceDocument.Because(
                    null, remark.isEmpty() ? null : remark, row.table(), row.row(), row.cells());
        }
        Reason.OfRule rule = (Reason.OfRule) reason;
        return new AdviceDocument.Because(rule.rule(), rule.sentence(locale), null, null, null);
    }
}
