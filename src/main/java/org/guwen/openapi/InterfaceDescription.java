package org.guwen.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guwen.consultation.facts.FactsComponents;

/** Adds to the description of the interface what concerns all of it, and puts it in a lasting order. */
final class InterfaceDescription {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    private final Description description;

    InterfaceDescription(Description description) {
        this.description = description;
    }

    void complete(OpenAPI document) {
        Description.About about = description.about();
        document.setInfo(new Info()
                .title(about.title())
                .version(about.version())
                .summary(about.summary())
                .description(about.description())
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        // The address where the description was fetched would differ from caller to caller.
        document.setServers(List.of(new Server().url("/").description("The service that serves this description")));
        document.setTags(description.tags().entrySet().stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        document.setSecurity(
                List.of(new SecurityRequirement().addList(BASIC), new SecurityRequirement().addList(BEARER)));
        Components components = Objects.requireNonNullElseGet(document.getComponents(), Components::new);
        document.setComponents(components);
        addSecuritySchemes(components);
        addSchemas(components);
        describeMembers(components);
        new ProblemResponses(description).addTo(components);
        new Operations(description).complete(document);
        sort(document);
    }

    private void addSecuritySchemes(Components components) {
        SecurityScheme basic =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC);
        SecurityScheme bearer =
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER);
        components.addSecuritySchemes(
                BASIC, basic.description(description.about().basic()));
        components.addSecuritySchemes(
                BEARER, bearer.description(description.about().bearer()));
    }

    private void addSchemas(Components components) {
        FactsComponents facts = new FactsComponents();
        facts.enumerations().forEach(type -> addEnumeration(components, type));
        facts.schemas().forEach((name, schema) -> components.addSchemas(name, schema(schema)));
        description.problem().forEach((name, schema) -> components.addSchemas(name, schema(schema)));
        components.addSchemas("ProblemType", ProblemResponses.types());
        components.addSchemas("ProblemCode", ProblemResponses.codes());
        description.required().forEach((name, required) -> {
            Schema<?> schema = components.getSchemas().get(name);
            if (schema != null) {
                schema.setRequired(required);
            }
        });
    }

    /** Facts are described where they are made; all else by hand. */
    private void describeMembers(Components components) {
        components.getSchemas().forEach(this::describeMembers);
    }

    private void describeMembers(String name, Schema<?> schema) {
        var members = schema.getProperties();
        if (members != null) {
            members.replaceAll((member, type) -> described(name, member, type));
        }
    }

    private Schema<?> described(String schema, String member, Schema<?> type) {
        String place = schema + "." + member;
        Map<String, Object> known = description.types().get(place);
        Schema<?> described = known == null ? type : schema(known);
        if (described.getDescription() == null) {
            described.setDescription(description
                    .members()
                    .getOrDefault(place, description.members().get(member)));
        }
        return described;
    }

    private static void addEnumeration(Components components, Class<?> type) {
        ResolvedSchema resolved = ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type));
        resolved.referencedSchemas.forEach(components::addSchemas);
    }

    static Schema<?> schema(Map<String, Object> schema) {
        return Json31.mapper().convertValue(schema, Schema.class);
    }

    /** Paths come in the order of a hash table; a reader and a comparison want one that stays. */
    private static void sort(OpenAPI document) {
        Paths paths = new Paths();
        Map<String, PathItem> items = new TreeMap<>(document.getPaths());
        items.forEach(paths::addPathItem);
        document.setPaths(paths);
        Components components = document.getComponents();
        components.setSchemas(new LinkedHashMap<>(new TreeMap<>(components.getSchemas())));
    }
}
