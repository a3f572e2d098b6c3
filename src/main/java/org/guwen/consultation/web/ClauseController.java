package org.guwen.consultation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guwen.advice.Reason;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.advice.code.Force;
import org.guwen.casebook.sheet.CaseTitles;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.facts.code.Topic;
import org.guwen.inference.Knowledge;
import org.guwen.inference.KnowledgeBase;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.request.ListPage;
import org.guwen.table.DecisionTable;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clauses and what serves each of them in the release in force. */
@RestController
@RequestMapping("/api/v1/clauses")
class ClauseController {

    private final ClauseCatalogue clauses;
    private final Knowledge knowledge;
    private final ShippedCases cases;
    private final CaseTitles titles = new CaseTitles();

    ClauseController(ClauseCatalogue clauses, Knowledge knowledge, ShippedCases cases) {
        this.clauses = clauses;
        this.knowledge = knowledge;
        this.cases = cases;
    }

    record ClauseSummary(
            String id,
            Clause.Kind kind,
            Force force,
            List<Topic> topics,
            String text,
            @Nullable String sureness,
            @Nullable Boolean toBeVerified) {}

    record ServingRow(String table, String row, String cell) {}

    /**
     * A clause with all that serves it.
     *
     * @param rules names of the rules, the same in every language
     * @param sentences what these rules say, in the asked language and the same order
     */
    record ClauseDocument(
            String id,
            Clause.Kind kind,
            Force force,
            List<Topic> topics,
            String text,
            @Nullable String source,
            @Nullable String sureness,
            @Nullable Boolean toBeVerified,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String local,
            List<String> figures,
            List<String> rules,
            List<String> sentences,
            List<ServingRow> rows,
            List<String> cases) {}

    @GetMapping(produces = "application/json")
    ResponseEntity<ListPage<ClauseSummary>> all(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        List<ClauseSummary> all = clauses.all().stream()
                .map(clause -> new ClauseSummary(
                        clause.id(),
                        clause.kind(),
                        clause.force(),
                        clause.topics(),
                        text(clause, locale),
                        clause.sureness(),
                        toBeVerified(clause)))
                .toList();
        return ListPage.of(all, ClauseSummary::id, new ListPage.Asked(limit, cursor, locale));
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    ClauseDocument one(@PathVariable String id, Locale locale) {
        Clause clause = clauses.find(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, new LocalizedText("没有条款 " + id, "There is no clause " + id)));
        KnowledgeBase base = knowledge.active();
        List<Reason.OfRule> rules = rules(base, id);
        return new ClauseDocument(
                clause.id(),
                clause.kind(),
                clause.force(),
                clause.topics(),
                text(clause, locale),
                LocalizedText.isEnglish(locale) ? clause.sourceEn() : clause.sourceZh(),
                clause.sureness(),
                toBeVerified(clause),
                clause.validFrom(),
                clause.validTo(),
                clause.local(),
                clause.figures(),
                rules.stream().map(Reason.OfRule::rule).toList(),
                rules.stream().map(rule -> rule.sentence(locale)).toList(),
                base.ruleset().tables().stream()
                        .flatMap(table -> rows(table, id).stream())
                        .toList(),
                cases(id, locale));
    }

    /** Names of the cases that show the clause at work; what a clause serves is proven by them. */
    private List<String> cases(String clause, Locale locale) {
        return cases.all().stream()
                .flatMap(casebook -> titles.showing(clause, casebook, locale).stream())
                .toList();
    }

    private static @Nullable Boolean toBeVerified(Clause clause) {
        return clause.isToBeVerified() ? true : null;
    }

    private static List<Reason.OfRule> rules(KnowledgeBase base, String clause) {
        return base.principles().values().stream()
                .filter(rule -> rule.clauses().contains(clause))
                .sorted(Comparator.comparing(Reason.OfRule::rule))
                .toList();
    }

    private static List<ServingRow> rows(DecisionTable table, String clause) {
        return table.rows().stream()
                .filter(row -> row.clauses().contains(clause))
                .map(row -> new ServingRow(
                        table.id(),
                        row.id(),
                        table.definition().workbook() + "!" + table.definition().titleZh() + "!A" + row.sheetRow()))
                .toList();
    }

    private static String text(Clause clause, Locale locale) {
        return LocalizedText.in(locale, clause.zh(), clause.en());
    }
}
