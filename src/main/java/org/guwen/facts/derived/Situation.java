package org.guwen.facts.derived;

import org.guwen.facts.Actor;
import org.guwen.facts.Charge;
import org.guwen.facts.Complaint;
import org.guwen.facts.CosmeticProject;
import org.guwen.facts.Customer;
import org.guwen.facts.FollowUp;
import org.guwen.facts.Lead;
import org.guwen.facts.Sales;
import org.guwen.facts.Vehicle;
import org.guwen.facts.Workshop;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/** A case seen from one subject – the whole case, one issue of its complaint, or one of its projects – with what was derived for it. Every condition column of a decision table reads one field of it. */
public record Situation(
        @Nullable Topic topic,
        @Nullable Actor actor,
        @Nullable Customer customer,
        @Nullable Vehicle vehicle,
        @Nullable Complaint complaint,
        @Nullable Charge charge,
        @Nullable CosmeticProject project,
        @Nullable FollowUp followUp,
        @Nullable Lead lead,
        @Nullable Workshop workshop,
        @Nullable Sales sales,
        @Nullable Derived derived) {}
