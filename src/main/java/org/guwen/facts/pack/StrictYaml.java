package org.guwen.facts.pack;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML that people write: a key that nobody knows, or that stands twice, is an error and not lost. A time keeps the
 * zone in which it was told.
 */
public final class StrictYaml {

    private StrictYaml() {}

    /** A mapper to be built as it is, or with more. */
    public static YAMLMapper.Builder builder() {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }
}
