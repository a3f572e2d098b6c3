package org.guwen.inference.engine;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.Records;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;

/** Follows every fact that enters a session, without keeping it. */
public final class ObservedSession {

    private ObservedSession() {}

    /** A list that every fact is added to that enters the session from now on. */
    public static List<WeakReference<Object>> facts(DecisionSession session) {
        List<WeakReference<Object>> facts = new ArrayList<>();
        session(session).addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                Object fact = event.getObject();
                if (!isShared((Record) fact)) {
                    facts.add(new WeakReference<>(fact));
                }
            }
        });
        return facts;
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
