package org.guwen.inference.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Concluded;
import org.guwen.advice.Reason;

/**
 * What a run over a case came to.
 *
 * @param subjects the case and its subjects, with the values that were concluded
 * @param asOf business date
 * @param given what was told, as facts of the run
 * @param concluded conclusions in the order in which they came
 * @param results what tables said, in the order in which they were consulted
 * @param waiting tables that have no row yet but wait for facts that would give them one
 * @param figures figures of tables that conclusions rest on, each once
 * @param questions facts that were needed, with what needed them
 * @param fired names of the principles that concluded something, in firing order
 */
public record RunResult(
        CaseSubjects subjects,
        LocalDate asOf,
        List<Object> given,
        List<Concluded> concluded,
        List<TableResult> results,
        List<TableResult> waiting,
        List<Reason.OfRow> figures,
        Map<Question, List<Reason>> questions,
        List<String> fired) {}
