package org.guwen.desk;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers every address of the desk with its one page, which shows what the address names. */
@Controller
final class ShellPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ShellPage shell;

    ShellPages(ShellPage shell) {
        this.shell = shell;
    }

    /** The page, whatever is asked for; its parameters are for the page. */
    @GetMapping(
            path = {
                "/",
                "/consultations/**",
                "/tables/**",
                "/drafts/**",
                "/releases/**",
                "/records/**",
                "/knowledge/**",
                "/administration/**"
            },
            produces = "text/html;charset=UTF-8")
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", shell.policy())
                .header("Referrer-Policy", "same-origin")
                .eTag(shell.etag())
                .body(shell.html());
    }
}
