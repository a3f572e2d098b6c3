package org.guwen.release.publication;

import java.util.List;
import java.util.function.Supplier;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.casebook.sheet.Template;
import org.guwen.inference.Knowledge;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.ruleset.Ruleset;
import org.guwen.ruleset.Rulesets;
import org.guwen.ruleset.Workbook;
import org.guwen.table.DecisionTable;
import org.guwen.table.writing.ReleaseStamp;
import org.guwen.table.writing.UnmarkableWorkbookException;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What is published: the tables and workbooks of the release in force, or of any other. */
@Service
public class PublishedTables {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedTables.class);

    private final Knowledge knowledge;
    private final Rulesets rulesets;
    private final ClauseCatalogue clauses;

    PublishedTables(Knowledge knowledge, Rulesets rulesets, ClauseCatalogue clauses) {
        this.clauses = clauses;
        this.knowledge = knowledge;
        this.rulesets = rulesets;
    }

    /**
     * The ruleset of a release.
     *
     * @param release number, or {@code null} for the release in force
     * @throws ProblemException if there is no such release
     */
    public Ruleset ruleset(@Nullable Long release) {
        Ruleset active = knowledge.active().ruleset();
        return release == null || release == active.number()
                ? active
                : rulesets.find(release)
                        .orElseThrow(missing("没有第 " + release + " 版", "There is no release " + release));
    }

    /**
     * A table and the release it was taken from.
     *
     * @param release number of the release
     * @param table the table
     */
    public record Published(long release, DecisionTable table) {}

    /**
     * A table of a release.
     *
     * @throws ProblemException if there is no such table or release
     */
    public Published table(String id, @Nullable Long release) {
        Ruleset ruleset = ruleset(release);
        List<String> ids = ruleset.tables().stream().map(DecisionTable::id).toList();
        return ruleset.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .map(table -> new Published(ruleset.number(), table))
                .orElseThrow(missing(
                        "没有这张表；可用：" + String.join("、", ids), "No such table. Tables: " + String.join(", ", ids)));
    }

    /** The workbooks of a ruleset, by name. */
    public List<Workbook> workbooks(Ruleset ruleset) {
        return rulesets.workbooks(ruleset.number());
    }

    /**
     * A workbook of a release, byte for byte as published.
     *
     * @throws ProblemException if there is no such workbook or release
     */
    public Workbook workbook(String name, @Nullable Long release) {
        List<Workbook> all = workbooks(ruleset(release));
        String names = String.join(", ", all.stream().map(Workbook::name).toList());
        return all.stream()
                .filter(workbook -> workbook.name().equals(name))
                .findFirst()
                .orElseThrow(missing("没有这个工作簿；可用：" + names, "No such workbook. Workbooks: " + names));
    }

    /**
     * A workbook of a release for somebody to work on: it says which release it was made from.
     *
     * @throws ProblemException if there is no such workbook or release
     */
    public Workbook marked(String name, @Nullable Long release) {
        Workbook published = workbook(name, release);
        try {
            return new Workbook(
                    published.name(),
                    ReleaseStamp.of(published.content(), ruleset(release).number()));
        } catch (UnmarkableWorkbookException e) {
            LOG.info("{} is handed out without the mark of its release", name, e);
            return published;
        }
    }

    /**
     * An empty workbook with the tables of a workbook of a release.
     *
     * @throws ProblemException if there is no such workbook or release
     */
    public Workbook template(String name, @Nullable Long release) {
        Workbook published = workbook(name, release);
        List<DecisionTable> tables = ruleset(release).tables().stream()
                .filter(table -> table.definition().workbook().equals(published.name()))
                .toList();
        return new Workbook(published.name(), Template.of(tables, clauses));
    }

    private static Supplier<ProblemException> missing(String zh, String en) {
        return () -> new ProblemException(ProblemType.NOT_FOUND, new LocalizedText(zh, en));
    }
}
