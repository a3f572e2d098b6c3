package org.guwen.inference.possible;

/** Whether something is so, of which some facts are open. */
enum Holds {
    /** It is not, whatever the open facts turn out to be. */
    NO,
    /** It depends. */
    MAY,
    /** It is, whatever the open facts turn out to be. */
    YES;

    /** Whether both are so. */
    Holds and(Holds other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
