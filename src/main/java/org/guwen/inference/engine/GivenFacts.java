package org.guwen.inference.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.advice.act.ActionCatalogue;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ConsentKind;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Phase;
import org.guwen.facts.Actor;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.ComplaintIssue;
import org.guwen.facts.ConcessionLimit;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Demand;
import org.guwen.facts.Product;
import org.guwen.facts.Proposal;
import org.guwen.facts.Records;
import org.guwen.facts.RequestedConcession;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Situation;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.concession.PolicyLimit;
import org.guwen.inference.fact.Bill;
import org.guwen.inference.fact.Buyer;
import org.guwen.inference.fact.Consultation;
import org.guwen.inference.fact.CustomerConsent;
import org.guwen.inference.fact.Demanded;
import org.guwen.inference.fact.GivenCharge;
import org.guwen.inference.fact.GivenFee;
import org.guwen.inference.fact.GivenOccasion;
import org.guwen.inference.fact.GivenProduct;
import org.guwen.inference.fact.Issue;
import org.guwen.inference.fact.ListedIssue;
import org.guwen.inference.fact.Project;
import org.guwen.inference.fact.Proposed;
import org.guwen.inference.fact.Touched;
import org.jspecify.annotations.Nullable;

/** Lays out what was told of a case as the small flat facts that rules match. */
final class GivenFacts {

    private static final Map<String, ActionCode> ACTIONS = byName(ActionCode.values());
    private static final Map<String, ForbiddenCode> FORBIDDEN = byName(ForbiddenCode.values());

    private final CaseSubjects subjects;
    private final List<Object> facts = new ArrayList<>();

    private GivenFacts(CaseSubjects subjects) {
        this.subjects = subjects;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] constants) {
        return Arrays.stream(constants).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }

    /** The facts of a case. */
    static List<Object> of(CaseSubjects subjects, LocalDate asOf, @Nullable OffsetDateTime keptAt) {
        GivenFacts told = new GivenFacts(subjects);
        CaseFacts facts = subjects.facts();
        Topic topic = Objects.requireNonNull(facts.topic(), "a case has a topic");
        told.facts.add(new Consultation(topic, asOf, facts.requestedAt(), keptAt));
        told.addWhole(subjects.whole().known());
        subjects.issues().forEach(told::addIssue);
        if (subjects.issues().isEmpty()) {
            told.addFees(Subject.CASE, subjects.whole().known().charge());
        }
        told.addBill(Subject.CASE, facts.charge());
        if (facts.complaint() != null && facts.complaint().issues() != null) {
            told.addListedIssues(facts.complaint().issues());
        }
        if (facts.complaint() != null) {
            told.addDemands(facts.complaint().everyDemand());
        }
        if (facts.topic() == Topic.COSMETIC) {
            subjects.projects().forEach(told::addProject);
        }
        told.addProducts(Objects.requireNonNullElse(facts.projects(), List.of()));
        told.addProposals(Objects.requireNonNullElse(facts.proposals(), List.of()));
        if (facts.policy() != null && facts.policy().limits() != null) {
            facts.policy().limits().forEach(told::addLimit);
        }
        return told.facts;
    }

    private void addWhole(Situation known) {
        facts.add(Objects.requireNonNullElseGet(known.actor(), () -> Records.empty(Actor.class)));
        CaseFacts told = subjects.facts();
        addBlock("customer", told.customer(), known.customer());
        addBlock("vehicle", told.vehicle(), known.vehicle());
        addBlock("complaint", told.complaint(), known.complaint());
        addBlock("followUp", told.followUp(), known.followUp());
        if (told.followUp() != null && told.followUp().occasions() != null) {
            told.followUp().occasions().forEach(occasion -> facts.add(new GivenOccasion(occasion)));
        }
        addBlock("lead", told.lead(), known.lead());
        addBlock("workshop", told.workshop(), known.workshop());
        addBlock("sales", told.sales(), known.sales());
        facts.add(new Buyer(Objects.requireNonNull(known.customer()).isConsumer()));
    }

    /** A block enters if it was told, or if cases of the topic have it: then what was not told counts too. */
    private void addBlock(String name, @Nullable Object told, @Nullable Object known) {
        Topic topic = Objects.requireNonNull(subjects.facts().topic());
        if (known != null && (told != null || Vocabulary.isPartOf(name, topic))) {
            facts.add(known);
        }
    }

    /** What the customer said to each kind of consent. */
    static List<Object> consents(CaseSubjects subjects) {
        return Arrays.stream(ConsentKind.values())
                .<Object>map(kind -> consent(kind, subjects.whole().known()))
                .toList();
    }

    private static CustomerConsent consent(ConsentKind kind, Situation known) {
        if (kind == ConsentKind.NONE) {
            return new CustomerConsent(kind, "", Consent.GRANTED);
        }
        Field field = Vocabulary.get().field(kind.field());
        return new CustomerConsent(kind, field.path(), (Consent) field.read(known));
    }

    private void addIssue(CaseSubject issue) {
        Subject subject = issue.subject();
        Complaint complaint = Objects.requireNonNull(issue.known().complaint());
        Charge charge = Objects.requireNonNull(issue.known().charge());
        RequestedConcession requested = charge.requested();
        int bill = bill(subject.index());
        Map<String, @Nullable Object> parts = new HashMap<>(Records.shared(complaint, Issue.class));
        parts.putAll(Records.shared(charge, Issue.class));
        parts.put("subject", subject);
        parts.put("index", subject.index());
        parts.put("bill", bill);
        if (requested != null) {
            parts.put("requestedType", requested.type());
            parts.put("requestedPercent", requested.percent());
            parts.put("requestedAmount", requested.amount());
        }
        facts.add(Records.of(Issue.class, parts));
        Bill own = new Bill(bill);
        if (!facts.contains(own)) {
            facts.add(own);
        }
        addFees(subject, charge);
    }

    private int bill(int issue) {
        Complaint complaint = subjects.facts().complaint();
        List<ComplaintIssue> issues = complaint == null ? null : complaint.issues();
        boolean hasOwn =
                issues != null && issue < issues.size() && issues.get(issue).charge() != null;
        return hasOwn ? issue : Bill.OF_CASE;
    }

    private void addFees(Subject subject, @Nullable Charge charge) {
        if (charge != null) {
            addFee(subject, ChargeItem.LABOUR, charge.labourFee());
            addFee(subject, ChargeItem.PARTS, charge.partsFee());
            addFee(subject, ChargeItem.INSPECTION, charge.inspectionFee());
        }
    }

    private void addFee(Subject subject, ChargeItem item, @Nullable BigDecimal amount) {
        if (amount != null) {
            facts.add(new GivenFee(subject, item, amount));
        }
    }

    private void addListedIssues(List<ComplaintIssue> issues) {
        for (int i = 0; i < issues.size(); i++) {
            Subject subject = Subject.issue(i);
            ComplaintIssue told = issues.get(i);
            facts.add(new ListedIssue(subject, i, told.inspectionConsent(), told.repairConsent()));
            addBill(subject, told.charge());
        }
    }

    private void addDemands(List<Demand> demands) {
        for (int i = 0; i < demands.size(); i++) {
            Demand told = demands.get(i);
            facts.add(new Demanded(
                    Subject.demand(i), i, Objects.requireNonNull(told.code(), "a demand has a code"), told.amount()));
        }
    }

    private void addBill(Subject subject, @Nullable Charge told) {
        if (told != null) {
            Map<String, @Nullable Object> parts = Records.shared(told, GivenCharge.class);
            parts.put("subject", subject);
            facts.add(Records.of(GivenCharge.class, parts));
        }
    }

    private void addProject(CaseSubject project) {
        Subject subject = project.subject();
        CosmeticProject told = Objects.requireNonNull(project.known().project());
        Map<String, @Nullable Object> parts = new HashMap<>(Records.shared(told, Project.class));
        parts.put("subject", subject);
        parts.put("index", subject.index());
        facts.add(Records.of(Project.class, parts));
        if (told.affects() != null) {
            told.affects().forEach(system -> facts.add(new Touched(subject, system)));
        }
    }

    private void addProducts(List<CosmeticProject> projects) {
        for (int i = 0; i < projects.size(); i++) {
            CosmeticProject project = projects.get(i);
            Product product = project.product();
            if (product != null) {
                facts.add(new GivenProduct(
                        Subject.project(i),
                        product.name(),
                        product.brand(),
                        product.authenticity(),
                        product.suppliedBy(),
                        project.usedOnCar(),
                        project.charged()));
            }
        }
    }

    private void addProposals(List<Proposal> proposals) {
        for (int i = 0; i < proposals.size(); i++) {
            Proposal told = proposals.get(i);
            String code = Objects.requireNonNull(told.code(), "a proposal has a code");
            ActionCode action = ACTIONS.get(code);
            facts.add(new Proposed(
                    Subject.proposal(i),
                    i,
                    action,
                    FORBIDDEN.get(code),
                    action == null ? null : phase(action),
                    told.percent(),
                    told.amount(),
                    told.asRemedyFor(),
                    told.issue(),
                    Boolean.TRUE.equals(told.together())));
        }
    }

    private @Nullable Phase phase(ActionCode action) {
        Topic topic = Objects.requireNonNull(subjects.facts().topic(), "a case has a topic");
        ActionCatalogue.Place place = ActionCatalogue.get().place(action, topic);
        return place.conduct() ? null : place.phase();
    }

    /** One limit for a role and concession: of two, which {@code FactsReader} refuses, nobody could say which one counts. */
    private void addLimit(ConcessionLimit told) {
        facts.add(new PolicyLimit(told.role(), told.concession(), told.maxPercent(), told.maxAmount()));
    }
}
