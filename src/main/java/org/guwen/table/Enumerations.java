package org.guwen.table;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.guwen.advice.ActionCode;
import org.guwen.advice.Basis;
import org.guwen.advice.ChargeItem;
import org.guwen.advice.ConsentKind;
import org.guwen.advice.ContractDuty;
import org.guwen.advice.CostItem;
import org.guwen.advice.DeadlineCode;
import org.guwen.advice.Decision;
import org.guwen.advice.DocumentCode;
import org.guwen.advice.DocumentForm;
import org.guwen.advice.ForbiddenCode;
import org.guwen.advice.Force;
import org.guwen.advice.InformCustomer;
import org.guwen.advice.Obligation;
import org.guwen.advice.Verdict;
import org.guwen.advice.WarrantyRemedy;
import org.guwen.facts.Authenticity;
import org.guwen.facts.Branch;
import org.guwen.facts.BuyerType;
import org.guwen.facts.CareOccasion;
import org.guwen.facts.ChangeArea;
import org.guwen.facts.Commission;
import org.guwen.facts.ComplaintCategory;
import org.guwen.facts.ConcessionType;
import org.guwen.facts.Consent;
import org.guwen.facts.CriticalSystem;
import org.guwen.facts.CustomerTier;
import org.guwen.facts.Emotion;
import org.guwen.facts.Energy;
import org.guwen.facts.FeedbackChannel;
import org.guwen.facts.Grant;
import org.guwen.facts.LegalApproval;
import org.guwen.facts.LegalParameter;
import org.guwen.facts.LostReason;
import org.guwen.facts.ProductCondition;
import org.guwen.facts.ProjectGroup;
import org.guwen.facts.ProjectType;
import org.guwen.facts.PurchaseChannel;
import org.guwen.facts.Responsibility;
import org.guwen.facts.Role;
import org.guwen.facts.SalesStep;
import org.guwen.facts.Satisfaction;
import org.guwen.facts.Severity;
import org.guwen.facts.SuppliedBy;
import org.guwen.facts.Topic;
import org.guwen.facts.VehicleClass;
import org.guwen.facts.VehicleFailure;
import org.guwen.facts.WarrantyStatus;
import org.guwen.facts.WorkKind;
import org.guwen.facts.WorkshopEvent;

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
                    Authenticity.class,
                    Branch.class,
                    BuyerType.class,
                    CareOccasion.class,
                    ChangeArea.class,
                    Commission.class,
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
                    LostReason.class,
                    ProductCondition.class,
                    ProjectGroup.class,
                    ProjectType.class,
                    PurchaseChannel.class,
                    Responsibility.class,
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
                    WorkshopEvent.class)
            .collect(toMap(Class::getSimpleName, type -> type, (left, right) -> left, LinkedHashMap::new));

    private Enumerations() {}

    /** All of them by simple name. */
    static Map<String, Class<? extends Enum<?>>> byName() {
        return BY_NAME;
    }
}
