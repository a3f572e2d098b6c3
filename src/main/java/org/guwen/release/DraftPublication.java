package org.guwen.release;

import java.util.List;
import org.guwen.ruleset.Workbook;
import org.springframework.stereotype.Component;

/** Hands an approved draft over to publication. */
@Component
class DraftPublication {

    /** Who publishes, why and from when. */
    record Order(DraftEditor publisher, String comment, DraftStart start) {}

    /** Publishes in the transaction of the caller and returns the number of the release. */
    long publish(Draft draft, Draft.Approval approval, List<Workbook> workbooks, Order order) {
        throw new UnsupportedOperationException();
    }
}
