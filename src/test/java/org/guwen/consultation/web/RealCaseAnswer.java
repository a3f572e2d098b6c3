package org.guwen.consultation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guwen.advice.Texts;
import org.guwen.facts.code.Severity;
import tools.jackson.databind.JsonNode;

/**
 * Holds an answer, as it left over HTTP, against what a real case expects. Lists mean "at least these", values "exactly
 * this"; an expectation that nobody knows is a mistake of the case.
 */
final class RealCaseAnswer {

    private final JsonNode answer;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, BiConsumer<String, JsonNode>> checks = new LinkedHashMap<>();

    RealCaseAnswer(JsonNode answer) {
        this.answer = answer;
        acts();
        classes();
        money();
        verdicts();
        texts();
    }

    /** What of the expectations does not hold, in words. */
    List<String> wrong(JsonNode expect) {
        expect.properties().forEach(expected -> {
            BiConsumer<String, JsonNode> check = checks.get(expected.getKey());
            if (check == null) {
                throw new IllegalArgumentException("no expectation is called " + expected.getKey());
            }
            check.accept(expected.getKey(), expected.getValue());
        });
        return wrong;
    }

    private void acts() {
        checks.put("actions", (name, wanted) -> has(name, wanted, recommended()));
        checks.put("notActions", (name, unwanted) -> lacks(name, unwanted, all("code", "actions", "conduct/actions")));
        checks.put("mayActions", (name, wanted) -> has(name, wanted, all("code", "actions", "conduct/actions")));
        checks.put(
                "phases",
                (name, wanted) -> wanted.properties()
                        .forEach(act -> same(
                                name + " of " + act.getKey(),
                                act.getValue(),
                                one("actions", act.getKey()).path("phase"))));
        checks.put("suppressed", (name, wanted) -> has(name, wanted, all("code", "suppressed")));
        checks.put("forbidden", (name, wanted) -> has(name, wanted, all("code", "forbidden")));
        checks.put("documents", (name, wanted) -> has(name, wanted, all("code", "documents")));
        checks.put("notDocuments", (name, unwanted) -> lacks(name, unwanted, all("code", "documents")));
        checks.put("firstAction", (name, wanted) -> same(name, wanted, answer.at("/actions/0/code")));
        checks.put("firstPhase", (name, wanted) -> same(name, wanted, answer.at("/actions/0/phase")));
        checks.put("internal", (name, wanted) -> has(name, wanted, internal()));
        checks.put("nextStep", (name, wanted) -> same(name, wanted, payload("NEXT_STEP", "nextStep")));
        checks.put("reworkSlot", (name, wanted) -> same(name, wanted, payload("ARRANGE_REWORK", "slot")));
        checks.put("notReworkSlot", (name, unwanted) -> {
            String slot = payload("ARRANGE_REWORK", "slot").asString("");
            require(!slot.contains(unwanted.asString()), name + ": booked for " + slot);
        });
        checks.put("handOverTo", (name, wanted) -> same(name, wanted, payload("HAND_OVER", "to")));
        checks.put(
                "payload",
                (name, wanted) -> wanted.properties()
                        .forEach(act -> act.getValue()
                                .properties()
                                .forEach(part -> same(
                                        name + " of " + act.getKey(),
                                        part.getValue(),
                                        payload(act.getKey(), part.getKey())))));
        checks.put(
                "wished",
                (name, wanted) -> wanted.properties().forEach(act -> {
                    require(
                            payload(act.getKey(), "slot").isMissingNode(),
                            act.getKey() + " is booked, though it begins now");
                    String wished = payload(act.getKey(), "wished").toString();
                    require(
                            wished.contains(act.getValue().asString()),
                            act.getKey() + " forgets what he wished: " + wished);
                }));
    }

    private void classes() {
        checks.put("status", (name, wanted) -> same(name, wanted, answer.get("status")));
        checks.put("decision", (name, wanted) -> same(name, wanted, answer.get("decision")));
        checks.put("projectDecisions", (name, wanted) -> equal(name, strings(wanted), all("decision", "projects")));
        checks.put("branch", (name, wanted) -> same(name, wanted, answer.at("/classification/branch")));
        checks.put("severity", (name, wanted) -> same(name, wanted, answer.at("/classification/severity")));
        checks.put(
                "notSeverity",
                (name, unwanted) ->
                        require(!unwanted.equals(answer.at("/classification/severity")), "severity is " + unwanted));
        checks.put("severityAtLeast", (name, least) -> {
            Severity found =
                    Severity.valueOf(answer.at("/classification/severity").asString());
            require(found.compareTo(Severity.valueOf(least.asString())) >= 0, "severity is only " + found);
        });
        checks.put("escalateTo", (name, wanted) -> same(name, wanted, answer.at("/classification/escalateTo")));
        checks.put("issues", (name, wanted) -> {
            for (int i = 0; i < wanted.size(); i++) {
                JsonNode issue = answer.at("/issues/" + i);
                same(name + " " + i, wanted.get(i).get("branch"), issue.path("branch"));
                pays(wanted.get(i).path("charges"), issue.path("charges"));
            }
        });
        checks.put("questions", (name, wanted) -> has(name, wanted, all("field", "questions")));
        checks.put("firstQuestion", (name, wanted) -> same(name, wanted, answer.at("/questions/0/field")));
        checks.put("notQuestions", (name, unwanted) -> lacks(name, unwanted, all("field", "questions")));
        checks.put("rows", (name, wanted) -> has(name, wanted, rows()));
        checks.put("notRows", (name, unwanted) -> lacks(name, unwanted, rows()));
        checks.put("clauses", (name, wanted) -> has(name, wanted, all("clause", "citations")));
        checks.put(
                "deadlines",
                (name, wanted) -> wanted.properties()
                        .forEach(due -> same(
                                due.getKey(),
                                due.getValue(),
                                one("deadlines", due.getKey()).path("due"))));
        checks.put("notDeadlines", (name, unwanted) -> lacks(name, unwanted, all("code", "deadlines")));
        checks.put(
                "dueAt",
                (name, wanted) -> wanted.properties()
                        .forEach(due -> same(
                                due.getKey(),
                                due.getValue(),
                                one("deadlines", due.getKey()).path("dueAt"))));
        checks.put("assumptions", (name, wanted) -> has(name, wanted, all("field", "assumptions")));
        checks.put(
                "workingDays",
                (name, wanted) -> wanted.properties()
                        .forEach(due -> require(
                                one("deadlines", due.getKey())
                                                .path("workingDays")
                                                .asInt(-1)
                                        == due.getValue().asInt(),
                                due.getKey() + " is not counted in working days: " + one("deadlines", due.getKey()))));
    }

    private void money() {
        checks.put("charges", (name, wanted) -> pays(wanted, answer.path("charges")));
        checks.put("refund", (name, wanted) -> amount(name, wanted, answer.at("/charges/refund/amount")));
        checks.put(
                "noRefund",
                (name, wanted) -> require(
                        answer.at("/charges/refund").isMissingNode(), "refunds " + answer.at("/charges/refund")));
        checks.put("storeBears", (name, wanted) -> has(name, wanted, all("item", "charges/storeBears")));
        checks.put("concession", (name, wanted) -> {
            same(name, wanted.get("type"), answer.at("/charges/concession/type"));
            amount(name, wanted.get("proposedPercent"), answer.at("/charges/concession/proposedPercent"));
        });
        checks.put(
                "approval",
                (name, wanted) -> wanted.properties()
                        .forEach(part -> same(name, part.getValue(), answer.at("/approval/" + part.getKey()))));
        checks.put(
                "noApprover",
                (name, wanted) -> require(
                        answer.at("/approval/level").isMissingNode(),
                        "an approver is named: " + answer.get("approval")));
    }

    private void verdicts() {
        checks.put(
                "verdicts",
                (name, wanted) -> wanted.properties()
                        .forEach(code -> same(
                                code.getKey(),
                                code.getValue(),
                                one("verdicts", code.getKey()).path("verdict"))));
        checks.put("verdictsByIndex", (name, wanted) -> {
            for (int i = 0; i < wanted.size(); i++) {
                same(name + " " + i, wanted.get(i), answer.at("/verdicts/" + i + "/verdict"));
            }
        });
        checks.put(
                "verdictText",
                (name, wanted) -> wanted.properties().forEach(part -> {
                    String reason =
                            answer.at("/verdicts/" + part.getKey() + "/reason").asString("");
                    require(
                            reason.contains(part.getValue().asString()),
                            "verdict " + part.getKey() + " says " + reason);
                }));
        checks.put(
                "verdictClauses",
                (name, wanted) -> wanted.properties()
                        .forEach(code -> has(
                                name,
                                code.getValue(),
                                strings(one("verdicts", code.getKey()).path("clauses")))));
        checks.put(
                "notReason",
                (name, unwanted) -> lacks(
                        name,
                        List.of(Texts.get().of("reason." + unwanted.asString(), Locale.CHINESE)),
                        all("reason", "verdicts")));
        checks.put(
                "demands",
                (name, wanted) -> wanted.properties()
                        .forEach(code -> same(
                                code.getKey(),
                                code.getValue(),
                                one("demands", code.getKey()).path("answer"))));
        checks.put(
                "demandText",
                (name, wanted) -> strings(wanted)
                        .forEach(part -> require(
                                all("text", "demands").stream().anyMatch(text -> text.contains(part)),
                                "no demand's answer says " + part + ": " + all("text", "demands"))));
    }

    private void texts() {
        checks.put("disclosures", (name, wanted) -> has(name, wanted, all("item", "disclosures")));
        checks.put("notDisclosures", (name, unwanted) -> lacks(name, unwanted, all("item", "disclosures")));
        checks.put(
                "notScript",
                (name, unwanted) -> require(
                        !all("step", "scripts").contains(unwanted.asString()), "script " + unwanted + " is said"));
        checks.put(
                "notText",
                (name, unwanted) ->
                        require(!answer.toString().contains(unwanted.asString()), "the answer says " + unwanted));
    }

    private List<String> recommended() {
        return nodes("actions", "conduct/actions")
                .filter(act -> !act.get("obligation").asString().equals("MAY"))
                .map(act -> act.get("code").asString())
                .toList();
    }

    private List<String> internal() {
        return nodes("actions", "disclosures")
                .filter(item -> item.path("audience").asString("").equals("INTERNAL"))
                .map(item -> item.path("code").asString("") + item.path("item").asString(""))
                .toList();
    }

    private List<String> rows() {
        return answer.findValuesAsString("row").stream().distinct().toList();
    }

    private JsonNode payload(String code, String part) {
        return one("actions", code).path("payload").path(part);
    }

    private JsonNode one(String list, String code) {
        return nodes(list)
                .filter(item -> item.get("code").asString().equals(code))
                .findFirst()
                .orElse(answer.path("none"));
    }

    private Stream<JsonNode> nodes(String... lists) {
        return Stream.of(lists)
                .flatMap(list -> StreamSupport.stream(answer.at("/" + list).spliterator(), false));
    }

    private List<String> all(String field, String... lists) {
        return nodes(lists).map(item -> item.path(field).asString("")).toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private void pays(JsonNode wanted, JsonNode charges) {
        wanted.properties()
                .forEach(item -> amount(
                        item.getKey(),
                        item.getValue(),
                        charges.path("customerPays").path(item.getKey()).path("amount")));
    }

    private void amount(String name, JsonNode wanted, JsonNode found) {
        require(
                found.isNumber() && found.decimalValue().compareTo(wanted.decimalValue()) == 0,
                name + " is " + found + " instead of " + wanted);
    }

    private void same(String name, JsonNode wanted, JsonNode found) {
        equal(name, wanted.asString(), found.asString(""));
    }

    private void equal(String name, Object wanted, Object found) {
        require(wanted.equals(found), name + " is " + found + " instead of " + wanted);
    }

    private void has(String name, JsonNode wanted, List<String> found) {
        strings(wanted).forEach(item -> require(found.contains(item), name + " lacks " + item + ": " + found));
    }

    private void lacks(String name, JsonNode unwanted, List<String> found) {
        lacks(name, strings(unwanted), found);
    }

    private void lacks(String name, List<String> unwanted, List<String> found) {
        unwanted.forEach(item -> require(!found.contains(item), name + " has " + item));
    }

    private void require(boolean isRight, String otherwise) {
        if (!isRight) {
            wrong.add(otherwise);
        }
    }
}
