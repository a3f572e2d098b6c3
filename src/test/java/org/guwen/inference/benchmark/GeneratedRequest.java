package org.guwen.inference.benchmark;

import java.util.Map;
import java.util.Random;
import org.guwen.facts.Complaint;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Records;
import org.guwen.facts.Vehicle;
import org.guwen.facts.code.ComplaintCategory;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.Satisfaction;
import org.guwen.facts.vocabulary.Situation;

/** A request to a generated table, as numbers for the scan and as a situation for the rule engine. */
record GeneratedRequest(int category, int satisfaction, int channel, int safety, int day, int km) {

    static GeneratedRequest draw(Random random) {
        return new GeneratedRequest(
                random.nextInt(GeneratedTable.OPTIONS[0]),
                random.nextInt(GeneratedTable.OPTIONS[1]),
                random.nextInt(GeneratedTable.OPTIONS[2]),
                random.nextInt(GeneratedTable.OPTIONS[3]),
                random.nextInt(GeneratedRow.LIMIT),
                random.nextInt(GeneratedRow.LIMIT));
    }

    Situation situation() {
        Complaint complaint = Records.of(
                Complaint.class,
                Map.of(
                        "category",
                        ComplaintCategory.values()[category],
                        "safetyRelated",
                        safety == 1,
                        "daysOpen",
                        day));
        Vehicle vehicle = Records.of(
                Vehicle.class, Map.of("purchaseChannel", PurchaseChannel.values()[channel], "mileageKm", km));
        FollowUp followUp = Records.of(FollowUp.class, Map.of("satisfaction", Satisfaction.values()[satisfaction]));
        return Records.of(Situation.class, Map.of("complaint", complaint, "vehicle", vehicle, "followUp", followUp));
    }
}
