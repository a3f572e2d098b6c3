package org.guwen.export;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.advice.TimeLimit;
import org.guwen.inference.RandomSituations;
import org.guwen.table.DecisionTable;
import org.guwen.table.HitPolicy;
import org.guwen.table.OutcomeColumn;
import org.guwen.table.Row;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** An exported table in an engine that is not ours. */
final class ExportedDmn {

    /** What the engine says: rows that match, the answer in FEEL values, and what went wrong. */
    record Answer(List<String> hits, @Nullable Object result, List<String> errors) {}

    private final DecisionTable table;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<String> hits = new ArrayList<>();

    ExportedDmn(DecisionTable table) {
        this.table = table;
        StringReader document = new StringReader(ExportFormat.DMN.write(table, 1));
        this.runtime = DMNRuntimeBuilder.usingStrict()
                .fromResources(List.of(ResourceFactory.newReaderResource(document, "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                List<Row> rows = table.rows().stream().filter(Row::enabled).toList();
                event.getMatches().forEach(rule -> hits.add(rows.get(rule - 1).id()));
            }
        });
    }

    Answer answer(RandomSituations.Drawn drawn) {
        hits.clear();
        DMNResult result = runtime.evaluateAll(model, context(drawn));
        List<String> errors = result.getMessages().stream()
                .filter(message -> message.getLevel() == org.kie.api.builder.Message.Level.ERROR)
                .map(String::valueOf)
                .toList();
        return new Answer(List.copyOf(hits), result.getDecisionResults().get(0).getResult(), errors);
    }

    private DMNContext context(RandomSituations.Drawn drawn) {
        DMNContext context = runtime.newContext();
        context.set("asOf", drawn.asOf());
        block("", drawn).forEach(context::set);
        return context;
    }

    /** A block that holds nothing is missing as a whole; any other holds {@code null} for what it does not hold. */
    private Map<String, @Nullable Object> block(String prefix, RandomSituations.Drawn drawn) {
        Map<String, @Nullable Object> block = new LinkedHashMap<>();
        for (DecisionTable.Column column : table.columns()) {
            String path = column.field().path();
            if (path.startsWith(prefix)) {
                String name = path.substring(prefix.length()).split("\\.", -1)[0];
                block.put(name, member(prefix + name, drawn));
            }
        }
        return block;
    }

    private @Nullable Object member(String path, RandomSituations.Drawn drawn) {
        Object value = drawn.values().get(path);
        boolean isHeld = drawn.values().keySet().stream().anyMatch(held -> held.startsWith(path + "."));
        return isHeld ? block(path + ".", drawn) : value == null ? null : feel(value);
    }

    /** What a table says if these rows count, in FEEL values. */
    static @Nullable Object expected(DecisionTable table, List<Row> decided) {
        HitPolicy policy = table.definition().hitPolicy();
        if (decided.isEmpty()) {
            return policy == HitPolicy.COLLECT ? List.of() : null;
        }
        List<@Nullable Object> answers = new ArrayList<>();
        decided.forEach(row -> answers.add(answer(table, row)));
        return policy == HitPolicy.UNIQUE || policy == HitPolicy.FIRST ? answers.get(0) : answers;
    }

    private static @Nullable Object answer(DecisionTable table, Row row) {
        List<OutcomeColumn> columns = table.definition().outcomes();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (OutcomeColumn column : columns) {
            Object value = row.outcomes().get(column.key());
            boolean isList = column.kind().name().endsWith("LIST");
            answer.put(column.key(), value == null ? (isList ? List.of() : null) : feel(value));
        }
        return columns.size() == 1 ? answer.get(columns.get(0).key()) : answer;
    }

    private static Object feel(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof TimeLimit limit) {
            return Map.of(
                    "amount",
                    BigDecimal.valueOf(limit.amount()).stripTrailingZeros(),
                    "unit",
                    limit.unit().name());
        }
        return value instanceof Collection<?> values
                ? values.stream().map(ExportedDmn::feel).toList()
                : value;
    }

    /** FEEL values with the trailing zeros of numbers taken off, for comparison. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, entry) -> plain.put(key, plain(entry)));
            return plain;
        }
        if (value instanceof Collection<?> values) {
            List<@Nullable Object> plain = new ArrayList<>();
            values.forEach(entry -> plain.add(plain(entry)));
            return plain;
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
