package org.guwen.facts.vocabulary;

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

/**
 * A case seen from one subject: the whole case, one issue of its complaint, or one of its projects. Every field that is
 * told can be read from it; what rules conclude is no part of it.
 */
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
        @Nullable Sales sales) {}
