package org.guwen.inference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.code.PurchaseChannel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same case with something changed. Goes by way of JSON, which names fields as callers do. */
public final class CaseEdits {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CaseEdits() {}

    public static String json(CaseFacts facts) {
        return JSON.writeValueAsString(facts);
    }

    public static CaseFacts facts(String json) {
        return JSON.readValue(json, CaseFacts.class);
    }

    public static ObjectNode tree(CaseFacts facts) {
        return JSON.valueToTree(facts);
    }

    public static CaseFacts facts(ObjectNode tree) {
        return JSON.treeToValue(tree, CaseFacts.class);
    }

    public static CaseFacts withPurchaseChannel(CaseFacts facts, PurchaseChannel channel) {
        return edited(facts, tree -> {
            ((ObjectNode) tree.get("vehicle")).put("purchaseChannel", channel.name());
            return tree;
        });
    }

    /** The issues and projects in reverse order. */
    public static CaseFacts reversed(CaseFacts facts) {
        return edited(facts, tree -> {
            reverse(tree, "projects");
            if (tree.get("complaint") instanceof ObjectNode complaint) {
                reverse(complaint, "issues");
            }
            return tree;
        });
    }

    /** The case without proposals and requests, which speak of one issue by its position. */
    public static CaseFacts withoutProposals(CaseFacts facts) {
        return edited(facts, tree -> {
            if (tree.get("charge") instanceof ObjectNode charge) {
                charge.remove("requested");
            }
            return tree.without("proposals");
        });
    }

    private static CaseFacts edited(CaseFacts facts, UnaryOperator<ObjectNode> edit) {
        return facts(edit.apply(tree(facts)));
    }

    private static void reverse(ObjectNode owner, String list) {
        if (owner.get(list) instanceof ArrayNode array) {
            List<JsonNode> entries = new ArrayList<>(array.valueStream().toList());
            Collections.reverse(entries);
            owner.set(list, JSON.createArrayNode().addAll(entries));
        }
    }
}
