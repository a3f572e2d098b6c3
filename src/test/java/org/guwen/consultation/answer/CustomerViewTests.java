package org.guwen.consultation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guwen.advice.Texts;
import org.guwen.advice.act.ActionCatalogue;
import org.guwen.advice.act.NoticeCatalogue;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.facts.code.Topic;
import org.guwen.inference.TestKnowledge;
import org.guwen.table.DecisionTable;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.Row;
import org.junit.jupiter.api.Test;

/**
 * Nothing that stays in the store is shown or said to a customer (AMB-56). More random cases are answered with the system property
 * {@code guwen.views}.
 */
class CustomerViewTests {

    private static final long SEED = Long.getLong("guwen.seed", 20_261_127L);
    private static final int CASES = Integer.getInteger("guwen.views", 2_000);

    @Test
    void noAnswerTellsTheCustomerWhatStaysInTheStore() {
        Set<String> found = new TreeSet<>();
        Stream.concat(Answers.all(), Answers.random(SEED, CASES))
                .forEach(asked -> Answers.LANGUAGES.forEach(
                        locale -> CustomerView.texts(Answers.answer(asked, locale, Explain.NONE))
                                .flatMap(text -> CustomerView.internalWords(text, locale).stream())
                                .forEach(found::add)));
        assertThat(found).isEmpty();
    }

    @Test
    void noRowForCustomersHoldsAWordThatStaysInTheStore() {
        Set<String> found = new TreeSet<>();
        for (DecisionTable table : TestKnowledge.RULESET.tables()) {
            for (Row row : table.rows()) {
                table.definition().outcomes().stream()
                        .filter(column -> isForCustomers(table, row, column))
                        .flatMap(column -> internalWords(row, column))
                        .forEach(word -> found.add(row.id() + ": " + word));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isForCustomers(DecisionTable table, Row row, OutcomeColumn column) {
        Becomes becomes = column.meaning().becomes();
        return becomes == Becomes.SCRIPT_TEXT
                || (becomes == Becomes.DISCLOSURE
                        && NoticeCatalogue.get()
                                        .ofRow(
                                                table.id() + "." + row.id(),
                                                column.meaning().audience())
                                == Audience.CUSTOMER);
    }

    private static Stream<String> internalWords(Row row, OutcomeColumn column) {
        Locale locale = column.meaning().language();
        return row.outcome(column.key(), String.class).stream()
                .flatMap(text -> CustomerView.internalWords(text, locale == null ? Locale.CHINESE : locale).stream());
    }

    @Test
    void noTextForCustomersHoldsAWordThatStaysInTheStore() {
        Set<String> found = new TreeSet<>();
        List<String> keys = Stream.concat(
                        Arrays.stream(ActionCode.values())
                                .filter(CustomerViewTests::isForCustomers)
                                .map(code -> "action." + code),
                        NoticeCatalogue.get().codes().stream()
                                .filter(code -> NoticeCatalogue.get().ofNotice(code) == Audience.CUSTOMER)
                                .map(code -> "disclosure." + code))
                .filter(Texts.get()::has)
                .toList();
        for (String key : keys) {
            for (Locale locale : Answers.LANGUAGES) {
                found.addAll(CustomerView.internalWords(Texts.get().of(key, locale), locale));
            }
        }
        assertThat(keys).isNotEmpty();
        assertThat(found).isEmpty();
    }

    private static boolean isForCustomers(ActionCode code) {
        return Arrays.stream(Topic.values())
                .anyMatch(topic -> ActionCatalogue.get().place(code, topic).audience() == Audience.CUSTOMER);
    }

    @Test
    void theWordsAreFoundWhereTheyAre() {
        assertThat(CustomerView.internalWords("让利超出您的权限", Locale.CHINESE)).hasSize(2);
        assertThat(CustomerView.internalWords("It is within your authority.", Locale.ENGLISH))
                .hasSize(1);
        assertThat(CustomerView.internalWords("请您放心", Locale.CHINESE)).isEmpty();
    }
}
