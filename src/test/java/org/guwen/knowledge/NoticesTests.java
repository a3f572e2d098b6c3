package org.guwen.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.act.NoticeCatalogue;
import org.guwen.facts.pack.KnowledgeFile;
import org.guwen.table.DecisionTable;
import org.junit.jupiter.api.Test;

/** Somebody said of every note whether it is for the customer or stays in the store (AMB-56). */
class NoticesTests {

    private static final String PREFIX = "disclosure.";

    @Test
    void everyNoteOfTheTextsHasAnAudienceAndEveryOtherLineIsARowThatExists() {
        Set<String> notes = KnowledgeFile.texts("org/guwen/advice/texts_zh.properties").keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                // A variant of a wording is for whom the note is for; a quote of a row for whoever pays.
                .filter(key -> !key.contains(".") && !key.equals("LABOUR_QUOTE"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(NoticeCatalogue.get().codes());
        assertThat(listed).containsAll(notes);

        listed.removeAll(notes);
        assertThat(rows().toList()).containsAll(listed);
    }

    private static Stream<String> rows() {
        return Knowledge.BASE.ruleset().tables().stream().flatMap(NoticesTests::rows);
    }

    private static Stream<String> rows(DecisionTable table) {
        return table.rows().stream().map(row -> table.id() + "." + row.id());
    }
}
