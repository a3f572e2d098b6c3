package org.guwen.request;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where the interface begins: links to what there is. */
@RestController
final class InterfaceIndex {

    private static final String BASE = "/api/v1";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    InterfaceIndex(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * The addresses that need nothing filled in.
     *
     * @param links addresses by what they are for
     */
    record ApiIndex(Map<String, String> links) {}

    @GetMapping(path = BASE, produces = "application/json")
    ApiIndex index() {
        Map<String, String> links = new TreeMap<>();
        links.put("description", "/v3/api-docs");
        mappings.getObject().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(address -> address.startsWith(BASE + "/") && address.indexOf('{') < 0)
                .forEach(address ->
                        links.put(address.substring(BASE.length() + 1).replace('/', '-'), address));
        return new ApiIndex(links);
    }
}
