package org.guwen.inference.principle;

import org.jspecify.annotations.Nullable;

/**
 * That a decision table concludes facts of a type, for the check of the stages.
 *
 * @param table id of the table
 * @param stage stage in which it is consulted
 * @param type simple or qualified name of the type it concludes
 * @param field value of the component {@code field} of the facts it concludes; {@code null} if it may be any or the type
 *     has no such component
 */
public record TableConclusion(
        String table, String stage, String type, @Nullable String field) {}
