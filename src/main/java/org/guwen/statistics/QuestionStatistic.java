package org.guwen.statistics;

/**
 * What records say of a question.
 *
 * @param field path of the field
 * @param label what the field is called
 * @param open answers that left it open
 * @param unknown cases in which somebody said that he does not know
 */
record QuestionStatistic(String field, String label, long open, long unknown) {}
