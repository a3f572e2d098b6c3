package org.guwen.release.workflow;

import java.util.List;
import org.guwen.release.NewRelease;
import org.guwen.release.draft.Draft;
import org.guwen.release.draft.DraftEditor;
import org.guwen.release.draft.DraftStart;
import org.guwen.release.draft.DraftStepOrder;
import org.guwen.release.publication.Publication;
import org.guwen.ruleset.Workbook;
import org.springframework.stereotype.Component;

/** Hands an approved draft over to publication. */
@Component
class DraftPublication {

    private final Publication publication;

    DraftPublication(Publication publication) {
        this.publication = publication;
    }

    /** Who publishes, why and from when. */
    record Order(DraftEditor publisher, String comment, DraftStart start) {}

    /** Publishes in the transaction of the caller and returns the number of the release. */
    long publish(Draft draft, Draft.Approval approval, List<Workbook> workbooks, Order order) {
        return publication
                .publish(new NewRelease(
                        workbooks,
                        draft.author(),
                        approval.approver(),
                        approval.approverPerson(),
                        comment(draft, approval, order),
                        draft.id(),
                        order.start().time(),
                        draft.hashes().findingsSha256(),
                        draft.hashes().testsSha256()))
                .number();
    }

    /** A release names its approver; where another one published it, the comment says so. */
    private static String comment(Draft draft, Draft.Approval approval, Order order) {
        String own = order.comment().isEmpty() ? draft.comment() : order.comment();
        String text = own.isEmpty() ? "Draft " + draft.id() : own;
        String by = order.publisher().account();
        String whole = by.equals(approval.approver()) ? text : text + " (published by " + by + ")";
        return whole.length() > DraftStepOrder.LONGEST_COMMENT ? text : whole;
    }
}
