package org.guwen.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.guwen.text.Sha256;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the modules, styles and icons of the pages are found, and how long a browser keeps them. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String WEB_JARS = "classpath:/META-INF/resources/webjars/";
    /** An address with a version in it never changes what it holds. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final LibraryVersions versions = new LibraryVersions();

    @Bean
    ShellPage shellPage() {
        return new ShellPage(new ImportMap(versions), versions);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations(WEB_JARS)
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler("/desk/icons/**")
                .addResourceLocations(WEB_JARS + "bootstrap-icons/" + versions.of("bootstrap-icons") + "/icons/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
        // Our own have no version in their address: a browser asks each time and is told when nothing has changed.
        registry.addResourceHandler("/desk/**")
                .addResourceLocations("classpath:/desk/")
                .setUseLastModified(false)
                .setEtagGenerator(PageConfiguration::etag)
                .setCacheControl(CacheControl.noCache());
    }

    private static String etag(Resource resource) {
        try {
            return '"' + Sha256.of(resource.getContentAsByteArray()).substring(0, 32) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
