package org.guwen.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Says to the browser where the modules are that others import by name. It stands in the page itself, which is why the
 * policy names its hash.
 */
final class ImportMap {

    private final String json;

    ImportMap(LibraryVersions versions) {
        Map<String, String> imports = new LinkedHashMap<>();
        imports.put("desk/", "/desk/");
        add(imports, versions, "lit", "lit", "index.js");
        add(imports, versions, "lit-html", "lit-html", "lit-html.js");
        add(imports, versions, "lit-element", "lit-element", "index.js");
        add(imports, versions, "@lit/reactive-element", "lit__reactive-element", "reactive-element.js");
        json = imports.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(",", "{\"imports\":{", "}}"));
    }

    private static void add(
            Map<String, String> imports, LibraryVersions versions, String name, String folder, String main) {
        imports.put(name, versions.address(folder, main));
        imports.put(name + "/", versions.address(folder, ""));
    }

    /** The map as it stands in the page, to the character. */
    String json() {
        return json;
    }

    /** The source expression by which a content-security policy allows it. */
    String policySource() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
