package org.guwen.table;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.guwen.facts.code.Topic;
import org.guwen.table.OutcomeColumn.Becomes;
import org.guwen.table.OutcomeColumn.Kind;
import org.guwen.table.OutcomeColumn.Meaning;
import org.guwen.table.TableDefinition.Consultation;
import org.guwen.table.TableDefinition.Subject;

/** What the parts of a definition say of each other, and definitions of each other. */
final class DefinitionCheck {

    private final TableDefinition table;
    private final CatalogueNode node;

    DefinitionCheck(TableDefinition table, CatalogueNode node) {
        this.table = table;
        this.node = node;
    }

    /** Checks a table against itself and the tables read before it. */
    void check(Collection<TableDefinition> others) {
        others.forEach(this::apart);
        priority();
        about();
        figures();
        occasions();
        columns();
        pairs();
        audiences();
    }

    private void apart(TableDefinition other) {
        if (table.id().isEmpty() || other.id().isEmpty()) {
            return;
        }
        if (table.id().equals(other.id())) {
            node.mistake("there is a table " + other.id() + " already; give each an id of its own");
            return;
        }
        boolean isSameWorkbook = table.workbook().equals(other.workbook());
        if (isSameWorkbook && table.titleZh().equals(other.titleZh())) {
            node.mistake("the sheet " + table.titleZh() + " of " + table.workbook() + " is that of " + other.id()
                    + "; give each a title of its own");
        }
        if (!isSameWorkbook && table.prefix().equals(other.prefix())) {
            node.mistake("the prefix " + table.prefix() + " is that of " + other.id() + " in " + other.workbook()
                    + "; rows of two workbooks would have the same ids");
        }
    }

    private void priority() {
        if (table.hitPolicy() != HitPolicy.PRIORITY) {
            if (!table.priority().isEmpty()) {
                node.mistake("priority belongs to the hit policy PRIORITY, not to " + table.hitPolicy());
            }
            return;
        }
        if (table.priority().isEmpty()) {
            node.mistake("the hit policy PRIORITY needs a priority: the key of the column whose greatest value wins");
        } else if (table.outcome(table.priority()).isEmpty()) {
            node.mistake("no column is called " + table.priority() + ", the priority"
                    + CatalogueNode.meant(table.priority(), values(OutcomeColumn::key)));
        } else if (table.outcome(table.priority()).get().kind() != Kind.ENUM) {
            node.mistake("the priority " + table.priority() + " should be of kind ENUM: later constants win");
        }
    }

    private void about() {
        if (table.about() != table.subject() && (table.about() != Subject.CASE || table.subject() == Subject.FIGURE)) {
            node.mistake("a table whose subject is " + table.subject() + " concludes nothing about " + table.about()
                    + "; it could be " + table.subject()
                    + (table.subject() == Subject.FIGURE ? "" : " or " + Subject.CASE));
        }
    }

    private void figures() {
        boolean isFigure = table.subject() == Subject.FIGURE;
        if (isFigure && table.enters().isEmpty()) {
            node.mistake("a table of figures needs enters: the simple name of the fact that a row becomes");
        }
        if (!isFigure && !table.keys().isEmpty()) {
            node.mistake("keys belong to the subject FIGURE, not to " + table.subject());
        }
        for (OutcomeColumn column : table.outcomes()) {
            Becomes becomes = column.meaning().becomes();
            if (isFigure && becomes != Becomes.FIGURE && becomes != Becomes.REMARK) {
                node.mistake("the column " + column.key() + " of a table of figures becomes figure or remark, not "
                        + becomes.word());
            } else if (!isFigure && becomes == Becomes.FIGURE) {
                node.mistake("the column " + column.key() + " becomes a figure, so the subject should be FIGURE, not "
                        + table.subject());
            }
        }
    }

    private void occasions() {
        Set<String> seen = new HashSet<>();
        for (Consultation occasion : table.consulted()) {
            for (Topic topic : occasion.topics()) {
                if (!occasion.stage().isEmpty() && !seen.add(occasion.stage() + " for " + topic)) {
                    node.mistake("the table is consulted twice at the stage " + occasion.stage() + " for " + topic);
                }
            }
        }
    }

    private void columns() {
        twice("key", values(OutcomeColumn::key));
        twice("Chinese header", values(OutcomeColumn::labelZh));
        twice("English header", values(OutcomeColumn::labelEn));
    }

    private List<String> values(Function<OutcomeColumn, String> part) {
        return table.outcomes().stream().map(part).toList();
    }

    private void twice(String what, List<String> values) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .filter(value -> !value.isEmpty() && !seen.add(value))
                .distinct()
                .forEach(value -> node.mistake("two columns have the " + what + " " + value));
    }

    /** Columns that only together make a conclusion. */
    private void pairs() {
        Set<Becomes> all = EnumSet.noneOf(Becomes.class);
        meanings().forEach(meaning -> all.add(meaning.becomes()));
        together(all, Becomes.CAP, Becomes.CAPPED_DEADLINE);
        together(all, Becomes.CAPPED_DEADLINE, Becomes.CAP);
        together(all, Becomes.SCRIPT_STEP, Becomes.SCRIPT_TEXT);
        together(all, Becomes.SCRIPT_TEXT, Becomes.SCRIPT_STEP);
        together(all, Becomes.SCRIPT_FOR, Becomes.SCRIPT_STEP);
        together(all, Becomes.SCRIPT_KIND, Becomes.SCRIPT_STEP);
        together(all, Becomes.SCRIPT_CHANNEL, Becomes.SCRIPT_STEP);
        together(all, Becomes.DOCUMENT_FORM, Becomes.DOCUMENT);
        together(all, Becomes.DETAIL, Becomes.ACTION);
        together(all, Becomes.NEEDED_CONSENT, Becomes.ACTION);
        for (Meaning meaning : meanings()) {
            if ((meaning.becomes() == Becomes.DISCLOSURE || meaning.becomes() == Becomes.SCRIPT_TEXT)
                    && meaning.language() != null
                    && meanings().stream().noneMatch(other -> isTranslation(meaning, other))) {
                node.mistake("a " + meaning.becomes().word() + " is only in "
                        + (Locale.CHINESE.equals(meaning.language()) ? "Chinese" : "English")
                        + "; every text is in both languages");
            }
        }
    }

    /** A text is for the same people in both languages. */
    private void audiences() {
        for (Meaning meaning : meanings()) {
            for (Meaning other : meanings()) {
                if (Locale.CHINESE.equals(meaning.language())
                        && isTranslation(meaning, other)
                        && other.audience() != meaning.audience()) {
                    node.mistake("a disclosure is for " + meaning.audience() + " in Chinese and for " + other.audience()
                            + " in English; name one audience for both");
                }
            }
        }
    }

    private List<Meaning> meanings() {
        return table.outcomes().stream().map(OutcomeColumn::meaning).toList();
    }

    private void together(Set<Becomes> all, Becomes one, Becomes needed) {
        if (all.contains(one) && !all.contains(needed)) {
            node.mistake("a column becomes " + one.word() + ", but none becomes " + needed.word());
        }
    }

    private static boolean isTranslation(Meaning one, Meaning other) {
        return one.becomes() == other.becomes()
                && one.code().equals(other.code())
                && !Objects.equals(one.language(), other.language());
    }
}
