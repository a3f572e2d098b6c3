package org.guwen.journal;

import org.guwen.text.CanonicalForm;

/**
 * A record, or an addition to one, at its place in the chain.
 *
 * @param seq its place, the first is 1
 * @param sha256 hash of everything in it together with the hash of the one before
 */
record ChainedRecord(JournalEntry entry, long seq, String sha256) {

    static ChainedRecord after(RecordChain.Head head, JournalEntry entry) {
        long seq = head.seq() + 1;
        return new ChainedRecord(entry, seq, sha256(entry, seq, head.sha256()));
    }

    /** Whether it is as it was written behind one with that hash. */
    boolean follows(String previousSha256) {
        return sha256.equals(sha256(entry, seq, previousSha256));
    }

    private static String sha256(JournalEntry entry, long seq, String previous) {
        return entry instanceof RecordAddition addition
                ? sha256(addition, seq, previous)
                : sha256((ConsultationRecord) entry, seq, previous);
    }

    private static String sha256(RecordAddition addition, long seq, String previous) {
        return CanonicalForm.sha256(
                previous,
                seq,
                addition.consultation(),
                addition.kind().name(),
                addition.number(),
                addition.author().account(),
                addition.author().personId(),
                addition.author().actorRole(),
                addition.code(),
                addition.content(),
                addition.createdAt());
    }

    private static String sha256(ConsultationRecord entry, long seq, String previous) {
        ConsultationRecord.Asker asker = entry.caller();
        ConsultationRecord.Request request = entry.request();
        ConsultationRecord.Answer answer = entry.answer();
        return CanonicalForm.sha256(
                previous,
                seq,
                entry.id(),
                entry.topic(),
                asker.account(),
                asker.personId(),
                asker.storeId(),
                asker.actorRole(),
                request.idempotencyKey(),
                request.requestId(),
                request.sha256(),
                request.facts(),
                request.locale(),
                request.asOf(),
                answer.status(),
                answer.advice(),
                answer.rowsFired(),
                answer.rulesFired(),
                Codes.write(answer.codes()),
                answer.release().number(),
                answer.release().sha256(),
                answer.durationMicros(),
                entry.createdAt());
    }
}
