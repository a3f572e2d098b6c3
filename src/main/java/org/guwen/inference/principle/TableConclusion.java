package org.guwen.inference.principle;

import java.util.Map;

/**
 * That a decision table concludes facts of a type, for the check of the stages. Its rows enter at the start of a stage,
 * before any rule of that stage fires.
 *
 * @param table id of the table
 * @param stage stage at which the facts enter
 * @param type simple or qualified name of the type it concludes
 * @param values value by component of the facts it concludes; a component that is not among them may hold anything
 */
public record TableConclusion(String table, String stage, String type, Map<String, Literal> values) {

    /** Copies the values. */
    public TableConclusion {
        values = Map.copyOf(values);
    }
}
