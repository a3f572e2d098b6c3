package org.guwen.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.guwen.text.Sha256;

/**
 * The one page of the desk and its content-security policy. Modules and styles come from this service alone; nothing
 * inside the page runs but the import map.
 */
final class ShellPage {

    private final String html;
    private final String policy;
    private final String etag;

    ShellPage(ImportMap imports, LibraryVersions versions) {
        html = read("shell.html")
                .replace("{imports}", imports.json())
                .replace("{base-style}", versions.address("bootstrap", "dist/css/bootstrap-reboot.min.css"));
        etag = Sha256.of(html);
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + imports.policySource(),
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'");
    }

    /** The page. */
    String html() {
        return html;
    }

    /** Value of the header {@code Content-Security-Policy}. */
    String policy() {
        return policy;
    }

    /** Changes with the page. */
    String etag() {
        return etag;
    }

    private static String read(String file) {
        try (InputStream stream = ShellPage.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + file + " beside " + ShellPage.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
