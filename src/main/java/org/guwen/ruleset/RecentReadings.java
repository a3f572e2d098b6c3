package org.guwen.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.guwen.table.reading.WorkbookReading;

/** The workbooks read last: the next release differs from the one before in one or two of them. */
final class RecentReadings {

    private static final int MOST = 24;

    private final Map<Key, WorkbookReading> kept = new LinkedHashMap<>(MOST + 1, 0.75f, true);

    private record Key(String name, String sha256) {}

    WorkbookReading of(Workbook workbook, Function<Workbook, WorkbookReading> read) {
        Key key = new Key(workbook.name(), workbook.sha256());
        synchronized (kept) {
            WorkbookReading known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        WorkbookReading reading = read.apply(workbook);
        if (!reading.hasErrors()) {
            keep(key, reading);
        }
        return reading;
    }

    private void keep(Key key, WorkbookReading reading) {
        synchronized (kept) {
            kept.put(key, reading);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
