package org.guwen.consultation.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.FactEdits;
import org.guwen.problem.Messages;
import org.guwen.problem.ProblemCode;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the facts of a case from JSON. Strict, so that a slip of the pen never becomes an absent fact: every mistake is
 * reported at once, each with its place and what would be right. An explicit {@code null} is an absent fact. Whether facts
 * can be true together is for the rules to say: {@link Contradictions}.
 */
@Component
public final class FactsReader {

    /** Largest body in bytes. */
    public static final int MAX_BYTES = 256 * 1024;

    /** The one member that only a simulation may have. */
    static final String POLICY = "policy";

    private final JsonTree.Parser parser = new JsonTree.Parser();
    private final Map<Class<?>, Shape> shapes = Shape.of(CaseFacts.class);
    private final Messages messages = new Messages(FactsReader.class, "mistakes");
    private final FactNames names = new FactNames();

    /**
     * Reads one case.
     *
     * @param policyAllowed whether the store's policy may be replaced: in simulations only
     * @throws ProblemException if the body is too large, unreadable or invalid
     */
    public CaseFacts read(byte[] body, boolean policyAllowed, Locale locale) {
        JsonTree tree = parse(body);
        Mistakes mistakes = new Mistakes(messages, locale);
        tree.duplicates().forEach(pointer -> mistakes.add(pointer, ProblemCode.DUPLICATE_FIELD, "duplicate"));
        JsonNode root = policyAllowed ? tree.root() : withoutPolicy(tree.root(), "", mistakes);
        checkLimits(root.path(POLICY).path("limits"), mistakes);
        Object facts = new RecordReader(shapes, names, mistakes).record(CaseFacts.class, root, "");
        if (facts instanceof CaseFacts read && read.unknown() != null) {
            checkUnknown(read, read.unknown(), mistakes);
        }
        mistakes.asProblem().ifPresent(problem -> {
            throw problem;
        });
        if (facts == null) {
            throw new IllegalStateException("no facts and no mistake");
        }
        return (CaseFacts) facts;
    }

    private JsonTree parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new ProblemException(ProblemType.TOO_LARGE, messages.wording("body.large", MAX_BYTES / 1024));
        }
        try {
            return parser.parse(body);
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    ProblemType.UNREADABLE_BODY, messages.wording("body.limits", JsonTree.MAX_DEPTH));
        } catch (JacksonException e) {
            var place = e.getLocation();
            boolean known = place != null && place.getLineNr() > 0;
            var detail = known
                    ? messages.wording("body.unreadable", place.getLineNr(), place.getColumnNr())
                    : messages.wording("body.empty");
            throw new ProblemException(ProblemType.UNREADABLE_BODY, detail);
        }
    }

    /** Of two limits for the same role and concession nobody could say which one counts. */
    private static void checkLimits(JsonNode limits, Mistakes mistakes) {
        Map<List<JsonNode>, Integer> first = new HashMap<>();
        for (int i = 0; limits.isArray() && i < limits.size(); i++) {
            JsonNode limit = limits.get(i);
            Integer earlier = first.putIfAbsent(List.of(limit.path("role"), limit.path("concession")), i);
            if (earlier != null && limit.path("role").isString()) {
                String place = "/" + POLICY + "/limits/";
                mistakes.add(place + i, ProblemCode.CONTRADICTION, "limit.twice", place + i, place + earlier);
            }
        }
    }

    /** What nobody can tell is a fact that could be told and is not. */
    private static void checkUnknown(CaseFacts facts, List<String> unknown, Mistakes mistakes) {
        for (int i = 0; i < unknown.size(); i++) {
            String pointer = unknown.get(i);
            if (!FactEdits.isFact(pointer)) {
                mistakes.add("/unknown/" + i, ProblemCode.UNKNOWN_FIELD, "field", ValueReader.shorten(pointer));
            } else if (FactEdits.value(facts, pointer) != null) {
                mistakes.add("/unknown/" + i, ProblemCode.CONTRADICTION, "unknown.told", pointer);
            }
        }
    }

    /** The facts without what only a simulation may have; that it is there is a mistake. */
    static JsonNode withoutPolicy(JsonNode root, String pointer, Mistakes mistakes) {
        if (!root.hasNonNull(POLICY)) {
            return root;
        }
        mistakes.add(pointer + "/" + POLICY, ProblemCode.POLICY_NOT_ALLOWED, "policy");
        return ((ObjectNode) root).without(POLICY);
    }
}
