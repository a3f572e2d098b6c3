package org.guwen.inference.engine;

import org.drools.core.common.Memory;
import org.drools.core.common.NodeMemories;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AccumulateNode.AccumulateMemory;
import org.drools.core.reteoo.BetaMemory;
import org.kie.api.runtime.KieSession;

/**
 * What the network of a session remembers. A session without facts may still remember some: where a {@code not} without a
 * join made a rule impossible, the engine puts off to take out what the rule had met before, until the rule is possible
 * again, which may be never.
 */
final class SessionMemory {

    private SessionMemory() {}

    /** Whether the network remembers no fact. */
    static boolean isEmpty(KieSession session) {
        NodeMemories memories = ((ReteEvaluator) session).getNodeMemories();
        for (int i = memories.length() - 1; i >= 0; i--) {
            Memory memory = memories.peekNodeMemory(i);
            if (memory instanceof BetaMemory<?> beta && !isEmpty(beta)) {
                return false;
            }
            if (memory instanceof AccumulateMemory accumulate && !isEmpty(accumulate.getBetaMemory())) {
                return false;
            }
        }
        return true;
    }

    /** Only what joins a rule later than its first pattern: the first one may be met by what every session holds. */
    private static boolean isEmpty(BetaMemory<?> memory) {
        return memory.getStagedRightTuples().isEmpty()
                && memory.getRightTupleMemory().size() == 0;
    }
}
