package org.guwen.inference.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.guwen.facts.CaseFacts;
import org.guwen.inference.RandomCases;

/** A run in which what comes at the same time enters the session in a random order. */
public final class ShuffledRun {

    private ShuffledRun() {}

    /** Runs all stages over a case that goes on record. */
    public static RunResult of(Engine engine, CaseFacts facts, LocalDate asOf, Random random) {
        return engine.run(facts, asOf, RandomCases.KEPT_AT, new Arrangement() {
            @Override
            public <T> List<T> of(List<T> items) {
                List<T> shuffled = new ArrayList<>(items);
                Collections.shuffle(shuffled, random);
                return shuffled;
            }
        });
    }
}
