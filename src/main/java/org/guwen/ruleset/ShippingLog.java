package org.guwen.ruleset;

/** Where it is kept on record that the tables of the program became release 1. */
public interface ShippingLog {

    /** Keeps on record, in the transaction of the caller, that this release was shipped; once. */
    void shipped(Release release, Activation activation);
}
