package org.guwen.golden;

import java.util.List;
import org.guwen.facts.code.Topic;
import org.guwen.ruleset.ClauseSource;
import org.guwen.ruleset.RulesetReader;
import org.guwen.ruleset.ShippedKnowledge;
import tools.jackson.databind.node.ObjectNode;

/** Facts as a caller of a consultation writes them, drawn from the vocabulary and from shipped cases; some are refused. */
public final class DrawnCases {

    private final RandomFacts random;

    /** The same seed gives the same facts. */
    public DrawnCases(long seed) {
        var tables = new RulesetReader(ClauseSource.load())
                .read(1, ShippedKnowledge.workbooks())
                .tables();
        random = new RandomFacts(
                seed,
                new BoundaryValues(tables),
                List.copyOf(ShippedFacts.load().values()));
    }

    /** The next facts on that topic, without what only a simulation may have and without a store. */
    public ObjectNode next(Topic topic) {
        ObjectNode facts = random.next(topic);
        facts.remove(List.of("policy", "storeId"));
        return facts;
    }
}
