package org.guwen.statistics;

/**
 * What records say of a table in force.
 *
 * @param table id of the table
 * @param title its title
 * @param workbook workbook that it stands in
 * @param owner who answers for its content
 * @param answers answers in which a row of it decided
 * @param rows how many rows it has
 * @param neverHit how many of its rows decided in none of them
 * @param noMatch cases for which it had no row
 * @param overridden how often advice of its rows was not followed
 */
record TableStatistic(
        String table,
        String title,
        String workbook,
        String owner,
        long answers,
        long rows,
        long neverHit,
        long noMatch,
        long overridden) {}
