package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Conclusion;
import org.guwen.advice.ConsentKind;
import org.guwen.advice.DocumentCode;
import org.guwen.advice.Reason;
import org.guwen.facts.Complaint;
import org.guwen.facts.Consent;
import org.guwen.facts.Consents;
import org.guwen.facts.Consultation;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.RepairGuarantee;
import org.guwen.facts.Responsibility;
import org.guwen.facts.Sales;
import org.guwen.facts.Situation;
import org.guwen.facts.Topic;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/** The topics that one table and its principles settle: warranty, follow-up, lead, workshop, sales, principle. */
final class CareStages {

    private final CaseRun run;
    private final View view;
    private final List<Object> facts = new ArrayList<>();

    CareStages(CaseRun run) {
        this.run = run;
        this.view = new Derivations(run).derive(Views.ofCase(run.facts()));
    }

    /** Runs all stages but the judgement of proposals. */
    void run(Topic topic) {
        facts.add(new Consultation(topic));
        Situation known = view.known();
        switch (topic) {
            case WARRANTY -> warranty(known);
            case FOLLOW_UP -> followUp(Objects.requireNonNull(known.followUp(), FollowUp.class::getName));
            case LEAD ->
                ask(
                        TableDefinitions.get().get("lead_follow_up"),
                        Objects.requireNonNull(known.lead(), Lead.class::getName));
            case WORKSHOP ->
                ask(
                        TableDefinitions.get().get("workshop_contingency"),
                        Objects.requireNonNull(known.workshop(), Workshop.class::getName));
            case SALES -> {
                ask(
                        TableDefinitions.get().get("sales_steps"),
                        Objects.requireNonNull(known.sales(), Sales.class::getName));
                run.addAll(run.ask(TableDefinitions.get().get("sales_compliance"), view));
            }
            case PRINCIPLE, COMPLAINT, COSMETIC -> {
                // A question of principle has no table of its own; the others have stages of their own.
            }
        }
        run.conclude(facts);
    }

    private void warranty(Situation known) {
        Complaint complaint = Objects.requireNonNull(known.complaint(), Complaint.class::getName);
        if (complaint.responsibility() == Responsibility.OUR_FAULT
                && Boolean.TRUE.equals(complaint.withinRepairGuarantee())) {
            facts.add(new RepairGuarantee(!Boolean.FALSE.equals(complaint.hasVehicleProblem())));
        }
        ask(
                TableDefinitions.get().get("warranty_entitlement"),
                Objects.requireNonNull(known.vehicle(), Vehicle.class::getName));
    }

    private void ask(TableDefinition table, Object block) {
        facts.add(block);
        run.addAll(run.ask(table, view));
    }

    private void followUp(FollowUp followUp) {
        facts.add(followUp);
        Answer answer = run.ask(TableDefinitions.get().get("follow_up_care"), view);
        for (Row row : answer.decided()) {
            Reason reason = answer.reason(row);
            String missing = obstacle(row, reason);
            BiConsumer<Conclusion, Reason> sink =
                    missing == null ? run::add : (conclusion, why) -> suppress(conclusion, missing, why);
            answer.given(row).forEach(item -> sink.accept(item.conclusion(), reason));
        }
    }

    /** AMB-26: without consent an action is left out, and the advice says so. */
    private void suppress(Conclusion conclusion, String missing, Reason reason) {
        if (conclusion instanceof Conclusion.Action action) {
            run.add(new Conclusion.Suppression(action.subject(), action.code(), missing), reason);
            if (missing.equals("CONSENT_MISSING")) {
                run.add(Conclusion.Document.written(action.subject(), DocumentCode.DATA_CONSENT), reason);
            }
        }
    }

    private @Nullable String obstacle(Row row, Reason reason) {
        Customer customer = Objects.requireNonNull(view.known().customer());
        List<ConsentKind> needed = row.outcomes("consents", ConsentKind.class);
        if (Boolean.TRUE.equals(customer.optedOut()) && needed.contains(ConsentKind.MARKETING)) {
            return "OPTED_OUT";
        }
        boolean isMissing = false;
        for (ConsentKind kind : needed) {
            Consent consent = consent(customer.consents(), kind);
            if (consent == Consent.REFUSED) {
                return "CONSENT_REFUSED_BY_CUSTOMER";
            }
            if (consent != Consent.GRANTED) {
                isMissing = true;
                if (consent == null) {
                    run.question(view.subject(), field(kind), reason);
                }
            }
        }
        return isMissing
                        && row.outcomes("mustActions", ActionCode.class).size()
                                        + row.outcomes("shouldActions", ActionCode.class)
                                                .size()
                                        + row.outcomes("mayActions", ActionCode.class)
                                                .size()
                                > 0
                ? "CONSENT_MISSING"
                : null;
    }

    private static @Nullable Consent consent(@Nullable Consents given, ConsentKind kind) {
        if (kind == ConsentKind.NONE) {
            return Consent.GRANTED;
        }
        if (given == null) {
            return null;
        }
        return switch (kind) {
            case NONE -> Consent.GRANTED;
            case SERVICE_CONTACT -> given.serviceContact();
            case MARKETING -> given.marketing();
            case HOME_VISIT -> given.homeVisit();
            case PERSONAL_DATES -> given.personalDates();
            case VIOLATION_LOOKUP -> given.violationLookup();
            case CUSTODY -> given.custody();
        };
    }

    private static String field(ConsentKind kind) {
        return switch (kind) {
            case NONE, SERVICE_CONTACT -> "customer.consents.serviceContact";
            case MARKETING -> "customer.consents.marketing";
            case HOME_VISIT -> "customer.consents.homeVisit";
            case PERSONAL_DATES -> "customer.consents.personalDates";
            case VIOLATION_LOOKUP -> "customer.consents.violationLookup";
            case CUSTODY -> "customer.consents.custody";
        };
    }
}
