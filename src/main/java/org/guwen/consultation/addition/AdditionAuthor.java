package org.guwen.consultation.addition;

import org.guwen.facts.code.Role;
import org.guwen.journal.RecordAddition;
import org.jspecify.annotations.Nullable;

/**
 * Who added something to a consultation.
 *
 * @param account account or key
 * @param personId the person behind it, if any
 * @param actorRole role of the account in the dealership, if any
 */
public record AdditionAuthor(
        String account, @Nullable String personId, @Nullable Role actorRole) {

    static AdditionAuthor of(RecordAddition.Author author) {
        String role = author.actorRole();
        return new AdditionAuthor(author.account(), author.personId(), role == null ? null : Role.valueOf(role));
    }
}
