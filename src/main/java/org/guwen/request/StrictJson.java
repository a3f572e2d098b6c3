package org.guwen.request;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.TimeZone;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON bodies other than facts: no value of one type is taken for one of another, no name stands twice; times have one form. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    /** Times in one form, whichever clock or database told them: with the offset of the service. */
    @Bean
    JsonMapperBuilderCustomizer timesOfTheService(Clock clock) {
        return builder -> builder.defaultTimeZone(TimeZone.getTimeZone(clock.getZone()));
    }

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Enum,
                        enums -> enums.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .addModule(new SimpleModule("strict texts").addDeserializer(String.class, new Text()));
    }

    /** Only a text is a text, and only one that every database can keep. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                throw context.weirdStringException(text, String.class, "characters");
            }
            return text;
        }
    }
}
