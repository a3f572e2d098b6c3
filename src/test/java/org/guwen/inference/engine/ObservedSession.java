package org.guwen.inference.engine;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.List;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** Follows every fact that enters a session, without keeping it. */
public final class ObservedSession {

    private ObservedSession() {}

    /** Adds to a list every fact that enters the session until it is cleared. */
    public static void follow(DecisionSession session, List<WeakReference<Object>> facts) {
        session(session).addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Object fact = event.getObject();
                if (!isShared((Record) fact)) {
                    facts.add(new WeakReference<>(fact));
                }
            }
        });
    }

    /** A block of which nothing was told is one object for all cases. */
    private static boolean isShared(Record fact) {
        return fact.getClass().getPackage() == CaseFacts.class.getPackage()
                && (fact.equals(Records.empty(fact.getClass()))
                        || fact.equals(UnknownValues.named(fact.getClass(), null)));
    }

    private static KieSession session(DecisionSession session) {
        try {
            Field field = DecisionSession.class.getDeclaredField("session");
            field.setAccessible(true);
            return (KieSession) field.get(session);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
