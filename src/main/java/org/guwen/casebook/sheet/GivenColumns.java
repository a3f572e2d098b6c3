package org.guwen.casebook.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Field;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.facts.vocabulary.Vocabulary;
import org.guwen.table.cell.CellText;
import org.jspecify.annotations.Nullable;

/**
 * The columns that may give a fact, by their headers: every field a caller can tell. Entries of lists are addressed as
 * {@code 项目2·施工项目} or {@code projects[1].projectType}; the first project, the first demand and the first proposal also without number.
 */
final class GivenColumns {

    private static final Pattern KEY =
            Pattern.compile("(projects|complaint\\.issues|complaint\\.demands|proposals)\\[(\\d{1,3})]\\.(.+)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(项目|分项|诉求|措施|project|issue|demand|proposal) ?(\\d{1,3}) ?[·:.-]? ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_IN_BRACKETS = Pattern.compile(".*\\(([A-Za-z.\\[\\]0-9]+)\\)", Pattern.DOTALL);
    private static final List<Locale> LANGUAGES = List.of(Locale.ROOT, Locale.CHINESE, Locale.ENGLISH);

    private final Labels labels = Labels.get();
    private final Names<CaseColumn.Given> ofCase = new Names<>();
    private final Map<ListedFacts, Names<ListedFacts.Entry>> ofEntries = new EnumMap<>(ListedFacts.class);

    /**
     * The columns of cases on one topic.
     *
     * @param topic the topic, or {@code null} for the fields of all
     */
    GivenColumns(@Nullable Topic topic) {
        for (Field field : Vocabulary.get().fields()) {
            boolean isTold = !field.isDerived() && !field.path().equals("topic");
            if (isTold && !field.path().startsWith("project.") && isOf(field, topic)) {
                CaseColumn.Given column = column(field.path(), "", "", field);
                names(field, column);
            }
        }
        for (ListedFacts list : ListedFacts.values()) {
            list.entries().stream().filter(entry -> isOf(entry.field(), topic)).forEach(entry -> addEntry(list, entry));
        }
    }

    /** The columns a header may mean. */
    List<CaseColumn.Given> find(String header) {
        String normalised = CellText.normalise(header);
        Matcher bracketed = KEY_IN_BRACKETS.matcher(normalised);
        if (bracketed.matches()) {
            List<CaseColumn.Given> byKey = find(bracketed.group(1));
            if (!byKey.isEmpty()) {
                return byKey;
            }
        }
        for (Pattern form : List.of(KEY, NUMBERED)) {
            Matcher listed = form.matcher(normalised);
            if (listed.matches()) {
                int first = form == KEY ? 0 : 1;
                return entries(listed.group(1), Integer.parseInt(listed.group(2)) - first, listed.group(3));
            }
        }
        return ofCase.find(normalised);
    }

    /** The column whose header was probably meant. */
    Optional<CaseColumn.Given> nearest(String header) {
        return ofCase.nearest(header);
    }

    private List<CaseColumn.Given> entries(String word, int index, String name) {
        ListedFacts list = ListedFacts.find(word).orElseThrow();
        if (index < 0 || index >= list.most()) {
            return List.of();
        }
        return names(list).find(name).stream()
                .map(entry -> entryColumn(list, index, entry))
                .toList();
    }

    private void addEntry(ListedFacts list, ListedFacts.Entry entry) {
        Names<ListedFacts.Entry> names = names(list);
        names.add(entry.name(), entry);
        LANGUAGES.forEach(language -> names.add(labels.of(entry.field(), language), entry));
        if (list != ListedFacts.ISSUE) {
            names(entry.field(), column(list.path(0) + entry.name(), "", "", entry.field()));
        }
    }

    private void names(Field field, CaseColumn.Given column) {
        LANGUAGES.forEach(language -> ofCase.add(labels.of(field, language), column));
    }

    private CaseColumn.Given entryColumn(ListedFacts list, int index, ListedFacts.Entry entry) {
        boolean needsNumber = index > 0 || list == ListedFacts.ISSUE;
        String path = list.path(index) + entry.name();
        return needsNumber
                ? column(path, list.zh() + (index + 1) + "·", list.en() + " " + (index + 1) + " · ", entry.field())
                : column(path, "", "", entry.field());
    }

    private CaseColumn.Given column(String path, String zh, String en, Field field) {
        return new CaseColumn.Given(
                "given." + path, zh + labels.of(field, Locale.CHINESE), en + labels.of(field, Locale.ENGLISH), field);
    }

    private Names<ListedFacts.Entry> names(ListedFacts list) {
        return ofEntries.computeIfAbsent(list, missing -> new Names<>());
    }

    /** Whether the facts of a case on that topic may hold the field. */
    static boolean isOf(Field field, @Nullable Topic topic) {
        return topic == null || field.topics().contains(topic);
    }
}
