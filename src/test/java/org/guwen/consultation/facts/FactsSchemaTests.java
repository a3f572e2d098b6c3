package org.guwen.consultation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guwen.facts.code.Topic;
import org.guwen.facts.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class FactsSchemaTests {

    private final FactsSchema schema = new FactsSchema();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMPLAINT | {'topic':'COMPLAINT','complaint':{'channel':'ON_SITE','issues':[{'charge':{'labourFee':0.07}}]}}",
                "COSMETIC  | {'topic':'COSMETIC','projects':[{'affects':['SAFETY','SAFETY']}],'customer':{'id':'7'}}",
                "WARRANTY  | {'topic':'WARRANTY','asOf':'2026-11-23','vehicle':{'mileageKm':10000}}",
                "COMPLAINT | {'topic':'COMPLAINT','proposals':[{'code':'OFFER_DISCOUNT'}],'requestId':'7'}",
            })
    void goodFactsFitTheSchemaOfTheirTopic(Topic topic, String facts) {
        assertThat(validate(topic, facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{'topic':'SALES'}",
                "{'topic':'COMPLAINT','zzz':1}",
                "{'topic':'COMPLAINT','complaint':{'channel':'HERE'}}",
                "{'topic':'COMPLAINT','charge':{'labourFee':-1}}",
                "{'topic':'COMPLAINT','charge':{'labourFee':'1'}}",
                "{'topic':'COMPLAINT','charge':{'labourFee':0.001}}",
                "{'topic':'COMPLAINT','sales':{}}",
                "{'topic':'COMPLAINT','policy':{'limits':[]}}",
                "{'topic':'COMPLAINT','asOf':'2026-02-30'}",
                "{'topic':'COMPLAINT','proposals':[{}]}",
            })
    void badFactsDoNot(String facts) {
        assertThat(validate(Topic.COMPLAINT, facts)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyFieldHasATitleInTheAskedLanguage(Topic topic) {
        assertTitled(schema.of(topic, Locale.CHINESE), "", "\\p{IsHan}");
        assertTitled(schema.of(topic, Locale.ENGLISH), "", "^[\\p{Print}·²–…]+$");
    }

    @Test
    void blocksAndFieldsOfOtherTopicsAreNotInIt() {
        assertThat(property(Topic.COSMETIC, "projects")).isNotEmpty();
        assertThat(property(Topic.COSMETIC, "customer")).isNotEmpty();
        assertThat(property(Topic.COSMETIC, "complaint")).isEmpty();
        assertThat(property(Topic.SALES, "charge")).isEmpty();
        assertThat(property(Topic.COMPLAINT, "policy")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyFieldThatCanBeAskedHasItsQuestion(Topic topic) {
        String text = JsonMapper.shared().writeValueAsString(schema.of(topic, Locale.ENGLISH));

        Vocabulary.get().fields().stream()
                .filter(field -> !field.isDerived() && field.topics().contains(topic))
                .map(field -> new FactNames().question(field.path()))
                .forEach(question -> assertThat(question)
                        .hasValueSatisfying(words -> assertThat(text).contains(words.en())));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> property(Topic topic, String name) {
        var properties = (Map<String, Map<String, Object>>)
                schema.of(topic, Locale.CHINESE).getOrDefault("properties", Map.of());
        return properties.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static void assertTitled(Map<String, Object> node, String path, String words) {
        Object item = node.getOrDefault("items", node);
        Map<String, Map<String, Object>> properties =
                (Map<String, Map<String, Object>>) ((Map<String, Object>) item).getOrDefault("properties", Map.of());
        properties.forEach((name, property) -> {
            assertThat(String.valueOf(property.get("title"))).as(path + name).containsPattern(words);
            assertTitled(property, path + name + ".", words);
        });
    }

    private List<String> validate(Topic topic, String facts) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().writeValueAsString(schema.of(topic, Locale.ENGLISH)))
                .validate(
                        facts.replace('\'', '"'),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
