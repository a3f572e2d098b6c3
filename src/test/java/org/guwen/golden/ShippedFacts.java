package org.guwen.golden;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guwen.SourceFiles;
import org.guwen.casebook.Case;
import org.guwen.casebook.sheet.SheetCases;
import org.guwen.casebook.yaml.CasebookReader;
import org.guwen.casebook.yaml.ShippedCases;
import org.guwen.ruleset.ShippedKnowledge;
import org.guwen.ruleset.Workbook;
import org.guwen.table.Limits;
import org.guwen.table.reading.WorkbookReader;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The facts of all cases of the repository: beside the rules, in the sheets of the workbooks, and the worked scenarios. */
final class ShippedFacts {

    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ShippedFacts() {}

    /** Facts by where they stand, such as {@code rules/complaint/manner.cases.yaml#3}. */
    static Map<String, ObjectNode> load() {
        Map<String, ObjectNode> facts = new LinkedHashMap<>();
        new ShippedCases().all().forEach(book -> add(facts, book.source(), book.cases()));
        ShippedKnowledge.workbooks()
                .forEach(workbook -> add(facts, "decision-tables/" + workbook.name(), cases(workbook)));
        SourceFiles.below(SCENARIOS, ".yaml")
                .forEach(file -> add(
                        facts,
                        "scenarios/" + file.getFileName(),
                        new CasebookReader()
                                .read(file.toString(), SourceFiles.text(file))
                                .cases()));
        return facts;
    }

    private static void add(Map<String, ObjectNode> facts, String source, List<Case> cases) {
        for (int i = 0; i < cases.size(); i++) {
            ObjectNode given = JSON.valueToTree(cases.get(i).given());
            given.put("asOf", cases.get(i).asOf().toString());
            sortSets(given);
            facts.put(source + "#" + (i + 1), given);
        }
    }

    private static List<Case> cases(Workbook workbook) {
        var reading = new WorkbookReader(clause -> true, Limits.standard()).read(workbook.name(), workbook.content());
        return SheetCases.read(reading.testSheets(), workbook.name()).cases().stream()
                .map(inSheet -> inSheet.example())
                .toList();
    }

    /** Arrays of texts are sets: their order differs from process to process. */
    private static void sortSets(JsonNode node) {
        if (node instanceof ArrayNode array && array.valueStream().allMatch(JsonNode::isString)) {
            List<String> sorted =
                    array.valueStream().map(JsonNode::stringValue).sorted().toList();
            array.removeAll();
            sorted.forEach(array::add);
        } else {
            node.valueStream().forEach(ShippedFacts::sortSets);
        }
    }
}
