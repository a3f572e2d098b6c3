package org.guwen.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes the description that is read off the controllers. Nothing is read before somebody asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class InterfaceConfiguration {

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        // The library has no other way to say it.
        ModelResolver.enumsAsRef = true;
        return new RecordModels(mappers.jsonMapper());
    }

    @Bean
    GlobalOpenApiCustomizer interfaceDescription() {
        return document -> new InterfaceDescription(Description.read()).complete(document);
    }
}
