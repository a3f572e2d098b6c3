package org.guwen.advice.act;

import java.util.List;
import org.guwen.facts.pack.KnowledgeFile;

/**
 * What a summary of a case holds (AMB-55): {@code knowledge/summary.yaml} says how much, {@code rules/headline-order.yaml}
 * which of several headlines is told.
 */
public final class SummaryPlan {

    private static final SummaryPlan INSTANCE = new SummaryPlan();

    private final Document document;
    private final List<String> headlines;

    private SummaryPlan() {
        this.document = KnowledgeFile.all("knowledge/summary.yaml").get(0).read(Document.class);
        this.headlines = KnowledgeFile.all("rules/headline-order.yaml").stream()
                .flatMap(file -> file.read(Order.class).order().stream())
                .distinct()
                .toList();
    }

    private record Document(int acts, int prohibitions) {}

    private record Order(List<String> order) {}

    /** The summary of this program version. */
    public static SummaryPlan get() {
        return INSTANCE;
    }

    /** How many acts it holds at most. */
    public int acts() {
        return document.acts();
    }

    /** How many prohibitions it holds at most. */
    public int prohibitions() {
        return document.prohibitions();
    }

    /** Which of several headlines is told: the one of the lowest rank. What is not listed comes last. */
    public int rank(String headline) {
        int rank = headlines.indexOf(headline);
        return rank < 0 ? headlines.size() : rank;
    }

    /** The headlines that are listed, the first told first. */
    public List<String> headlines() {
        return headlines;
    }
}
