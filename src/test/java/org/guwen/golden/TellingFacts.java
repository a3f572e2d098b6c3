package org.guwen.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.Responsibility;
import org.guwen.facts.code.Role;
import org.guwen.facts.code.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings facts together on which much depends and which seldom meet by chance: a bill that is talked about and a fault that
 * is not ours, a car whose warranty ends about now, work that is done by the book, several points of one complaint.
 */
final class TellingFacts {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<Integer> FEES = List.of(0, 120, 200, 230, 380, 600, 1_000, 5_000);
    private static final List<Integer> KILOMETRES =
            List.of(20_000, 59_999, 60_000, 60_001, 62_500, 64_999, 65_000, 65_001, 70_000);
    private static final List<String> NOT_OURS =
            List.of("CUSTOMER_MISUNDERSTANDING", "CUSTOMER_CAUSE", "THIRD_PARTY", "MANUFACTURER");
    private static final List<String> REPAIRS = List.of("REPAIR_QUALITY", "REPEAT_REPAIR", "OVERCHARGE");

    private final Random random;
    private final RandomValues values;
    private final LocalDate asOf;

    TellingFacts(Random random, RandomValues values, LocalDate asOf) {
        this.random = random;
        this.values = values;
        this.asOf = asOf;
    }

    /** Changes the facts; half of them stay as they are, but for proposals of issues that are not there. */
    void bringTogether(ObjectNode facts, Topic topic) {
        if (topic == Topic.COMPLAINT && facts.path("complaint") instanceof ObjectNode complaint) {
            complaint(facts, complaint);
        } else if (topic == Topic.COSMETIC && random.nextInt(4) == 0) {
            objects(facts.path("projects")).forEach(this::doneByTheBook);
        }
        int issues = facts.path("complaint").path("issues").size();
        objects(facts.path("proposals")).forEach(proposal -> {
            proposal.remove("issue");
            if (issues > 0 && random.nextBoolean()) {
                proposal.put("issue", random.nextInt(issues));
            }
            size(proposal, facts.path("charge"));
            if (topic == Topic.COSMETIC && random.nextInt(10) == 0) {
                proposal.put("code", "START_WITHOUT_CONTRACT");
            }
        });
    }

    private void complaint(ObjectNode facts, ObjectNode complaint) {
        if (random.nextInt(4) == 0) {
            severalIssues(complaint);
        }
        List<ObjectNode> subjects = Stream.concat(Stream.of(complaint), objects(complaint.path("issues")))
                .toList();
        int kind = random.nextInt(16);
        if (kind < 6) {
            facts.set("actor", NODES.objectNode().put("role", oneOf(Role.values())));
            payable(facts, complaint);
            objects(complaint.path("issues"))
                    .filter(issue -> random.nextBoolean())
                    .forEach(issue -> payable(issue, issue));
            int asked = random.nextInt(4);
            if (asked == 0) {
                requested(facts);
            } else if (asked < 3) {
                proposed(facts);
            }
        } else if (kind < 8) {
            product(facts, subjects, values.oneOf(List.of("OUT_OF_WARRANTY", "OUT_OF_WARRANTY", "UNKNOWN")));
        } else if (kind == 8) {
            product(facts, subjects, "IN_WARRANTY");
        } else if (kind < 12) {
            subjects.forEach(subject -> subject.put("responsibility", "OUR_FAULT")
                    .put("category", values.oneOf(REPAIRS))
                    .put("previousRepairsSameFault", random.nextInt(4)));
            ObjectNode charge = object(facts, "charge");
            charge.put("labourFee", values.oneOf(FEES)).put("partsFee", values.oneOf(FEES));
            charge.put("overchargedAmount", new BigDecimal(random.nextInt(20_000)).movePointLeft(2));
        } else if (kind == 12) {
            subjects.forEach(subject -> subject.put("responsibility", "UNDETERMINED")
                    .put("withinRepairGuarantee", true)
                    .put("evidenceNonRepairCause", false));
            complaint.put("daysOpen", values.oneOf(List.of(0, 2, 3, 4, 5, 14, 15, 16)));
        }
    }

    private void severalIssues(ObjectNode complaint) {
        ArrayNode issues = NODES.arrayNode();
        for (int left = 2 + random.nextInt(3); left > 0; left--) {
            ObjectNode issue = NODES.objectNode();
            issue.put("category", oneOf(ComplaintCategory.values()));
            issue.put("responsibility", oneOf(Responsibility.values()));
            if (random.nextBoolean()) {
                issue.put("hasVehicleProblem", random.nextBoolean());
            }
            if (random.nextInt(3) == 0) {
                fees(object(issue, "charge"));
            }
            issues.add(issue);
        }
        complaint.set("issues", issues);
    }

    /** A fault that is not ours and a bill that is talked about: here concessions are weighed. */
    private void payable(ObjectNode ownerOfCharge, ObjectNode ownerOfResponsibility) {
        ownerOfResponsibility.put("responsibility", values.oneOf(NOT_OURS));
        ObjectNode charge = object(ownerOfCharge, "charge");
        fees(charge);
        charge.put("atIssue", true);
    }

    private void fees(ObjectNode charge) {
        charge.put("atIssue", random.nextInt(4) > 0);
        for (String fee : List.of("labourFee", "partsFee")) {
            if (random.nextInt(5) > 0) {
                charge.put(fee, values.oneOf(FEES));
            }
        }
    }

    /** The bill itself asks for a concession, and no proposal does. */
    private void requested(ObjectNode facts) {
        facts.remove("proposals");
        ObjectNode requested = object(object(facts, "charge"), "requested");
        requested.removeAll();
        requested.put("type", values.oneOf(List.of("DISCOUNT", "LABOUR_WAIVER")));
        sized(requested);
    }

    /** One to three concessions of a size that somebody may grant. */
    private void proposed(ObjectNode facts) {
        ArrayNode proposals = NODES.arrayNode();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            ObjectNode proposal = NODES.objectNode();
            proposal.put("code", values.oneOf(List.of("OFFER_DISCOUNT", "OFFER_LABOUR_WAIVER")));
            sized(proposal);
            proposals.add(proposal);
        }
        facts.set("proposals", proposals);
    }

    private void sized(ObjectNode concession) {
        if (random.nextInt(3) > 0) {
            concession.put("percent", values.oneOf(List.of(0, 3, 5, 8, 10, 15, 20, 30, 50, 100)));
        } else {
            concession.put("amount", values.oneOf(FEES));
        }
    }

    /** A product fault of a car whose warranty ends about now. */
    private void product(ObjectNode facts, List<ObjectNode> subjects, String warrantyStatus) {
        subjects.forEach(subject -> subject.put("responsibility", "MANUFACTURER"));
        ObjectNode vehicle = object(facts, "vehicle");
        vehicle.put("warrantyStatus", warrantyStatus);
        vehicle.remove("invoiceDate");
        LocalDate delivered = asOf.minusYears(3).minusMonths(random.nextInt(5)).plusDays(random.nextInt(3) - 1L);
        vehicle.put("deliveryDate", delivered.toString());
        vehicle.put("mileageKm", values.oneOf(KILOMETRES));
        if (random.nextInt(3) > 0) {
            object(facts, "charge").put("atIssue", true);
        }
    }

    /** All that must be told is told, and nothing speaks against the work; one fact in ten stays as it is. */
    private void doneByTheBook(ObjectNode project) {
        for (String done : List.of(
                "effectKnown",
                "stdHoursDisclosed",
                "labourFeeDisclosed",
                "explainedFunctions",
                "explainedPerformance",
                "explainedAdverseEffects",
                "explainedDirectly",
                "contractSigned")) {
            if (random.nextInt(40) > 0) {
                project.put(done, true);
            }
        }
        project.put("workCommission", random.nextInt(10) > 0 ? "WRITTEN" : "ORAL");
        project.put("legalApproval", random.nextInt(10) > 0 ? "APPROVED" : "NOT_NEEDED");
        project.put("forbiddenByManual", false).put("mirrorFilm", false).put("lightTransmittance", 75);
        ObjectNode product = object(project, "product");
        product.removeAll();
        product.put("authenticity", random.nextInt(10) > 0 ? "GENUINE" : "UNVERIFIED");
    }

    /** Some proposals are as large as a fee, or one fen more or less. */
    private void size(ObjectNode proposal, JsonNode charge) {
        boolean isConcession = proposal.path("code").asString().startsWith("OFFER_");
        if (!isConcession || random.nextInt(4) > 0 || !charge.has("labourFee")) {
            return;
        }
        BigDecimal fee = charge.path("labourFee").decimalValue();
        if (charge.has("partsFee") && random.nextBoolean()) {
            fee = fee.add(charge.path("partsFee").decimalValue());
        }
        BigDecimal amount = fee.add(BigDecimal.valueOf(random.nextInt(3) - 1L, 2));
        proposal.remove("percent");
        proposal.put("amount", amount.max(BigDecimal.ZERO));
    }

    private String oneOf(Enum<?>[] constants) {
        return constants[random.nextInt(constants.length)].name();
    }

    /** The inner object of that name, made if it is not there. */
    private static ObjectNode object(ObjectNode owner, String name) {
        if (owner.path(name) instanceof ObjectNode given) {
            return given;
        }
        ObjectNode made = NODES.objectNode();
        owner.set(name, made);
        return made;
    }

    private static Stream<ObjectNode> objects(JsonNode list) {
        return list.valueStream().map(ObjectNode.class::cast);
    }
}
