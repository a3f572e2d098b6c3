package org.guwen.inference.benchmark;

import java.util.Random;
import org.guwen.facts.Complaint;
import org.guwen.facts.FollowUp;
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
        return new Situation(null, null, null, vehicle(), complaint(), null, null, followUp(), null, null, null);
    }

    private Complaint complaint() {
        return new Complaint(
                null,
                ComplaintCategory.values()[category],
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                safety == 1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null);
    }

    private Vehicle vehicle() {
        return new Vehicle(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                PurchaseChannel.values()[channel],
                null,
                null,
                km,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private FollowUp followUp() {
        return new FollowUp(
                null, Satisfaction.values()[satisfaction], null, null, null, null, null, null, null, null, null);
    }
}
