package org.guwen.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guwen.facts.vocabulary.Labels;
import org.guwen.request.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * Makes schemas of records and enumerations: a part that is not {@link Nullable} is required, enumerations are
 * components of their own with their labels, and records nested in different ones never share a name.
 */
final class RecordModels extends ModelResolver {

    private final Labels labels = Labels.get();

    RecordModels(ObjectMapper mapper) {
        super(mapper, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Class<?> raw = _mapper.constructType(type.getType()).getRawClass();
        Schema<?> schema = super.resolve(type, context, next);
        Schema<?> model = schema == null || schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(nameOf(schema.get$ref()));
        if (schema != null && raw == BigDecimal.class) {
            // Money has cents, and no share of anything is told finer.
            schema.setMultipleOf(new BigDecimal("0.01"));
        }
        if (model != null && raw.isRecord()) {
            require(raw, model);
        } else if (model != null && raw.isEnum()) {
            label(model, raw);
        }
        return schema;
    }

    /** The component that a reference names. */
    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void require(Class<?> type, Schema<?> model) {
        var properties = model.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (property != null && isNullable && isAlwaysWritten(component)) {
                property.addType("null");
            }
            if (property != null && (!isNullable || isAlwaysWritten(component))) {
                required.add(component.getName());
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isAlwaysWritten(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.ALWAYS;
    }

    @SuppressWarnings("unchecked")
    private void label(Schema<?> model, Class<?> type) {
        Class<? extends Enum<?>> enumeration = (Class<? extends Enum<?>>) type;
        String title = labels.of(enumeration, Locale.CHINESE);
        if (title.equals(type.getSimpleName())) {
            return;
        }
        model.setTitle(title);
        model.setDescription(labels.of(enumeration, Locale.ENGLISH));
        model.addExtension(
                "x-enum-descriptions",
                Arrays.stream(enumeration.getEnumConstants())
                        .map(constant -> labels.of(constant, Locale.ENGLISH))
                        .toList());
    }

    /**
     * {@code AdviceDocument.Action} is {@code AdviceAction}; what a controller nests keeps its own name; a page of items is
     * a list of what they are.
     */
    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForGenericType(JavaType type, Set<Options> options) {
            return type.hasRawClass(ListPage.class)
                    ? nameForType(type.containedType(0), options)
                                    .replaceFirst("(?<=.)(PageItem|Summary|Document|Response|Entry)$", "")
                            + "List"
                    : super.nameForGenericType(type, options);
        }

        @Override
        protected String nameForClass(JavaType type, Set<Options> options) {
            return nameForClass(type.getRawClass(), options);
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> owner = type.getDeclaringClass();
            String name = type.getSimpleName();
            if (owner == null || owner.getSimpleName().endsWith("Controller")) {
                return name;
            }
            String prefix = owner.getSimpleName().replaceFirst("Document$", "");
            String prefixed = name.startsWith(prefix) ? name : prefix + name;
            return prefixed.equals(owner.getSimpleName()) ? prefixed + name : prefixed;
        }
    }
}
