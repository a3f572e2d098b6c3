package org.guwen.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Audience;
import org.guwen.advice.code.ChargeItem;
import org.guwen.advice.code.ConsentKind;
import org.guwen.advice.code.CostItem;
import org.guwen.advice.code.DeadlineCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.DocumentForm;
import org.guwen.advice.code.ForbiddenCode;
import org.guwen.advice.code.Obligation;
import org.guwen.advice.code.ScriptChannel;
import org.guwen.advice.code.ScriptKind;
import org.guwen.facts.code.Role;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.OutcomeColumn.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads which conclusion a column becomes, and says where the cells of the column cannot become it. */
final class MeaningReader {

    private static final Map<String, Becomes> BECOMES = words(Becomes.class, Becomes::word);
    private static final Map<String, Locale> LANGUAGES =
            Stream.of(Locale.CHINESE, Locale.ENGLISH).collect(byWord(Locale::getLanguage));
    private static final String HITS = "hits";

    private MeaningReader() {}

    /** The constants of an enumeration by the words that a catalogue uses, in order. */
    static <E extends Enum<E>> Map<String, E> words(Class<E> type, Function<E, String> word) {
        return Arrays.stream(type.getEnumConstants()).collect(byWord(word));
    }

    private static <T> Collector<T, ?, Map<String, T>> byWord(Function<T, String> word) {
        return Collectors.toMap(word, choice -> choice, (left, right) -> left, LinkedHashMap::new);
    }

    /** Cells that can become something. */
    private record Cells(Set<Kind> kinds, @Nullable Class<? extends Enum<?>> options) {

        static final Cells ANY = new Cells(EnumSet.allOf(Kind.class), null);

        static Cells of(Kind first, Kind... more) {
            return new Cells(EnumSet.of(first, more), null);
        }

        static Cells one(Class<? extends Enum<?>> options) {
            return new Cells(EnumSet.of(Kind.ENUM), options);
        }

        static Cells list(Class<? extends Enum<?>> options) {
            return new Cells(EnumSet.of(Kind.ENUM_LIST), options);
        }

        boolean allow(Kind kind, @Nullable Class<? extends Enum<?>> cellOptions) {
            return kinds.contains(kind) && (options == null || cellOptions == null || options == cellOptions);
        }

        String told() {
            String told = kinds.stream().map(Kind::name).collect(Collectors.joining(" or "));
            return options == null ? told : told + " of " + options.getSimpleName();
        }
    }

    /** The meaning that a mapping gives to a column; without one its cells enter a run as they are. */
    static Meaning read(CatalogueNode node, Kind kind, @Nullable Class<? extends Enum<?>> options) {
        Optional<Becomes> named = node.choiceIfAny("becomes", BECOMES);
        if (named.isEmpty() && node.has("becomes")) {
            // Without knowing what it becomes nobody can tell which of the other keys are right.
            node.ignoreOthers();
            return Meaning.of(Becomes.OUTCOME);
        }
        Becomes becomes = named.orElse(Becomes.OUTCOME);
        Cells cells = cells(becomes, kind);
        if (!cells.allow(kind, options)) {
            node.mistake("what becomes " + becomes.word() + " should be " + cells.told() + ", not "
                    + new Cells(EnumSet.of(kind), options).told());
        }
        return meaning(becomes, kind, options, node);
    }

    private static Cells cells(Becomes becomes, Kind kind) {
        return switch (becomes) {
            case ACTION, SCRIPT_FOR -> Cells.list(ActionCode.class);
            case DETAIL -> Cells.of(Kind.DURATION, Kind.ENUM, Kind.NUMBER, Kind.BOOLEAN);
            case PROHIBITION -> Cells.list(ForbiddenCode.class);
            case EXCLUSION -> kind == Kind.BOOLEAN ? Cells.of(Kind.BOOLEAN) : Cells.list(ActionCode.class);
            case FREE, BILLED -> Cells.list(ChargeItem.class);
            case STORE_BEARS -> Cells.list(CostItem.class);
            case WORK_DECISION -> Cells.one(Decision.class);
            case ESCALATION -> Cells.one(Role.class);
            case DOCUMENT -> Cells.list(DocumentCode.class);
            case DOCUMENT_FORM -> Cells.one(DocumentForm.class);
            case DEADLINE, CAP -> Cells.of(Kind.DURATION);
            case CAPPED_DEADLINE -> Cells.one(DeadlineCode.class);
            case RISK_NOTE -> Cells.of(Kind.TEXT_LIST);
            case DISCLOSURE, SCRIPT_TEXT -> Cells.of(Kind.TEXT);
            case SCRIPT_STEP -> Cells.of(Kind.NUMBER);
            case SCRIPT_KIND -> Cells.one(ScriptKind.class);
            case SCRIPT_CHANNEL -> Cells.one(ScriptChannel.class);
            case LABOUR_QUOTE -> Cells.of(Kind.NUMBER, Kind.MONEY);
            case NEEDED_CONSENT -> Cells.list(ConsentKind.class);
            case VALUE, OUTCOME, FIGURE, REMARK -> Cells.ANY;
        };
    }

    /** Takes the keys that belong to a conclusion; any other is a mistake of its own. */
    private static Meaning meaning(
            Becomes becomes, Kind kind, @Nullable Class<? extends Enum<?>> options, CatalogueNode node) {
        Obligation obligation = becomes == Becomes.ACTION
                ? node.choice("obligation", words(Obligation.class, Obligation::name))
                        .orElse(null)
                : null;
        String field = becomes == Becomes.VALUE ? node.text("field") : "";
        boolean ofHits = (becomes == Becomes.VALUE || becomes == Becomes.ESCALATION)
                && node.choiceIfAny("of", Map.of(HITS, HITS)).isPresent();
        DeadlineCode deadline = becomes == Becomes.DEADLINE
                ? node.choice("code", words(DeadlineCode.class, DeadlineCode::name))
                        .orElse(null)
                : null;
        DocumentCode document = becomes == Becomes.DOCUMENT_FORM
                ? node.choice("of", words(DocumentCode.class, DocumentCode::name))
                        .orElse(null)
                : null;
        List<ActionCode> excluded = becomes == Becomes.EXCLUSION && kind == Kind.BOOLEAN
                ? node.choices("codes", words(ActionCode.class, ActionCode::name))
                : List.of();
        Map<String, String> clauses = becomes == Becomes.RISK_NOTE ? node.texts("clauses") : Map.of();
        Locale language = switch (becomes) {
            case DISCLOSURE, SCRIPT_TEXT -> node.choice("language", LANGUAGES).orElse(null);
            case REMARK -> node.choiceIfAny("language", LANGUAGES).orElse(null);
            default -> null;
        };
        String enters = becomes == Becomes.FIGURE && kind == Kind.ENUM_LIST ? node.textIfAny("enters") : "";
        String code = becomes == Becomes.DISCLOSURE ? node.textIfAny("code") : "";
        Audience audience = becomes == Becomes.DISCLOSURE
                ? node.choiceIfAny("audience", words(Audience.class, Audience::name))
                        .orElse(Audience.CUSTOMER)
                : Audience.CUSTOMER;
        List<? extends Enum<?>> contrary = becomes == Becomes.DETAIL && options != null && node.has("contrary")
                ? contrary(node, options)
                : List.of();
        return new Meaning(
                becomes,
                obligation,
                field,
                ofHits,
                deadline,
                document,
                excluded,
                clauses,
                language,
                code,
                audience,
                enters,
                contrary);
    }

    private static List<? extends Enum<?>> contrary(CatalogueNode node, Class<? extends Enum<?>> options) {
        Map<String, Enum<?>> constants =
                Arrays.<Enum<?>>stream(options.getEnumConstants()).collect(byWord(Enum::name));
        List<Enum<?>> contrary = node.choices("contrary", constants);
        if (contrary.size() == 1) {
            node.mistake("contrary should name two constants or more: those that cannot both be said of one action");
        }
        return contrary;
    }
}
