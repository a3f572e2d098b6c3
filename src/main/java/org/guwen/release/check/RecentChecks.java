package org.guwen.release.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.release.draft.CheckedDraft;
import org.guwen.release.draft.DraftWorkbook;

/**
 * The checks made last. The same bytes on the same release give the same report, so what was checked at the upload is not
 * checked again at the publication by the same process, unless its bytes or its base are others.
 */
final class RecentChecks {

    private static final int MOST = 4;

    private final Map<Key, CheckedDraft> kept = new LinkedHashMap<>(MOST + 1, 0.75f, true);

    private record Key(long base, List<Part> workbooks) {

        static Key of(DraftBase base, List<DraftWorkbook> workbooks) {
            return new Key(
                    base.number(),
                    workbooks.stream()
                            .map(one -> new Part(one.name(), one.workbook().sha256(), one.origin()))
                            .sorted(Comparator.comparing(Part::name))
                            .toList());
        }
    }

    private record Part(String name, String sha256, DraftWorkbook.Origin origin) {}

    synchronized Optional<CheckedDraft> find(DraftBase base, List<DraftWorkbook> workbooks) {
        return Optional.ofNullable(kept.get(Key.of(base, workbooks)));
    }

    /** Keeps a check that looked at nothing but these workbooks. */
    synchronized void keep(DraftBase base, CheckedDraft checked) {
        kept.put(Key.of(base, checked.workbooks()), checked);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
