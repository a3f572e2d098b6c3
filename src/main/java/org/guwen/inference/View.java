package org.guwen.inference;

import java.util.BitSet;
import java.util.List;
import org.guwen.facts.Subject;
import org.guwen.facts.derived.Situation;
import org.guwen.facts.vocabulary.Field;

/**
 * One subject of a case, twice: as the caller told it, and with every unknown named ({@code UNDETERMINED},
 * {@code NOT_ASKED} …), so that rules and rows can speak about it while we still know what to ask.
 *
 * @param subject the subject
 * @param told what the caller told
 * @param known what is known, unknowns named and derivations added
 */
record View(Subject subject, Situation told, Situation known) {

    /** The same subject with other derivations. */
    View with(Situation newlyKnown) {
        return new View(subject, told, newlyKnown);
    }

    /** Positions of the fields that the caller could still tell. */
    BitSet open(List<Field> fields) {
        BitSet open = new BitSet(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            open.set(i, !field.isDerived() && field.read(told) == null);
        }
        return open;
    }
}
