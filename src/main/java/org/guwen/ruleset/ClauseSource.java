package org.guwen.ruleset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.guwen.advice.Clause;
import org.guwen.advice.ClauseCatalogue;
import org.guwen.advice.Force;
import org.guwen.facts.code.Topic;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the clause catalogue {@code knowledge/clauses.yaml} of this program. */
public final class ClauseSource {

    private static final String RESOURCE = "/knowledge/clauses.yaml";

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

    /** Reads the catalogue. */
    public static ClauseCatalogue load() {
        try (InputStream stream = ClauseSource.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Entry[] entries = YAMLMapper.builder().build().readValue(stream, Entry[].class);
            return new ClauseCatalogue(Arrays.stream(entries).map(Entry::clause).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
