package org.guwen.journal;

import java.time.temporal.ChronoUnit;
import org.guwen.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A record at its place in the chain.
 *
 * @param seq its place, the first is 1
 * @param sha256 hash of everything in it together with the hash of the one before
 */
record ChainedRecord(ConsultationRecord entry, long seq, String sha256) {

    static ChainedRecord after(RecordChain.Head head, ConsultationRecord entry) {
        long seq = head.seq() + 1;
        return new ChainedRecord(entry, seq, sha256(entry, seq, head.sha256()));
    }

    /** Whether it is as it was written behind one with that hash. */
    boolean follows(String previousSha256) {
        return sha256.equals(sha256(entry, seq, previousSha256));
    }

    private static String sha256(ConsultationRecord entry, long seq, String previous) {
        ConsultationRecord.Asker asker = entry.caller();
        ConsultationRecord.Request request = entry.request();
        ConsultationRecord.Answer answer = entry.answer();
        StringBuilder text = new StringBuilder(answer.advice().length() * 2);
        add(text, previous);
        add(text, seq);
        add(text, entry.id());
        add(text, entry.topic());
        add(text, asker.account());
        add(text, asker.personId());
        add(text, asker.storeId());
        add(text, asker.actorRole());
        add(text, request.idempotencyKey());
        add(text, request.requestId());
        add(text, request.sha256());
        add(text, request.facts());
        add(text, request.locale());
        add(text, request.asOf());
        add(text, answer.status());
        add(text, answer.advice());
        add(text, answer.rowsFired());
        add(text, answer.rulesFired());
        add(text, Codes.write(answer.codes()));
        add(text, answer.release().number());
        add(text, answer.release().sha256());
        add(text, answer.durationMicros());
        add(text, entry.createdAt().toInstant().truncatedTo(ChronoUnit.MICROS));
        return Sha256.of(text.toString());
    }

    /** With its length in front, so that no two records give the same text. */
    private static void add(StringBuilder text, @Nullable Object part) {
        String written = part == null ? "" : part.toString();
        text.append(part == null ? -1 : written.length())
                .append(':')
                .append(written)
                .append('\n');
    }
}
