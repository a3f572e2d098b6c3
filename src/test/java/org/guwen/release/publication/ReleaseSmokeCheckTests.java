package org.guwen.release.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.guwen.analysis.difference.Editing;
import org.guwen.casebook.report.PassedContents;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.inference.Inference;
import org.guwen.inference.KnowledgeBase;
import org.guwen.inference.TestKnowledge;
import org.guwen.ruleset.Ruleset;
import org.guwen.table.DecisionTable;
import org.junit.jupiter.api.Test;

/** A content is asked the cases of the program once if they pass, and each time if they fail. */
class ReleaseSmokeCheckTests {

    private static final String FAILING = "f".repeat(64);

    private final PassedContents passed = new PassedContents();
    private final ReleaseSmokeCheck check = new ReleaseSmokeCheck(new Inference(), new ShippedCases(), passed);

    @Test
    void whatPassedIsNotAskedAgain() {
        passed.add(new Ruleset(1, FAILING, TestKnowledge.RULESET.tables()));

        assertThat(check.failures(neverClosing())).isEmpty();
    }

    @Test
    void whatFailsIsAskedEachTime() {
        KnowledgeBase failing = neverClosing();

        List<String> failures = check.failures(failing);

        assertThat(failures).anyMatch(text -> text.startsWith("What law and store allow ends by the calendar"));
        assertThat(passed.contains(failing.ruleset())).isFalse();
        assertThat(check.failures(failing)).isEqualTo(failures);
    }

    @Test
    void ofManyContentsThoseAskedForLastAreRemembered() {
        List<Ruleset> contents = IntStream.rangeClosed(0, 64)
                .mapToObj(number -> new Ruleset(number, Integer.toString(number), List.of()))
                .toList();

        contents.subList(0, 64).forEach(passed::add);
        assertThat(passed.contains(contents.get(0))).isTrue();
        passed.add(contents.get(64));

        assertThat(contents).filteredOn(content -> !passed.contains(content)).containsExactly(contents.get(1));
    }

    /** The shipped tables without a time at which business closes: cases of the program fail on them. */
    private static KnowledgeBase neverClosing() {
        DecisionTable off =
                Editing.of("closing_time").row("CT-01", Editing::disabled).table();
        return TestKnowledge.of(new Ruleset(
                2,
                FAILING,
                TestKnowledge.RULESET.tables().stream()
                        .map(table -> table.id().equals(off.id()) ? off : table)
                        .toList()));
    }
}
