package org.guwen.inference.principle;

/** What the grammar forbids unless a reader is told to let it pass. */
public enum Allowance {
    /** A component of a component, such as {@code project.contractSigned}; it fails on a missing {@code project}. */
    ONE_DOT_PATHS,
    /** A method of a record without parameters that is no component: nobody can see which fact it reads. */
    COMPUTED_PROPERTIES
}
