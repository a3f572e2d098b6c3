package org.guwen.inference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.guwen.facts.Derived;
import org.guwen.facts.LegalParameter;
import org.guwen.facts.Vehicle;
import org.guwen.facts.WarrantyStatus;
import org.guwen.table.Row;
import org.guwen.table.TableDefinitions;
import org.jspecify.annotations.Nullable;

/** The periods of the law, counted in years and kilometres, whichever ends first (LAW-SB-18). */
final class WarrantyPeriods {

    /** "Just" out of warranty in the goodwill table: three months or 5,000 km (DT-03a, rows 15 and 16). */
    private static final int GRACE_MONTHS = 3;

    private static final int GRACE_KM = 5_000;

    private final CaseRun run;

    WarrantyPeriods(CaseRun run) {
        this.run = run;
    }

    /** The figure of a legal parameter on the business date. */
    int parameter(LegalParameter parameter) {
        Derived question = new Derived(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                parameter);
        return run.figure(TableDefinitions.get().get("legal_parameters"), Derivations.only(question)).decided().stream()
                .findFirst()
                .flatMap((Row row) -> row.outcome("value", BigDecimal.class))
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new IllegalStateException("no value of " + parameter + " on " + run.asOf()));
    }

    /** The vehicle with its warranty status computed, if it was not told and dates or mileage tell it (DT-14). */
    Vehicle withWarranty(Vehicle v) {
        if (v.warrantyStatus() != WarrantyStatus.UNKNOWN) {
            return v;
        }
        Boolean within = isWithin(v, LegalParameter.WARRANTY_YEARS, LegalParameter.WARRANTY_KM);
        if (within == null) {
            return v;
        }
        return withStatus(v, within ? WarrantyStatus.IN_WARRANTY : WarrantyStatus.OUT_OF_WARRANTY);
    }

    static Vehicle withStatus(Vehicle v, @Nullable WarrantyStatus status) {
        return new Vehicle(
                v.vin(),
                v.plate(),
                v.brand(),
                v.brandAuthorised(),
                v.model(),
                v.vehicleClass(),
                v.energy(),
                v.purchaseChannel(),
                v.invoiceDate(),
                v.deliveryDate(),
                v.mileageKm(),
                status,
                v.qualityProblem(),
                v.maintainedElsewhere(),
                v.failure(),
                v.seriousSafetyRepairs(),
                v.totalRepairDays());
    }

    /** Whether a period of years or kilometres, whichever ends first, still runs; {@code null} if not known. */
    @Nullable
    Boolean isWithin(Vehicle vehicle, LegalParameter years, LegalParameter kilometres) {
        LocalDate start = start(vehicle);
        Integer mileage = vehicle.mileageKm();
        if (start == null && mileage == null) {
            return null;
        }
        boolean isTooOld = start != null && run.asOf().isAfter(start.plusYears(parameter(years)));
        boolean isTooFar = mileage != null && mileage > parameter(kilometres);
        if (isTooOld || isTooFar) {
            return false;
        }
        return (start == null || mileage == null) ? null : Boolean.TRUE;
    }

    /** LAW-SB-18: the periods run from the hand-over if its date differs from the invoice. */
    private static @Nullable LocalDate start(Vehicle vehicle) {
        return vehicle.deliveryDate() == null ? vehicle.invoiceDate() : vehicle.deliveryDate();
    }

    /** Days since the hand-over; {@code null} if no date was told. */
    @Nullable
    Integer age(Vehicle vehicle) {
        LocalDate start = start(vehicle);
        return start == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(start, run.asOf()));
    }

    /** Whether the warranty ended only just; {@code null} if that cannot be told. */
    @Nullable
    Boolean isJustOut(Vehicle vehicle) {
        LocalDate start = start(vehicle);
        if (vehicle.warrantyStatus() != WarrantyStatus.OUT_OF_WARRANTY
                || start == null
                || vehicle.mileageKm() == null) {
            return null;
        }
        LocalDate grace =
                start.plusYears(parameter(LegalParameter.WARRANTY_YEARS)).plusMonths(GRACE_MONTHS);
        int graceKm = parameter(LegalParameter.WARRANTY_KM) + GRACE_KM;
        return !run.asOf().isAfter(grace) && vehicle.mileageKm() <= graceKm;
    }
}
