package org.guwen.inference.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guwen.advice.code.AnswerCost;
import org.guwen.facts.pack.KnowledgeFile;

/**
 * In which order facts are asked for, and what it takes to answer (AMB-57): data of {@code rules/question-order.yaml};
 * fields of knowledge packs come after those of the program in each group.
 */
public final class QuestionOrder {

    private static final String RESOURCE = "rules/question-order.yaml";
    private static final QuestionOrder INSTANCE = load();

    private final Map<String, Place> places = new HashMap<>();

    /**
     * Where a field stands.
     *
     * @param rank place among all fields, from 0
     * @param cost what it takes to answer
     */
    record Place(int rank, AnswerCost cost) {}

    private record Document(List<Group> groups) {}

    private record Group(String name, List<Line> fields) {}

    private record Line(String field, AnswerCost cost) {}

    private QuestionOrder() {}

    /** The order of this program version. */
    public static QuestionOrder get() {
        return INSTANCE;
    }

    private static QuestionOrder load() {
        List<Document> documents = KnowledgeFile.all(RESOURCE).stream()
                .map(file -> file.read(Document.class))
                .toList();
        QuestionOrder order = new QuestionOrder();
        documents.stream()
                .flatMap(document -> document.groups().stream())
                .map(Group::name)
                .distinct()
                .forEach(name -> documents.stream()
                        .flatMap(document -> document.groups().stream())
                        .filter(group -> group.name().equals(name))
                        .forEach(group -> group.fields().forEach(order::add)));
        return order;
    }

    private void add(Line line) {
        if (places.put(line.field(), new Place(places.size(), line.cost())) != null) {
            throw new IllegalStateException(RESOURCE + ": " + line.field() + " stands twice");
        }
    }

    /** The paths of all fields in the order. */
    public Set<String> fields() {
        return Set.copyOf(places.keySet());
    }

    /** Place of a field among all, from 0. */
    public int rank(String field) {
        return of(field).rank();
    }

    /** Where a field stands; one that is not listed comes last and is asked of the customer. */
    Place of(String field) {
        return places.getOrDefault(field, new Place(places.size(), AnswerCost.ASK_CUSTOMER));
    }
}
