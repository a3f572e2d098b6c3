package org.guwen.casebook.yaml;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guwen.casebook.Case;
import org.guwen.casebook.Casebook;
import org.guwen.facts.CaseFacts;
import org.guwen.facts.pack.StrictYaml;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads cases from YAML: a list of {@link Case}. Strict, for a misspelt key would be an expectation that nobody checks.
 */
public final class CasebookReader {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    private final YAMLMapper cases = StrictYaml.builder()
            .withConfigOverride(List.class, override -> override.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, override -> override.setNullHandling(EMPTY))
            .addModule(new SimpleModule()
                    .addDeserializer(
                            CaseFacts.class, new Given(StrictYaml.builder().build())))
            .build();

    /** Reads facts apart: what a case does not expect is an empty list, but a fact that is not given stays absent. */
    private static final class Given extends ValueDeserializer<CaseFacts> {

        private final YAMLMapper facts;

        Given(YAMLMapper facts) {
            this.facts = facts;
        }

        @Override
        public CaseFacts deserialize(JsonParser parser, DeserializationContext context) {
            return facts.treeToValue(context.readTree(parser), CaseFacts.class);
        }
    }

    /**
     * Reads a casebook.
     *
     * @param source where the text comes from
     * @throws CasebookException if the text is not a list of cases
     */
    public Casebook read(String source, String yaml) {
        try {
            return new Casebook(source, Arrays.asList(cases.readValue(yaml, Case[].class)));
        } catch (JacksonException e) {
            throw new CasebookException(source, e);
        }
    }

    /** Reads a case that is not text any more but maps and lists. */
    public Case read(Map<String, Object> tree) {
        return cases.convertValue(tree, Case.class);
    }

    /** Turns a case into maps and lists again. */
    public Map<String, Object> write(Case example) {
        return cases.convertValue(example, new TypeReference<Map<String, Object>>() {});
    }
}
