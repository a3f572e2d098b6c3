package org.guwen.facts;

import java.time.LocalDate;
import org.guwen.facts.code.Energy;
import org.guwen.facts.code.PurchaseChannel;
import org.guwen.facts.code.Topic;
import org.guwen.facts.code.VehicleClass;
import org.guwen.facts.code.VehicleFailure;
import org.guwen.facts.code.WarrantyStatus;
import org.guwen.facts.code.WearPart;
import org.jspecify.annotations.Nullable;

/** The car of the case. Ages are counted from the hand-over date, else the invoice date (LAW-SB-18). */
public record Vehicle(
        @Fact(maxLength = 32, naming = true) @Nullable String vin,
        @Fact(maxLength = 16, naming = true) @Nullable String plate,
        @Fact(maxLength = 64, naming = true) @Nullable String brand,
        @Nullable Boolean brandAuthorised,
        @Fact(maxLength = 64, naming = true) @Nullable String model,
        @Fact(topics = Topic.COSMETIC) @Nullable VehicleClass vehicleClass,
        @Nullable Energy energy,
        @Fact(unknown = "UNKNOWN") @Nullable PurchaseChannel purchaseChannel,
        @Nullable LocalDate invoiceDate,
        @Nullable LocalDate deliveryDate,
        @Fact(max = 5_000_000, unit = "km") @Nullable Integer mileageKm,

        @Fact(
                unknown = "UNKNOWN",
                topics = {
                    Topic.COMPLAINT,
                    Topic.WARRANTY,
                    Topic.COSMETIC,
                    Topic.FOLLOW_UP,
                    Topic.LEAD,
                    Topic.SALES,
                    Topic.PRINCIPLE
                })
        @Nullable
        WarrantyStatus warrantyStatus,

        @Nullable Boolean qualityProblem,

        @Fact(topics = {Topic.COMPLAINT, Topic.WARRANTY}) @Nullable
        Boolean maintainedElsewhere,

        @Nullable VehicleFailure failure,
        @Fact(max = 100) @Nullable Integer seriousSafetyRepairs,
        @Fact(max = 3650, unit = "d") @Nullable Integer totalRepairDays,
        @Fact(max = 100) @Nullable Integer assemblyReplacements,
        @Fact(max = 100) @Nullable Integer samePartReplacements,

        @Fact(topics = {Topic.COMPLAINT, Topic.WARRANTY}) @Nullable
        WearPart wearPart) {}
