package org.guwen.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pieces that stand in many records, such as a sentence with its clauses: each is kept once, and records refer to it by
 * its number. A piece is taken up when a second record holds it; none is ever changed or removed. What the store says
 * counts, as other nodes add pieces too.
 */
final class RecordPieces {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 8_192;
    private static final int MOST = 50_000;
    private static final int MOST_SEEN = 8_192;

    private final JdbcClient jdbc;
    private final List<byte[]> pieces = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> added = new ArrayList<>();
    private int aligned;
    private final Map<String, Long> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_SEEN;
        }
    };

    private record Kept(int number, byte[] content) {}

    RecordPieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Knows afterwards what the store holds, and nothing else. */
    synchronized void align(int kept) {
        if (pieces.size() > kept) {
            truncate(Math.min(kept, aligned));
        }
        if (pieces.size() < kept) {
            load();
        }
        aligned = pieces.size();
    }

    /** Forgets what was added last, after a transaction that may have failed. */
    synchronized void forget() {
        truncate(aligned);
        added.clear();
    }

    private void truncate(int size) {
        while (pieces.size() > size) {
            byte[] last = pieces.remove(pieces.size() - 1);
            numbers.remove(new String(last, StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * Number of a piece of a record, from 1; 0 if it has none.
     *
     * @param piece its bytes as characters
     * @param seq place of the record that holds it
     */
    synchronized int number(String piece, long seq) {
        if (piece.length() < SHORTEST || piece.length() > LONGEST) {
            return 0;
        }
        Integer known = numbers.get(piece);
        if (known != null) {
            return known;
        }
        Long before = seen.put(piece, seq);
        if (before == null || before == seq || pieces.size() >= MOST) {
            return 0;
        }
        seen.remove(piece);
        add(piece.getBytes(StandardCharsets.ISO_8859_1));
        added.add(pieces.size());
        return pieces.size();
    }

    /** Writes what was added, in the transaction of the records that refer to it; how many there are now. */
    synchronized int flush() {
        for (int number : added) {
            jdbc.sql("insert into record_piece (number, content) values (:number, :content)")
                    .param("number", number)
                    .param("content", pieces.get(number - 1))
                    .update();
        }
        added.clear();
        return pieces.size();
    }

    /** The piece of that number, {@code null} if there is none. */
    synchronized byte @Nullable [] piece(int number) {
        if (number > pieces.size()) {
            load();
        }
        return number > 0 && number <= pieces.size() ? pieces.get(number - 1) : null;
    }

    private void load() {
        List<Kept> more = jdbc.sql("select number, content from record_piece where number > :known order by number")
                .param("known", pieces.size())
                .query((row, index) -> new Kept(row.getInt("number"), row.getBytes("content")))
                .list();
        for (Kept kept : more) {
            // One that was taken out leaves a gap that no record can read over.
            while (pieces.size() < kept.number() - 1) {
                pieces.add(new byte[0]);
            }
            add(kept.content());
        }
    }

    private void add(byte[] content) {
        pieces.add(content);
        numbers.put(new String(content, StandardCharsets.ISO_8859_1), pieces.size());
    }
}
