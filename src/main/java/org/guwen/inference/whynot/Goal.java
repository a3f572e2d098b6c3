package org.guwen.inference.whynot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guwen.advice.Advice;
import org.guwen.advice.Conclusion;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Decision;
import org.guwen.advice.code.DocumentCode;
import org.guwen.advice.code.Verdict;
import org.guwen.facts.Subject;
import org.guwen.inference.Inferred;
import org.guwen.inference.possible.ConclusionPattern;

/** What somebody missed in advice. */
public sealed interface Goal {

    /** Whether the advice has it. */
    boolean isReached(Inferred inferred);

    /** Conclusions that give it. */
    List<ConclusionPattern> given();

    /** Conclusions that stand against it. */
    List<ConclusionPattern> hindered();

    /** An action that is recommended or offered. */
    record ActionGiven(ActionCode code) implements Goal {

        @Override
        public boolean isReached(Inferred inferred) {
            Advice advice = inferred.advice();
            return advice.actions().stream().anyMatch(action -> action.code() == code)
                    || advice.conduct().stream().anyMatch(action -> action.code() == code);
        }

        @Override
        public List<ConclusionPattern> given() {
            return List.of(new ConclusionPattern(Conclusion.Action.class, Map.of("code", code)));
        }

        @Override
        public List<ConclusionPattern> hindered() {
            return List.of(
                    new ConclusionPattern(Conclusion.Exclusion.class, Map.of("code", code)),
                    new ConclusionPattern(Conclusion.Suppression.class, Map.of("code", code)));
        }
    }

    /** A document that is asked for. */
    record DocumentNeeded(DocumentCode code) implements Goal {

        @Override
        public boolean isReached(Inferred inferred) {
            return inferred.advice().documents().stream().anyMatch(document -> document.code() == code);
        }

        @Override
        public List<ConclusionPattern> given() {
            return List.of(new ConclusionPattern(Conclusion.Document.class, Map.of("code", code)));
        }

        @Override
        public List<ConclusionPattern> hindered() {
            return List.of(new ConclusionPattern(Conclusion.DocumentExcluded.class, Map.of("code", code)));
        }
    }

    /** A proposal that is permitted. */
    record ProposalPermitted(int index) implements Goal {

        @Override
        public boolean isReached(Inferred inferred) {
            return inferred.advice().verdicts().stream()
                    .anyMatch(verdict -> verdict.index() == index && verdict.verdict() == Verdict.PERMITTED);
        }

        @Override
        public List<ConclusionPattern> given() {
            return List.of(of(Verdict.PERMITTED));
        }

        @Override
        public List<ConclusionPattern> hindered() {
            List<ConclusionPattern> found =
                    new ArrayList<>(List.of(of(Conclusion.Guarded.class), of(Conclusion.Obstacle.class)));
            Arrays.stream(Verdict.values())
                    .filter(other -> other != Verdict.PERMITTED)
                    .forEach(other -> found.add(of(other)));
            return found;
        }

        private ConclusionPattern of(Verdict verdict) {
            return new ConclusionPattern(
                    Conclusion.ReasonedVerdict.class, Map.of("subject", Subject.proposal(index), "verdict", verdict));
        }

        private ConclusionPattern of(Class<? extends Record> kind) {
            return new ConclusionPattern(kind, Map.of("subject", Subject.proposal(index)));
        }
    }

    /** A decision on the work of a project. */
    record WorkDecided(int project, Decision decision) implements Goal {

        @Override
        public boolean isReached(Inferred inferred) {
            return inferred.advice().projects().stream()
                    .anyMatch(decided -> decided.index() == project && decided.decision() == decision);
        }

        @Override
        public List<ConclusionPattern> given() {
            return List.of(of(decision));
        }

        @Override
        public List<ConclusionPattern> hindered() {
            List<ConclusionPattern> found = new ArrayList<>();
            Arrays.stream(Decision.values()).filter(other -> other != decision).forEach(other -> found.add(of(other)));
            return found;
        }

        private ConclusionPattern of(Decision wanted) {
            return new ConclusionPattern(
                    Conclusion.WorkDecision.class, Map.of("subject", Subject.project(project), "decision", wanted));
        }
    }

    /** A row that counts. */
    record RowDecided(String table, String row) implements Goal {

        @Override
        public boolean isReached(Inferred inferred) {
            return inferred.rows().stream()
                    .anyMatch(hit -> hit.table().equals(table) && hit.row().equals(row) && hit.decided());
        }

        @Override
        public List<ConclusionPattern> given() {
            return List.of(new ConclusionPattern(Conclusion.Decided.class, Map.of("table", table, "row", row)));
        }

        @Override
        public List<ConclusionPattern> hindered() {
            return List.of();
        }
    }
}
