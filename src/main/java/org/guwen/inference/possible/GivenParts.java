package org.guwen.inference.possible;

import java.lang.reflect.RecordComponent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guwen.advice.code.ChargeItem;
import org.guwen.facts.Actor;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Records;
import org.guwen.facts.Sales;
import org.guwen.facts.Subject;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.fact.Buyer;
import org.guwen.inference.fact.CustomerConsent;
import org.guwen.inference.fact.Demanded;
import org.guwen.inference.fact.GivenCharge;
import org.guwen.inference.fact.GivenFee;
import org.guwen.inference.fact.GivenOccasion;
import org.guwen.inference.fact.GivenProduct;
import org.guwen.inference.fact.Issue;
import org.guwen.inference.fact.ListedIssue;
import org.guwen.inference.fact.Project;
import org.guwen.inference.fact.Touched;
import org.jspecify.annotations.Nullable;

/** What was told as facts of which the parts that nobody told are open. */
final class GivenParts {

    /** Where the parts of a kind of given fact stand in the vocabulary: the first prefix that has a field of the name. */
    private static final Map<Class<?>, List<String>> PREFIXES = new HashMap<>();

    /** Parts that have another name there. */
    private static final Map<String, String> RENAMED = Map.of(
            "Issue.requestedType", "charge.requested.type",
            "Issue.requestedPercent", "charge.requested.percent",
            "Issue.requestedAmount", "charge.requested.amount",
            "Buyer.consumer", "customer.isConsumer");

    static {
        PREFIXES.put(Actor.class, List.of("actor."));
        PREFIXES.put(Customer.class, List.of("customer."));
        PREFIXES.put(Vehicle.class, List.of("vehicle."));
        PREFIXES.put(Complaint.class, List.of("complaint."));
        PREFIXES.put(FollowUp.class, List.of("followUp."));
        PREFIXES.put(Lead.class, List.of("lead."));
        PREFIXES.put(Workshop.class, List.of("workshop."));
        PREFIXES.put(Sales.class, List.of("sales."));
        PREFIXES.put(Charge.class, List.of("charge."));
        PREFIXES.put(Issue.class, List.of("complaint.", "charge."));
        PREFIXES.put(ListedIssue.class, List.of("complaint."));
        PREFIXES.put(GivenCharge.class, List.of("charge."));
        PREFIXES.put(Project.class, List.of("project."));
        PREFIXES.put(GivenProduct.class, List.of("project.product.", "project."));
        PREFIXES.put(Buyer.class, List.of("customer."));
    }

    private final CaseSubjects subjects;
    private final OpenFacts open;
    private final PossibleFacts facts;

    GivenParts(CaseSubjects subjects, OpenFacts open, PossibleFacts facts) {
        this.subjects = subjects;
        this.open = open;
        this.facts = facts;
    }

    /** Enters what was told, and what may still be told. */
    void enter(List<Object> given) {
        given.forEach(fact -> enter((Record) fact));
        enterUntold(given);
    }

    private void enter(Record fact) {
        @Nullable Object[] parts = Records.values(fact).toArray();
        RecordComponent[] components = fact.getClass().getRecordComponents();
        CaseSubject subject = subject(fact);
        for (int i = 0; i < components.length; i++) {
            Optional<Field> field = field(fact, components[i].getName());
            if (field.isPresent() && open.isOpen(subject, field.get())) {
                parts[i] = Unsettled.any(open.number(subject.subject(), field.get()));
            }
        }
        facts.add(fact.getClass(), parts, true, new BitSet());
    }

    private CaseSubject subject(Record fact) {
        Class<? extends Record> type = fact.getClass();
        Subject of = Records.has(type, "subject")
                ? (Subject) Objects.requireNonNull(Records.values(fact).get(Records.position(type, "subject")))
                : Subject.CASE;
        int known = switch (of.kind()) {
            case ISSUE -> subjects.issues().size();
            case PROJECT -> subjects.projects().size();
            default -> Integer.MAX_VALUE;
        };
        return of.index() < known ? subjects.find(of) : subjects.whole();
    }

    /** The path of the fact that a part of a given fact holds, else kind and part. */
    static String path(Class<?> type, String part) {
        String renamed = RENAMED.get(type.getSimpleName() + "." + part);
        return renamed != null
                ? renamed
                : PREFIXES.getOrDefault(type, List.of()).stream()
                        .map(prefix -> prefix + part)
                        .filter(path -> Vocabulary.get().find(path).isPresent())
                        .findFirst()
                        .orElse(type.getSimpleName() + "." + part);
    }

    private static Optional<Field> field(Record fact, String part) {
        if (fact instanceof CustomerConsent consent) {
            return part.equals("consent") && !consent.field().isEmpty()
                    ? Vocabulary.get().find(consent.field())
                    : Optional.empty();
        }
        String renamed = RENAMED.get(fact.getClass().getSimpleName() + "." + part);
        if (renamed != null) {
            return Vocabulary.get().find(renamed);
        }
        return PREFIXES.getOrDefault(fact.getClass(), List.of()).stream()
                .flatMap(prefix -> Vocabulary.get().find(prefix + part).stream())
                .findFirst();
    }

    /** Facts that are not there at all as long as nobody tells them. */
    private void enterUntold(List<Object> given) {
        List<CaseSubject> issues = subjects.issues().isEmpty() ? List.of(subjects.whole()) : subjects.issues();
        for (CaseSubject issue : issues) {
            enterFee(issue, ChargeItem.LABOUR, "charge.labourFee");
            enterFee(issue, ChargeItem.PARTS, "charge.partsFee");
            enterFee(issue, ChargeItem.INSPECTION, "charge.inspectionFee");
        }
        if (subjects.facts().topic() == Topic.COSMETIC) {
            for (CaseSubject project : subjects.projects()) {
                enterItem(project, "project.affects", Touched.class, project.subject());
            }
        }
        for (CaseSubject project : subjects.projects()) {
            boolean isTold = given.stream()
                    .anyMatch(fact -> fact instanceof GivenProduct product
                            && product.subject().equals(project.subject()));
            if (!isTold) {
                enterWhole(GivenProduct.class, project);
            }
        }
        enterItem(subjects.whole(), "followUp.occasions", GivenOccasion.class, null);
        enterDemand(given);
        boolean isChargeTold = given.stream()
                .anyMatch(fact ->
                        fact instanceof GivenCharge charge && charge.subject().equals(Subject.CASE));
        if (!isChargeTold) {
            enterWhole(GivenCharge.class, subjects.whole());
        }
    }

    /** That exchange or return is wanted is a demand too. */
    private void enterDemand(List<Object> given) {
        Field field = Vocabulary.get().field("complaint.exchangeOrReturnDemanded");
        int index = (int) given.stream().filter(Demanded.class::isInstance).count();
        boolean isListed = given.stream()
                .anyMatch(fact -> fact instanceof Demanded demand && demand.code() == DemandCode.EXCHANGE_OR_RETURN);
        if (!isListed && open.isOpen(subjects.whole(), field)) {
            facts.add(
                    Demanded.class,
                    new Object[] {Subject.demand(index), index, DemandCode.EXCHANGE_OR_RETURN, null},
                    false,
                    open.number(Subject.CASE, field));
        }
    }

    private void enterFee(CaseSubject subject, ChargeItem item, String path) {
        Field field = Vocabulary.get().field(path);
        if (open.isOpen(subject, field)) {
            BitSet number = open.number(subject.subject(), field);
            facts.add(GivenFee.class, new Object[] {subject.subject(), item, Unsettled.any(number)}, false, number);
        }
    }

    private void enterItem(CaseSubject subject, String path, Class<? extends Record> type, @Nullable Subject of) {
        Field field = Vocabulary.get().field(path);
        if (open.isOpen(subject, field)) {
            BitSet number = open.number(subject.subject(), field);
            Unsettled item = Unsettled.any(number);
            facts.add(type, of == null ? new Object[] {item} : new Object[] {of, item}, false, number);
        }
    }

    /** A fact that is there as soon as one of its parts is told. */
    private void enterWhole(Class<? extends Record> type, CaseSubject subject) {
        Record empty = Records.of(type, Map.of("subject", subject.subject()));
        @Nullable Object[] parts = Records.values(empty).toArray();
        BitSet any = new BitSet();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Optional<Field> field = field(empty, components[i].getName());
            if (field.isPresent() && open.isOpen(subject, field.get())) {
                BitSet number = open.number(subject.subject(), field.get());
                parts[i] = Unsettled.any(number);
                any.or(number);
            }
        }
        if (!any.isEmpty()) {
            facts.add(type, parts, false, any);
        }
    }
}
