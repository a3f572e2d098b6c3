package org.guwen.casebook.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.table.cell.CellText;
import org.guwen.table.cell.Choices;
import org.guwen.table.cell.Days;
import org.guwen.table.cell.FactCells;
import org.guwen.table.cell.ParsedCell;

/** Reads what every case has beside facts and expectations. */
final class CaseAttributeReader {

    private static final Pattern CLAUSE_SEPARATOR = Pattern.compile("[,;\\s]+");

    private final Choices topics = new Choices(List.of(Topic.values()), Labels.get());

    ParsedCell<Topic> topic(String text) {
        Optional<Enum<?>> topic = topics.find(text);
        return topic.isPresent() ? ParsedCell.of((Topic) topic.get()) : ParsedCell.fault(topics.unknown(text));
    }

    ParsedCell<LocalDate> day(String text) {
        return Days.read(text);
    }

    ParsedCell<OffsetDateTime> time(String text) {
        return FactCells.time(CellText.normalise(text));
    }

    List<String> clauses(String text) {
        return CLAUSE_SEPARATOR
                .splitAsStream(CellText.normalise(text))
                .filter(clause -> !clause.isEmpty() && !clause.equals("-"))
                .toList();
    }
}
