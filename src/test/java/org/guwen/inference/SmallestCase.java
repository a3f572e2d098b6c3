package org.guwen.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.guwen.facts.CaseFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes facts away one by one as long as the case stays interesting, so that a finding shows only what matters. */
public final class SmallestCase {

    private SmallestCase() {}

    public static CaseFacts of(CaseFacts facts, Predicate<CaseFacts> isInteresting) {
        ObjectNode smallest = CaseEdits.tree(facts);
        boolean isSmaller = true;
        while (isSmaller) {
            isSmaller = false;
            for (List<Object> path : paths(smallest, List.of(), new ArrayList<>())) {
                ObjectNode candidate = without(smallest, path);
                if (isPermitted(candidate) && isInteresting.test(CaseEdits.facts(candidate))) {
                    smallest = candidate;
                    isSmaller = true;
                    break;
                }
            }
        }
        return CaseEdits.facts(smallest);
    }

    private static boolean isPermitted(ObjectNode candidate) {
        return candidate.has("topic") && Permitted.is(CaseEdits.facts(candidate), RandomCases.AS_OF);
    }

    private static List<List<Object>> paths(JsonNode node, List<Object> path, List<List<Object>> paths) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> path(object.get(name), path, name, paths));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                path(array.get(i), path, i, paths);
            }
        }
        return paths;
    }

    private static void path(JsonNode child, List<Object> path, Object step, List<List<Object>> paths) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        boolean isRequired = step.equals("code") || (path.contains("limits") && step instanceof String);
        if (!isRequired) {
            paths.add(longer);
        }
        paths(child, longer, paths);
    }

    private static ObjectNode without(ObjectNode root, List<Object> path) {
        ObjectNode copy = root.deepCopy();
        JsonNode owner = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            owner = step instanceof Integer index ? owner.get(index) : owner.get(step.toString());
        }
        Object last = path.get(path.size() - 1);
        if (owner instanceof ArrayNode array) {
            array.remove((Integer) last);
        } else {
            ((ObjectNode) owner).remove(last.toString());
        }
        return copy;
    }
}
