package org.guwen.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guwen.table.OutcomeColumn.Kind;

/** Reads from a catalogue what the cells of a table ought to be to one another. */
final class CheckReader {

    private static final Set<Kind> MEASURES = EnumSet.of(Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.DURATION);

    private CheckReader() {}

    static List<TableCheck> read(CatalogueNode table, List<OutcomeColumn> outcomes) {
        if (!table.has("checks")) {
            return List.of();
        }
        Map<String, OutcomeColumn> columns =
                outcomes.stream().collect(Collectors.toMap(OutcomeColumn::key, Function.identity(), (a, b) -> a));
        return table.children("checks", "check", "check").stream()
                .flatMap(node -> check(node, columns).stream())
                .toList();
    }

    private static Optional<TableCheck> check(CatalogueNode node, Map<String, OutcomeColumn> columns) {
        Optional<TableCheck.Kind> kind =
                node.choice("check", MeaningReader.words(TableCheck.Kind.class, TableCheck.Kind::name));
        Optional<TableCheck> check = kind.map(is -> {
            List<OutcomeColumn> compared = node.choices("columns", columns);
            compared.stream()
                    .filter(column -> !MEASURES.contains(column.kind())
                            || (is == TableCheck.Kind.PRODUCT && column.kind() == Kind.DURATION))
                    .forEach(column -> node.mistake(column.key() + " holds no measure that could be compared so"));
            boolean isProduct = is == TableCheck.Kind.PRODUCT;
            boolean isChain = is == TableCheck.Kind.CHAIN;
            boolean isRange = is == TableCheck.Kind.RANGE;
            return new TableCheck(
                    is,
                    compared.stream().map(OutcomeColumn::key).toList(),
                    isProduct ? key(node, "result", columns) : "",
                    isChain ? key(node, "next", columns) : "",
                    isChain ? node.text("link") : "",
                    isRange ? node.decimalIfAny("from").orElse(null) : null,
                    isRange ? node.decimalIfAny("to").orElse(null) : null,
                    isRange && node.flag("ofCatchAll", false));
        });
        node.finish();
        return check;
    }

    private static String key(CatalogueNode node, String name, Map<String, OutcomeColumn> columns) {
        return node.choice(name, columns).map(OutcomeColumn::key).orElse("");
    }
}
