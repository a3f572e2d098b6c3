package org.guwen.advice.clause;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guwen.advice.Basis;

/** All clauses the knowledge rests on, by id. */
public final class ClauseCatalogue {

    private final Map<String, Clause> clauses = new LinkedHashMap<>();

    /**
     * Holds the clauses.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public ClauseCatalogue(List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (this.clauses.put(clause.id(), clause) != null) {
                throw new IllegalArgumentException("clause " + clause.id() + " stands twice in the catalogue");
            }
        }
    }

    /** All clauses in catalogue order. */
    public Collection<Clause> all() {
        return Collections.unmodifiableCollection(clauses.values());
    }

    /** The clause of that id. */
    public Optional<Clause> find(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** Whether a clause of that id exists; group names such as {@code CH-H3} are clauses too. */
    public boolean isKnown(String id) {
        return clauses.containsKey(id);
    }

    /** Basis of a clause; unknown ids are our own policy. */
    public Basis basis(String id) {
        Clause clause = clauses.get(id);
        return clause == null ? Basis.POLICY : clause.basis();
    }
}
