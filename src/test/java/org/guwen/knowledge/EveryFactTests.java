package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.knowledge.Witnesses.Untold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fact that is asked for changes something: nobody tells what nobody reads. */
class EveryFactTests {

    /** What is asked, and of which day: every case has them. */
    private static final Set<String> OF_EVERY_CASE = Set.of("topic", "asOf");

    private static final Witnesses WITNESSES = new Witnesses();

    private static List<ToldFact> facts() {
        return ToldFact.all().stream()
                .filter(fact -> !OF_EVERY_CASE.contains(fact.name()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyFactOfTheTopicChangesTheAdviceOnSomeCase(Topic topic) {
        assertThat(facts())
                .filteredOn(fact -> fact.topics().contains(topic) && !fact.isNaming())
                .filteredOn(fact -> WITNESSES.of(fact, topic).isEmpty())
                .extracting(ToldFact::name)
                .isEmpty();
    }

    /** A question or an assumption that were forgotten would leave an answer final that one fact still changes. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyFactThatChangesTheAdviceOnACaseIsAskedForOrTakenForGrantedThereWhileNobodyToldIt(Topic topic) {
        List<Untold> untold = facts().stream()
                .filter(fact -> fact.topics().contains(topic) && !fact.isNaming())
                .filter(fact -> Vocabulary.get().find(fact.inVocabulary()).isPresent())
                .flatMap(fact -> WITNESSES.untold(fact, topic).stream())
                .toList();

        assertThat(untold)
                .filteredOn(fact -> !fact.isOpen())
                .extracting(fact -> fact.pointer() + " of: " + fact.source())
                .isEmpty();
        assertThat(untold).hasSizeGreaterThan(4);
    }

    @Test
    void everyToldFieldOfTheVocabularyIsLookedAtInItsTopics() {
        Map<String, Set<Topic>> lookedAt = ToldFact.all().stream()
                .filter(fact -> !fact.name().startsWith("complaint.issues."))
                .collect(Collectors.toMap(ToldFact::inVocabulary, ToldFact::topics));

        assertThat(Vocabulary.get().fields())
                .filteredOn(field -> !field.isDerived())
                .allSatisfy(field -> assertThat(lookedAt).containsEntry(field.path(), field.topics()));
    }
}
