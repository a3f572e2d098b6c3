package org.guwen.inference.engine;

import java.util.List;

/**
 * The order in which facts that come at the same time enter a session. The advice must not depend on it, which a test can
 * show by shuffling them.
 */
interface Arrangement {

    /** The order in which they come. */
    Arrangement AS_THEY_COME = new Arrangement() {
        @Override
        public <T> List<T> of(List<T> facts) {
            return facts;
        }
    };

    /** The facts in the order in which they enter. */
    <T> List<T> of(List<T> facts);
}
