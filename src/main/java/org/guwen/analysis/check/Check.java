package org.guwen.analysis.check;

import java.util.BitSet;

/** One question that is put to the rows of a table. */
public interface Check {

    /** Tells what it finds, and returns the positions of the rows about which nothing more need be said. */
    BitSet tell(BoxedRows rows, FindingCollector remarks);
}
