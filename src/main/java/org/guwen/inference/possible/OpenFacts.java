package org.guwen.inference.possible;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Subject;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.inference.engine.CaseSubject;
import org.guwen.inference.engine.CaseSubjects;
import org.guwen.inference.engine.Question;
import org.guwen.inference.question.FactPointers;

/** The facts of a case that nobody told, numbered: one number for all ways to speak of one fact. */
final class OpenFacts {

    private final CaseFacts facts;
    private final Topic topic;
    private final BiPredicate<CaseSubject, Field> isOpen;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();

    OpenFacts(CaseSubjects subjects, BiPredicate<CaseSubject, Field> isOpen) {
        this.isOpen = isOpen;
        this.facts = subjects.facts();
        this.topic = Objects.requireNonNull(facts.topic());
    }

    /** Whether a fact of a subject is open. */
    boolean isOpen(CaseSubject subject, Field field) {
        return !field.isDerived() && field.topics().contains(topic) && isOpen.test(subject, field);
    }

    /** The number of an open fact. */
    BitSet number(Subject subject, Field field) {
        String pointer = FactPointers.of(facts, subject, field.path());
        Integer number = numbers.get(pointer);
        if (number == null) {
            number = questions.size();
            numbers.put(pointer, number);
            questions.add(new Question(subject, field.path()));
        }
        BitSet one = new BitSet();
        one.set(number);
        return one;
    }

    /** The open fact of a number. */
    Question question(int number) {
        return questions.get(number);
    }

    /** How many are numbered. */
    int count() {
        return questions.size();
    }
}
