package org.guwen.inference.question;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guwen.advice.Advice;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;

/**
 * Facts that were told of a case although nothing looks at them in its topic. They are accepted, for whoever tells them may
 * send all that he has; but it is said that they did not count.
 */
public final class UnreadFacts {

    private static final String WHY = "UNREAD";
    private static final Map<Topic, List<Field>> FOREIGN = new EnumMap<>(Topic.class);

    static {
        for (Topic topic : Topic.values()) {
            FOREIGN.put(
                    topic,
                    Vocabulary.get().fields().stream()
                            .filter(field ->
                                    !field.isDerived() && !field.topics().contains(topic))
                            .toList());
        }
    }

    private UnreadFacts() {}

    /** What was told in vain of the case as a whole and of its projects. */
    public static List<Advice.Assumption> of(CaseSubjects subjects) {
        Topic topic = Objects.requireNonNull(subjects.facts().topic(), "a case has a topic");
        List<Advice.Assumption> found = new ArrayList<>();
        for (Field field : Objects.requireNonNull(FOREIGN.get(topic))) {
            add(subjects, subjects.whole(), field, found);
            subjects.projects().forEach(project -> add(subjects, project, field, found));
        }
        return found.stream().distinct().toList();
    }

    private static void add(CaseSubjects subjects, CaseSubject subject, Field field, List<Advice.Assumption> found) {
        Object value = field.read(subject.told());
        if (value != null) {
            found.add(new Advice.Assumption(
                    FactPointers.of(subjects.facts(), subject.subject(), field.path()), value, WHY));
        }
    }
}
