package org.guwen.inference.invariant;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.guwen.advice.Advice;
import org.guwen.advice.code.ActionCode;
import org.guwen.advice.code.Phase;
import org.guwen.facts.Complaint;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.VehicleFailure;
import org.guwen.facts.code.WorkshopDanger;

/** What must hold of every car that is unsafe, and of everybody in danger (AMB-37), decided here from the told facts. */
final class SafetyInvariants {

    private static final Set<VehicleFailure> DANGEROUS = EnumSet.of(
            VehicleFailure.STEERING,
            VehicleFailure.BRAKE,
            VehicleFailure.BODY_CRACK,
            VehicleFailure.FUEL_LEAK,
            VehicleFailure.BATTERY_FIRE);

    private SafetyInvariants() {}

    /** Of an unsafe car the warning comes first, of people in danger their rescue. */
    static void safetyComesFirst(Answered answered, Consumer<String> broken) {
        if (answered.isClosed() || !isUnsafe(answered)) {
            return;
        }
        List<ActionCode> first = first(answered);
        List<Advice.Action> actions = answered.advice().actions();
        // A row of the store may see people in danger where the facts alone do not say so.
        List<ActionCode> told = actions.stream()
                .map(Advice.Action::code)
                .filter(code -> code != ActionCode.PEOPLE_FIRST || first.contains(code))
                .limit(first.size())
                .toList();
        if (!told.equals(first)) {
            broken.accept("begins with " + told + ", not with " + first);
        }
        actions.stream()
                .filter(action -> action.payload().containsKey("slot"))
                .forEach(action -> broken.accept(action.code() + " waits for " + action.payload()));
    }

    /** A car that burns in the workshop is not driven anyway. */
    private static List<ActionCode> first(Answered answered) {
        Workshop workshop =
                answered.facts().topic() == Topic.WORKSHOP ? answered.facts().workshop() : null;
        boolean isBurning = (workshop != null && workshop.danger() == WorkshopDanger.FIRE)
                || (answered.facts().topic() == Topic.WORKSHOP && isDangerToPeople(answered));
        boolean isDanger = isDangerToPeople(answered)
                || (workshop != null && workshop.danger() != null && workshop.danger() != WorkshopDanger.NONE);
        List<ActionCode> first = new ArrayList<>();
        if (isDanger) {
            first.add(ActionCode.PEOPLE_FIRST);
        }
        if (!isBurning) {
            first.add(ActionCode.STOP_DRIVING);
        }
        return first;
    }

    /** What belongs to safety stands before everything that does not. */
    static void nothingStandsBeforeSafety(Answered answered, Consumer<String> broken) {
        boolean isOver = false;
        for (Advice.Action action : answered.advice().actions()) {
            if (isOver && action.phase() == Phase.SAFETY) {
                broken.accept(action.code() + " comes late");
            }
            isOver |= action.phase() != Phase.SAFETY;
        }
    }

    private static boolean isUnsafe(Answered answered) {
        Complaint complaint = answered.facts().complaint();
        Vehicle vehicle = answered.facts().vehicle();
        VehicleFailure failure = vehicle == null ? null : vehicle.failure();
        boolean isDriven = complaint == null || !Boolean.FALSE.equals(complaint.drivable());
        return isDangerToPeople(answered)
                || (complaint != null && Boolean.TRUE.equals(complaint.safetyRelated()))
                || (failure != null && DANGEROUS.contains(failure))
                || (failure == VehicleFailure.MAIN_ASSEMBLY && !isDriven);
    }

    private static boolean isDangerToPeople(Answered answered) {
        Complaint complaint = answered.facts().complaint();
        Vehicle vehicle = answered.facts().vehicle();
        return (complaint != null && Boolean.TRUE.equals(complaint.injuryOrFire()))
                || (vehicle != null && vehicle.failure() == VehicleFailure.BATTERY_FIRE);
    }
}
