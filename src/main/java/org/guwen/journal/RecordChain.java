package org.guwen.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guwen.problem.Messages;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends records and what is added to them to one chain, and finds out whether it is as it was written. */
@Component
class RecordChain {

    private static final int PAGE = 200;
    private static final int MOST_FAULTS = 100;
    private static final String BEGINNING = "0".repeat(64);

    private final Messages messages = new Messages(Journal.class, "journal");
    private final RecordTable table;
    private final AdditionTable additions;
    private final JdbcClient jdbc;

    RecordChain(RecordTable table, AdditionTable additions, JdbcClient jdbc) {
        this.table = table;
        this.additions = additions;
        this.jdbc = jdbc;
    }

    /** The end of the chain. */
    record Head(long seq, String sha256) {}

    private record Locked(long seq, String sha256, int pieces) {}

    /** Appends within the transaction of the caller, and lets nobody else append until its end. */
    Head append(List<? extends JournalEntry> entries) {
        Locked locked = jdbc.sql("select seq, sha256, pieces from consultation_head where id = 1 for update")
                .query(Locked.class)
                .single();
        Head head = new Head(locked.seq(), locked.sha256());
        List<ChainedRecord> chained = new ArrayList<>();
        for (JournalEntry entry : entries) {
            ChainedRecord next = ChainedRecord.after(head, entry);
            chained.add(next);
            head = new Head(next.seq(), next.sha256());
        }
        int pieces = table.insert(chained, locked.pieces());
        for (ChainedRecord next : chained) {
            if (next.entry() instanceof RecordAddition addition) {
                additions.insert(next, addition);
            }
        }
        jdbc.sql("update consultation_head set seq = :seq, sha256 = :sha256, pieces = :pieces where id = 1")
                .param("pieces", pieces)
                .param("seq", head.seq())
                .param("sha256", head.sha256())
                .update();
        return head;
    }

    /** To be called when the transaction of an append may have failed. */
    void failed() {
        table.forgetPieces();
    }

    /** Writes what stands there already, to find out whether anything can be written. */
    void touch() {
        jdbc.sql("update consultation_head set seq = seq where id = 1").update();
    }

    Head head() {
        return jdbc.sql("select seq, sha256 from consultation_head where id = 1")
                .query(Head.class)
                .single();
    }

    /** Hash of what is at that place, {@code null} if there is nothing. */
    @Nullable
    String sha256(long seq) {
        return jdbc.sql("""
                        select sha256 from consultation where seq = :seq
                        union all select sha256 from consultation_addition where seq = :seq""").param("seq", seq).query(String.class).optional().orElse(null);
    }

    /**
     * Computes the hashes of the last records anew.
     *
     * @param most how many, from the end
     */
    Journal.Report check(long most) {
        List<Journal.Fault> faults = new ArrayList<>();
        Head head = head();
        long seq = Math.max(0, head.seq() - Math.min(most, head.seq()));
        String known = seq == 0 ? BEGINNING : sha256(seq);
        String previous = known == null ? BEGINNING : known;
        long checked = 0;
        RecordPieces pieces = table.piecesOfStore();
        for (List<ChainedRecord> page = page(seq, head, pieces); !page.isEmpty(); page = page(seq, head, pieces)) {
            for (ChainedRecord found : page) {
                if (found.seq() != seq + 1) {
                    add(faults, null, "chain.missing", seq + 1);
                } else if (!found.follows(previous)) {
                    add(faults, found, "chain.changed", found.seq());
                }
                seq = found.seq();
                previous = found.sha256();
                checked++;
            }
        }
        if (head.seq() != seq || (seq > 0 && !head.sha256().equals(previous))) {
            add(faults, null, "chain.head", head.seq(), seq);
        }
        addBeyondHead(faults);
        return new Journal.Report(checked, List.copyOf(faults));
    }

    /** Whatever is appended moves the head in the same transaction, so that nothing read before it can stand behind it. */
    private void addBeyondHead(List<Journal.Fault> faults) {
        // Each of the two is looked up in an index; the larger of both tables together would be found by reading all.
        long last = jdbc.sql("""
                        select greatest(
                            coalesce((select max(seq) from consultation), 0),
                            coalesce((select max(seq) from consultation_addition), 0))""").query(Long.class).single();
        Head head = head();
        if (last > head.seq()) {
            add(faults, null, "chain.head", head.seq(), last);
        }
    }

    /** What comes behind a place in the chain up to its head, from both tables. */
    private List<ChainedRecord> page(long seq, Head head, RecordPieces pieces) {
        return joined(table.after(seq, head.seq(), PAGE, pieces), additions.after(seq, head.seq(), PAGE), PAGE);
    }

    /**
     * What comes behind a place in the chain, at most so many entries, put together as this node remembers. Ends where the
     * chain ended before the first of the two tables was read: what is appended between the two readings would otherwise be
     * missing in the middle.
     */
    List<ChainedRecord> after(long seq, int most) {
        long last = head().seq();
        return joined(table.after(seq, last, most), additions.after(seq, last, most), most);
    }

    private static List<ChainedRecord> joined(List<ChainedRecord> records, List<ChainedRecord> added, int most) {
        return Stream.concat(records.stream(), added.stream())
                .sorted(Comparator.comparingLong(ChainedRecord::seq))
                .limit(most)
                .toList();
    }

    private void add(List<Journal.Fault> faults, @Nullable ChainedRecord found, String key, long... numbers) {
        if (faults.size() < MOST_FAULTS) {
            Object first = numbers[0];
            Object last = numbers[numbers.length - 1];
            LocalizedText text = messages.wording(key, first, last);
            faults.add(new Journal.Fault(found == null ? null : found.entry().consultation(), text));
        }
    }
}
