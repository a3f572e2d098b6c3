package org.guwen.ruleset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guwen.advice.clause.Clause;
import org.guwen.advice.clause.ClauseCatalogue;
import org.guwen.advice.code.Force;
import org.guwen.facts.code.Topic;
import org.guwen.facts.pack.KnowledgeFile;
import org.jspecify.annotations.Nullable;

/** Reads the clause catalogues {@code knowledge/clauses.yaml} of this program and of knowledge packs. */
public final class ClauseSource {

    private static final String RESOURCE = "knowledge/clauses.yaml";

    private ClauseSource() {}

    private record Entry(
            String id,
            Clause.Kind kind,
            Force force,
            List<Topic> topics,
            String zh,
            String en,
            @JsonProperty("source_zh") @Nullable String sourceZh,
            @JsonProperty("source_en") @Nullable String sourceEn,
            @Nullable String sureness,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String local,
            @Nullable List<String> figures) {

        Clause clause() {
            return new Clause(
                    id,
                    kind,
                    force,
                    topics,
                    zh,
                    en,
                    sourceZh,
                    sourceEn,
                    sureness,
                    validFrom,
                    validTo,
                    local,
                    figures == null ? List.of() : figures);
        }
    }

    /**
     * Reads the catalogue.
     *
     * @throws IllegalArgumentException if two clauses have the same id
     */
    public static ClauseCatalogue load() {
        return new ClauseCatalogue(KnowledgeFile.all(RESOURCE).stream()
                .flatMap(file -> Arrays.stream(file.read(Entry[].class)))
                .map(Entry::clause)
                .toList());
    }
}
