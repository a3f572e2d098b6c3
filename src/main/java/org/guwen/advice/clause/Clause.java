package org.guwen.advice.clause;

import java.time.LocalDate;
import java.util.List;
import org.guwen.advice.Basis;
import org.guwen.advice.code.Force;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One statement of practice, law or our own reading, in our own words.
 *
 * @param id stable id, such as {@code CH-H3a}
 * @param kind where it comes from
 * @param force how binding it is
 * @param topics topics it speaks to
 * @param zh wording in Chinese
 * @param en wording in English
 * @param sourceZh law and article in Chinese, or {@code null}
 * @param sourceEn law and article in English, or {@code null}
 * @param sureness how sure we are of a law: A read, B read in excerpt, C to be verified; {@code null} if no law
 * @param validFrom first day it is in force, or {@code null}
 * @param validTo last day it is in force, or {@code null}
 * @param local region of a local law, or {@code null}
 * @param figures figures it holds, quoted with their condition
 */
public record Clause(
        String id,
        Kind kind,
        Force force,
        List<Topic> topics,
        String zh,
        String en,
        @Nullable String sourceZh,
        @Nullable String sourceEn,
        @Nullable String sureness,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String local,
        List<String> figures) {

    /** Where a clause comes from. */
    public enum Kind {
        /** The practice text. */
        PRACTICE,
        /** Our reading of an ambiguity. */
        RESOLUTION,
        /** Statute, regulation, ministry rule. */
        LAW,
        /** Standard. */
        STANDARD,
        /** What a store sets itself. */
        POLICY
    }

    /** Copies the lists. */
    public Clause {
        topics = List.copyOf(topics);
        figures = List.copyOf(figures);
    }

    /** Basis of what rests on this clause alone. */
    public Basis basis() {
        return switch (kind) {
            case PRACTICE -> Basis.PRINCIPLE;
            case RESOLUTION -> Basis.RESOLUTION;
            case LAW -> Basis.LAW;
            case STANDARD -> Basis.STANDARD;
            case POLICY -> Basis.POLICY;
        };
    }

    /** Whether it is information about the law, not advice on it. */
    public boolean isLegal() {
        return kind == Kind.LAW || kind == Kind.STANDARD;
    }

    /** Whether the text must be checked before anyone relies on it. */
    public boolean isToBeVerified() {
        return "C".equals(sureness);
    }
}
