package org.guwen.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.Advice;
import org.guwen.advice.AdviceContent;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.advice.code.ChargeItem;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.consultation.answer.AdviceWriter;
import org.guwen.consultation.answer.Explain;
import org.guwen.consultation.answer.ExplanationWriter;
import org.guwen.consultation.recorded.AdviceDifference;
import org.guwen.consultation.recorded.AdviceDifference.Change;
import org.guwen.inference.Inferred;
import org.guwen.inference.KnowledgeBase;
import org.guwen.table.DecisionTable;
import org.guwen.table.Row;
import org.guwen.table.TableDefinition;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what two versions of the tables say to the same case. Reasons do not count: an answer that says the same for another
 * reason is the same.
 */
public final class AdviceComparison {

    private static final int MOST_SHOWN = 3;
    private static final int LONGEST = 300;
    private static final List<String> SENTENCES = List.of("text", "reason", "headline");
    private static final Set<String> OF_RELEASE = Set.of("release", "citations", "clauses", "order");
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ClauseCatalogue clauses;
    private final JsonMapper json;
    private final KnowledgeBase base;
    private final KnowledgeBase draft;
    private final Set<String> changedRows;
    private final boolean changesFigures;

    /**
     * Compares answers of these two.
     *
     * @param base what answers now
     * @param draft what may answer instead
     */
    public AdviceComparison(ClauseCatalogue clauses, JsonMapper json, KnowledgeBase base, KnowledgeBase draft) {
        this.clauses = clauses;
        this.json = json;
        this.base = base;
        this.draft = draft;
        Map<String, Row> before = rows(base);
        Map<String, Row> after = rows(draft);
        this.changedRows = new HashSet<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(row -> !isSame(before.get(row), after.get(row)))
                .forEach(changedRows::add);
        Set<String> figures = new HashSet<>();
        base.ruleset().tables().stream()
                .filter(table -> table.definition().subject() == TableDefinition.Subject.FIGURE)
                .forEach(table -> figures.add(table.id() + "/"));
        this.changesFigures =
                changedRows.stream().anyMatch(row -> figures.contains(row.substring(0, row.indexOf('/') + 1)));
    }

    private static Map<String, Row> rows(KnowledgeBase knowledge) {
        Map<String, Row> rows = new HashMap<>();
        for (DecisionTable table : knowledge.ruleset().tables()) {
            table.rows().forEach(row -> rows.put(table.id() + "/" + row.id(), row));
        }
        return rows;
    }

    /** Whether a row means the same, wherever it stands in the sheet. */
    private static boolean isSame(@Nullable Row before, @Nullable Row after) {
        return before != null
                && after != null
                && before.regions().equals(after.regions())
                && before.outcomes().equals(after.outcomes())
                && Objects.equals(before.validFrom(), after.validFrom())
                && Objects.equals(before.validTo(), after.validTo())
                && before.enabled() == after.enabled();
    }

    /** Whether a figure is another one, such as a limit or a day of the calendar. */
    boolean changesFigures() {
        return changesFigures;
    }

    /**
     * What changes from one answer to the other.
     *
     * @param before what the base concluded
     * @param after what the draft concluded from the same case, asked in the same way
     */
    public CaseImpact between(Inferred before, Inferred after) {
        if (AdviceContent.of(before.advice()).equals(AdviceContent.of(after.advice()))) {
            return CaseImpact.NONE;
        }
        Texts zh = texts(before, after, LANGUAGES.get(0));
        Texts en = texts(before, after, LANGUAGES.get(1));
        return new CaseImpact(
                true,
                money(before.advice(), after.advice()),
                Boolean.compare(
                        after.advice().approval().required(),
                        before.advice().approval().required()),
                !demands(before.advice()).equals(demands(after.advice())),
                rows(before, after),
                Stream.concat(zh.differences().stream(), en.differences().stream())
                        .distinct()
                        .toList(),
                new LocalizedText(zh.was(), en.was()),
                new LocalizedText(zh.becomes(), en.becomes()));
    }

    /** What the customer pays in the end: his part of the bill less what he gets back; nothing if that is open. */
    private static BigDecimal money(Advice before, Advice after) {
        BigDecimal was = before.charges().customerPays().get(ChargeItem.TOTAL);
        BigDecimal becomes = after.charges().customerPays().get(ChargeItem.TOTAL);
        BigDecimal paid = was == null || becomes == null ? BigDecimal.ZERO : becomes.subtract(was);
        return paid.subtract(refund(after).subtract(refund(before)));
    }

    private static BigDecimal refund(Advice advice) {
        return Objects.requireNonNullElse(advice.charges().refund(), BigDecimal.ZERO);
    }

    private static List<String> demands(Advice advice) {
        return advice.demands().stream()
                .map(demand -> demand.index() + " " + demand.code() + " " + demand.answer())
                .toList();
    }

    /** Rows that decided and are not the same; where none is, rows that decided in one of the answers alone. */
    private Set<String> rows(Inferred before, Inferred after) {
        Set<String> was = decided(before);
        Set<String> becomes = decided(after);
        Set<String> either = new HashSet<>(was);
        either.addAll(becomes);
        Set<String> changed = new HashSet<>(either);
        changed.retainAll(changedRows);
        if (changed.isEmpty()) {
            Set<String> both = new HashSet<>(was);
            both.retainAll(becomes);
            either.removeAll(both);
            return either;
        }
        return changed;
    }

    private static Set<String> decided(Inferred inferred) {
        Set<String> rows = new HashSet<>();
        Stream.concat(inferred.rows().stream(), inferred.figures().stream())
                .filter(Inferred.Hit::decided)
                .forEach(hit -> rows.add(hit.table() + "/" + hit.row()));
        return rows;
    }

    /** Two answers in one language. */
    private record Texts(String was, String becomes, List<CaseImpact.Difference> differences) {}

    /** What the answer says and would say instead, in a few words. */
    private Texts texts(Inferred before, Inferred after, Locale language) {
        List<Change> changes = AdviceDifference.between(
                document(base, before, language), document(draft, after, language), OF_RELEASE);
        List<CaseImpact.Difference> differences = changes.stream()
                .map(change -> new CaseImpact.Difference(part(change), change.kind()))
                .toList();
        List<String> was = said(changes, Change::recorded, AdviceComparison::sentence);
        List<String> becomes = said(changes, Change::replayed, AdviceComparison::sentence);
        if (was.isEmpty() && becomes.isEmpty()) {
            // No sentence differs: an amount, a time or a code does.
            was = said(changes, Change::recorded, AdviceComparison::raw);
            becomes = said(changes, Change::replayed, AdviceComparison::raw);
        }
        return new Texts(joined(was, language), joined(becomes, language), differences);
    }

    private static List<String> said(
            List<Change> changes, Function<Change, @Nullable Object> side, Function<JsonNode, String> words) {
        return changes.stream()
                .map(side)
                .filter(JsonNode.class::isInstance)
                .map(part -> words.apply((JsonNode) part))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(MOST_SHOWN)
                .map(text -> text.substring(
                        0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))))
                .toList();
    }

    /** The member of the advice that the change is in. */
    private static String part(Change change) {
        String pointer =
                Objects.requireNonNullElse(change.replayedAt(), Objects.requireNonNullElse(change.recordedAt(), ""));
        int end = pointer.indexOf('/', 1);
        return pointer.substring(Math.min(1, pointer.length()), end < 0 ? pointer.length() : end);
    }

    /** A part of an answer as people read it; empty if it holds none. */
    private static String sentence(JsonNode part) {
        return Stream.concat(Stream.of(part), SENTENCES.stream().map(part::path))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> text.codePoints().anyMatch(AdviceComparison::isOfSentence))
                .findFirst()
                .orElse("");
    }

    private static String raw(JsonNode part) {
        return part.isString() ? part.stringValue() : part.toString();
    }

    private static boolean isOfSentence(int letter) {
        return Character.isLowerCase(letter) || Character.isIdeographic(letter);
    }

    private static String joined(List<String> texts, Locale language) {
        return texts.stream()
                .map(text -> text.replaceFirst("[。.]$", ""))
                .collect(Collectors.joining(LocalizedText.isEnglish(language) ? "; " : "；"));
    }

    private JsonNode document(KnowledgeBase knowledge, Inferred inferred, Locale language) {
        AdviceDocument document = new AdviceWriter(clauses, language, Explain.NONE)
                .write(null, null, inferred.advice(), ExplanationWriter.stamp(knowledge), null);
        return json.readTree(json.writeValueAsBytes(document));
    }
}
