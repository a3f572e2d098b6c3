package org.guwen.casebook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What cases are called in Chinese. A case that was named in English alone is called by its topic and by the facts in which
 * it differs from the others of its casebook.
 */
public final class CaseTitles {

    /** As many facts as are taken in at a glance. */
    private static final int MOST = 5;

    private final Map<Topic, CaseColumns> columns = new ConcurrentHashMap<>();
    private final CaseTexts texts = new CaseTexts();
    private final CasebookReader trees = new CasebookReader();

    /** The titles of those cases of a casebook that show a clause, in file order. */
    public List<String> showing(String clause, Casebook casebook) {
        List<Case> shown = casebook.cases().stream()
                .filter(example -> example.clauses().contains(clause))
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        Set<String> common = common(casebook.cases());
        return shown.stream()
                .map(example -> Objects.requireNonNullElseGet(example.nameZh(), () -> title(example, common)))
                .toList();
    }

    private Set<String> common(List<Case> cases) {
        Set<String> common = new LinkedHashSet<>(facts(cases.get(0)));
        cases.forEach(example -> common.retainAll(facts(example)));
        return common;
    }

    private String title(Case example, Set<String> common) {
        List<String> all = facts(example);
        List<String> own = all.stream().filter(fact -> !common.contains(fact)).toList();
        List<String> told = own.isEmpty() ? all : own;
        String topic = Labels.get().of(topic(example), Locale.CHINESE);
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
