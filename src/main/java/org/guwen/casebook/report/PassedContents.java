package org.guwen.casebook.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guwen.ruleset.Ruleset;
import org.springframework.stereotype.Component;

/**
 * The contents on which all cases of the program passed a short time ago. The same workbooks under the same principles give the
 * same answers, so a content that passed at the upload is not asked again by the same process when it is published, put in force
 * again or published by another node. Only what passed is remembered: what failed is asked anew each time.
 */
@Component
public final class PassedContents {

    private static final int MOST = 64;

    private final Map<String, Boolean> passed = new LinkedHashMap<>(MOST + 1, 0.75f, true);

    /** Whether all cases of the program passed on this content. */
    public synchronized boolean contains(Ruleset content) {
        return passed.get(content.sha256()) != null;
    }

    /** Remembers that all cases of the program passed on this content; of more than 64 the one that was asked for longest ago goes. */
    public synchronized void add(Ruleset content) {
        passed.put(content.sha256(), Boolean.TRUE);
        if (passed.size() > MOST) {
            passed.remove(passed.keySet().iterator().next());
        }
    }
}
