package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What cases are called. In Chinese, a case that was named in English alone is called by its topic and by the facts in which
 * it differs from the others of its casebook; such titles are made once. Casebooks are told apart by their source.
 */
public final class CaseTitles {

    /** As many facts as are taken in at a glance. */
    private static final int MOST = 5;

    private final Map<String, List<String>> chinese = new ConcurrentHashMap<>();
    private final Map<Topic, CaseColumns> columns = new ConcurrentHashMap<>();
    private final CaseTexts texts = new CaseTexts();
    private final CasebookReader trees = new CasebookReader();

    /** The titles of those cases of a casebook that show a clause, in file order. */
    public List<String> showing(String clause, Casebook casebook, Locale locale) {
        List<Case> cases = casebook.cases();
        List<Integer> shown = IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).clauses().contains(clause))
                .boxed()
                .toList();
        if (shown.isEmpty() || LocalizedText.isEnglish(locale)) {
            return shown.stream().map(i -> cases.get(i).name()).toList();
        }
        List<String> titles = chinese.computeIfAbsent(casebook.source(), any -> chinese(cases));
        return shown.stream().map(titles::get).toList();
    }

    private List<String> chinese(List<Case> cases) {
        List<List<String>> facts = cases.stream().map(this::facts).toList();
        Set<String> common = new HashSet<>(facts.get(0));
        facts.forEach(common::retainAll);
        return IntStream.range(0, cases.size())
                .mapToObj(i -> Objects.requireNonNullElseGet(
                        cases.get(i).nameZh(), () -> title(topic(cases.get(i)), facts.get(i), common)))
                .toList();
    }

    private static String title(Topic of, List<String> all, Set<String> common) {
        List<String> own = all.stream().filter(fact -> !common.contains(fact)).toList();
        List<String> told = own.isEmpty() ? all : own;
        String topic = Labels.get().of(of, Locale.CHINESE);
        if (told.isEmpty()) {
            return topic;
        }
        return topic + " · " + told.stream().limit(MOST).collect(Collectors.joining("，"))
                + (told.size() > MOST ? "……" : "");
    }

    private List<String> facts(Case example) {
        Map<CaseColumn, Object> given = new LinkedHashMap<>();
        CaseColumns known = columns.computeIfAbsent(topic(example), CaseColumns::new);
        take("given", trees.write(example).get("given"), known, given);
        List<String> facts = new ArrayList<>();
        given.forEach((column, value) -> facts.add(column.header() + "：" + texts.print(column, value)));
        return facts;
    }

    /** Takes what is a fact with a column of its own; the topic, for one, is none. */
    private static void take(String path, @Nullable Object value, CaseColumns known, Map<CaseColumn, Object> given) {
        CaseColumn column = known.at(path);
        if (value == null) {
            return;
        }
        if (column != null && !isEmpty(value)) {
            given.put(column, value);
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> take(path + "." + name, member, known, given));
        } else if (value instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) {
                take(path + "[" + i + "]", entries.get(i), known, given);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return value instanceof List<?> entries && entries.isEmpty();
    }

    private static Topic topic(Case example) {
        return Objects.requireNonNull(example.given().topic());
    }
}
