package org.guwen.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guwen.facts.code.Topic;
import org.guwen.facts.pack.StrictYaml;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.OutcomeColumn.StoreEdit;
import org.guwen.table.TableDefinition.Consultation;
import org.guwen.table.TableDefinition.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads catalogues of tables. Strict, for a misspelt key would be a meaning that silently gets lost. */
final class CatalogueReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]*");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern WORKBOOK = Pattern.compile("[^/\\\\]+\\.xlsx");
    private static final Map<String, Set<Topic>> TOPICS = topics();

    /** Kinds of cells that say how something is worded or by when. */
    private static final Set<Kind> EDITABLE = EnumSet.of(Kind.TEXT, Kind.DURATION, Kind.CLOCK);

    private final YAMLMapper yaml = StrictYaml.builder().build();
    private final List<TableDefinition> tables = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private static Map<String, Set<Topic>> topics() {
        Map<String, Set<Topic>> topics = new LinkedHashMap<>();
        MeaningReader.words(Topic.class, Topic::name).forEach((word, topic) -> topics.put(word, EnumSet.of(topic)));
        topics.put("ANY", EnumSet.allOf(Topic.class));
        return topics;
    }

    /** Reads one more catalogue. */
    void read(String source, byte[] content) {
        JsonNode tree;
        try {
            tree = yaml.readTree(content);
        } catch (JacksonException e) {
            mistakes.add(source + ": " + e.getOriginalMessage().strip() + " (line "
                    + e.getLocation().getLineNr() + ")");
            return;
        }
        CatalogueNode root = new CatalogueNode(source, tree, mistakes);
        for (CatalogueNode node : root.children("tables", "table", "id")) {
            TableDefinition table = table(node);
            new DefinitionCheck(table, node).check(tables);
            tables.add(table);
        }
        root.finish();
    }

    /**
     * All tables read, in order.
     *
     * @throws InvalidCatalogueException if anything was wrong
     */
    List<TableDefinition> tables() {
        if (!mistakes.isEmpty()) {
            throw new InvalidCatalogueException(mistakes);
        }
        return List.copyOf(tables);
    }

    /** A table; where something is wrong, with something in its place, so that the rest can be read too. */
    private static TableDefinition table(CatalogueNode node) {
        HitPolicy hitPolicy = node.choice("hitPolicy", MeaningReader.words(HitPolicy.class, HitPolicy::name))
                .orElse(HitPolicy.COLLECT);
        Map<String, Subject> subjects = MeaningReader.words(Subject.class, Subject::name);
        Subject subject = node.choice("subject", subjects).orElse(Subject.CASE);
        Optional<Topic> topic = node.choice("topic", MeaningReader.words(Topic.class, Topic::name));
        Optional<CatalogueNode> title = node.child("title");
        List<OutcomeColumn> outcomes = node.children("outcomes", "column", "key").stream()
                .map(CatalogueReader::column)
                .toList();
        TableDefinition table = new TableDefinition(
                name(node, "id", ID, "lower case words joined by _"),
                name(node, "prefix", PREFIX, "capital letters"),
                name(node, "workbook", WORKBOOK, "the name of an .xlsx file"),
                title.map(texts -> texts.text("zh")).orElse(""),
                title.map(texts -> texts.text("en")).orElse(""),
                hitPolicy,
                node.textIfAny("priority"),
                subject,
                node.choiceIfAny("about", subjects).orElse(subject),
                topic.orElse(Topic.PRINCIPLE),
                node.flag("answersEveryCase", TableDefinition.answersEveryCase(hitPolicy)),
                node.textIfAny("enters"),
                node.texts("keys"),
                node.children("consulted", "consulted", "stage").stream()
                        .map(occasion -> consultation(occasion, topic.map(EnumSet::of), outcomes))
                        .toList(),
                outcomes,
                CheckReader.read(node, outcomes));
        title.ifPresent(CatalogueNode::finish);
        node.finish();
        return table;
    }

    private static String name(CatalogueNode node, String key, Pattern pattern, String right) {
        String name = node.text(key);
        if (!name.isEmpty() && !pattern.matcher(name).matches()) {
            node.mistake(key + " should be " + right + ", not " + name);
        }
        return name;
    }

    private static OutcomeColumn column(CatalogueNode node) {
        String key = name(node, "key", KEY, "words joined likeThis");
        Optional<Kind> kind = node.choice("kind", MeaningReader.words(Kind.class, Kind::name));
        Class<? extends Enum<?>> options = options(node, kind);
        OutcomeColumn column = new OutcomeColumn(
                key,
                kind.orElse(Kind.TEXT),
                options,
                node.flag("required", false),
                node.text("zh"),
                node.text("en"),
                kind.map(is -> MeaningReader.read(node, is, options)).orElseGet(() -> {
                    node.ignoreOthers();
                    return Meaning.of(Becomes.OUTCOME);
                }),
                storeMayEdit(node, kind),
                node.flag("limit", false));
        node.finish();
        return column;
    }

    private static StoreEdit storeMayEdit(CatalogueNode node, Optional<Kind> kind) {
        StoreEdit may = node.choiceIfAny("storeMayEdit", MeaningReader.words(StoreEdit.class, StoreEdit::name))
                .orElse(StoreEdit.NEVER);
        if (may != StoreEdit.NEVER && !kind.map(EDITABLE::contains).orElse(true)) {
            node.mistake(
                    "a store may edit wording and times of rows that are not its own, so storeMayEdit belongs to the"
                            + " kinds TEXT, DURATION and CLOCK, not to " + kind.orElseThrow());
        }
        return may;
    }

    private static @Nullable Class<? extends Enum<?>> options(CatalogueNode node, Optional<Kind> kind) {
        if (kind.isEmpty()) {
            return node.choiceIfAny("options", Enumerations.byName()).orElse(null);
        }
        if (kind.get() == Kind.ENUM || kind.get() == Kind.ENUM_LIST) {
            return node.choice("options", Enumerations.byName()).orElse(null);
        }
        if (!node.textIfAny("options").isEmpty()) {
            node.mistake("options belong to the kinds ENUM and ENUM_LIST, not to " + kind.get());
        }
        return null;
    }

    private static Consultation consultation(
            CatalogueNode node, Optional<EnumSet<Topic>> topic, List<OutcomeColumn> outcomes) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        if (node.has("topics")) {
            node.choices("topics", TOPICS).forEach(topics::addAll);
        } else {
            topic.ifPresent(topics::addAll);
        }
        Consultation consultation = new Consultation(
                node.text("stage"),
                topics,
                node.flag("asks", true),
                node.textIfAny("gives"),
                node.flag("onDemand", false),
                node.texts("reads"),
                only(node, outcomes));
        node.finish();
        return consultation;
    }

    private static Map<String, Meaning> only(CatalogueNode node, List<OutcomeColumn> outcomes) {
        Map<String, Meaning> only = new LinkedHashMap<>();
        node.childrenByKey("only").forEach((key, child) -> {
            Optional<OutcomeColumn> column = outcomes.stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst();
            if (column.isEmpty()) {
                child.mistake("no column is called " + key
                        + CatalogueNode.meant(
                                key, outcomes.stream().map(OutcomeColumn::key).toList()));
                return;
            }
            only.put(
                    key,
                    MeaningReader.read(child, column.get().kind(), column.get().options()));
            child.finish();
        });
        return only;
    }
}
