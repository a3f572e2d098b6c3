package org.guwen.table;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.advice.Basis;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.AnswerCost;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ConsentKind;
import org.guwen.advice.code.ContractDuty;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DemandAnswer;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.DocumentForm;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Force;
import org.guwen.advice.code.InformCustomer;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.Phase;
import org.guwen.advice.code.QuestionProof;
import org.guwen.advice.code.RescueMode;
import org.guwen.advice.code.Right;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.advice.code.Verdict;
import org.guwen.advice.code.WarrantyRemedy;
import org.guwen.advice.code.WorkStart;
import org.guwen.facts.code.ActKind;
import org.guwen.facts.code.Authenticity;
import org.guwen.facts.code.Branch;
import org.guwen.facts.code.BreachingParty;
import org.guwen.facts.code.BuyerType;
import org.guwen.facts.code.CareOccasion;
import org.guwen.facts.code.ChangeArea;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.ConcessionType;
import org.guwen.facts.code.Consent;
import org.guwen.facts.code.CriticalSystem;
import org.guwen.facts.code.CustomerTier;
import org.guwen.facts.code.DayKind;
import org.guwen.facts.code.Debtor;
import org.guwen.facts.code.DemandCode;
import org.guwen.facts.code.DemandGround;
import org.guwen.facts.code.DepositKind;
import org.guwen.facts.code.Emotion;
import org.guwen.facts.code.Energy;
import org.guwen.facts.code.ExchangeGround;
import org.guwen.facts.code.FeedbackChannel;
import org.guwen.facts.code.Grant;
import org.guwen.facts.code.LegalApproval;
import org.guwen.facts.code.LegalParameter;
import org.guwen.facts.code.LimitSource;
import org.guwen.facts.code.LostReason;
import org.guwen.facts.code.PaidBill;
import org.guwen.facts.code.ProductCondition;
import org.guwen.facts.code.ProjectGroup;
import org.guwen.facts.code.ProjectType;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.RefusedMatter;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.ReworkCourse;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.RunningPromise;
import org.guwen.facts.code.SalesStep;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.code.Severity;
import org.guwen.facts.code.SuppliedBy;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.VehicleClass;
import org.guwen.facts.code.VehicleFailure;
import org.guwen.facts.code.VehicleLocation;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.facts.code.WearPart;
import org.guwen.facts.code.Weekday;
import org.guwen.facts.code.WorkAuthorization;
import org.guwen.facts.code.WorkKind;
import org.guwen.facts.code.WorkshopDanger;
import org.guwen.facts.code.WorkshopEvent;

/** The enumerations of facts and advice, one of which a catalogue may name as the options of a column. */
final class Enumerations {

    private static final Map<String, Class<? extends Enum<?>>> BY_NAME = Stream.<Class<? extends Enum<?>>>of(
                    ActionCode.class,
                    Basis.class,
                    ChargeItem.class,
                    ConsentKind.class,
                    ContractDuty.class,
                    CostItem.class,
                    DeadlineCode.class,
                    Decision.class,
                    DocumentCode.class,
                    DocumentForm.class,
                    ForbiddenCode.class,
                    Force.class,
                    InformCustomer.class,
                    Obligation.class,
                    Verdict.class,
                    WarrantyRemedy.class,
                    Phase.class,
                    AnswerCost.class,
                    QuestionProof.class,
                    Audience.class,
                    DemandAnswer.class,
                    Right.class,
                    ScriptChannel.class,
                    ScriptKind.class,
                    RefusedMatter.class,
                    RescueMode.class,
                    WorkStart.class,
                    ActKind.class,
                    Authenticity.class,
                    Branch.class,
                    BuyerType.class,
                    CareOccasion.class,
                    ChangeArea.class,
                    WorkAuthorization.class,
                    ComplaintCategory.class,
                    ConcessionType.class,
                    Consent.class,
                    CriticalSystem.class,
                    CustomerTier.class,
                    Emotion.class,
                    Energy.class,
                    FeedbackChannel.class,
                    Grant.class,
                    LegalApproval.class,
                    LegalParameter.class,
                    LimitSource.class,
                    LostReason.class,
                    ProductCondition.class,
                    ProjectGroup.class,
                    ProjectType.class,
                    PurchaseChannel.class,
                    Responsibility.class,
                    ReworkCourse.class,
                    Role.class,
                    SalesStep.class,
                    Satisfaction.class,
                    Severity.class,
                    SuppliedBy.class,
                    Topic.class,
                    VehicleClass.class,
                    VehicleFailure.class,
                    WarrantyStatus.class,
                    WorkKind.class,
                    VehicleLocation.class,
                    DemandCode.class,
                    DemandGround.class,
                    PaidBill.class,
                    DepositKind.class,
                    BreachingParty.class,
                    WearPart.class,
                    DayKind.class,
                    Weekday.class,
                    WorkshopDanger.class,
                    Debtor.class,
                    ExchangeGround.class,
                    RunningPromise.class,
                    WorkshopEvent.class)
            .collect(toMap(Class::getSimpleName, type -> type, (left, right) -> left, LinkedHashMap::new));

    private Enumerations() {}

    /** All of them by simple name. */
    static Map<String, Class<? extends Enum<?>>> byName() {
        return BY_NAME;
    }
}
