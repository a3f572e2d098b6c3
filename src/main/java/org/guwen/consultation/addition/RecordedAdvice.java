package org.guwen.consultation.addition;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.guwen.advice.code.Obligation;
import org.guwen.facts.code.Role;
import tools.jackson.databind.JsonNode;

/** An advice on record, asked for what an override needs to know. */
record RecordedAdvice(JsonNode json) {

    /** What it says of an act that is to be done or may be done, empty if it says nothing of the kind. */
    Optional<Obligation> obligation(String code) {
        return Stream.concat(
                        json.path("actions").valueStream(),
                        json.path("conduct").path("actions").valueStream())
                .filter(action -> action.path("code").asString("").equals(code))
                .map(action -> Obligation.valueOf(action.path("obligation").asString()))
                .min(Comparator.naturalOrder());
    }

    /** The role that decides the case: whoever the summary names, or has to approve if that is more; empty if nobody has to. */
    Optional<Role> decidedBy() {
        JsonNode approval = json.path("approval");
        String level = approval.path("required").asBoolean(false)
                ? approval.path("level").asString("")
                : "";
        return Stream.of(json.at("/summary/decidedBy").asString(""), level)
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .max(Comparator.naturalOrder());
    }
}
