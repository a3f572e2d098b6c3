package org.guwen.problem;

import org.guwen.text.LocalizedText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page that the type address of a problem leads to, in both languages. */
@RestController
final class ProblemPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>%1$s · %2$s</title></head>
            <body>
            <h1>%1$s</h1>
            <p>%3$s</p>
            <div lang="en">
            <h1>%2$s</h1>
            <p>%4$s</p>
            </div>
            <p><code>HTTP %5$d %6$s</code></p>
            </body>
            </html>
            """;

    private final MvcProblems problems = new MvcProblems();

    @GetMapping(path = "/problems/{slug}", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(@PathVariable String slug) {
        ProblemType type = ProblemType.ofSlug(slug).orElseThrow(() -> problems.bare(ProblemType.NOT_FOUND));
        LocalizedText help = problems.bare(type).detail();
        HttpStatus status = type.status();
        return PAGE.formatted(
                type.title().zh(), type.title().en(), help.zh(), help.en(), status.value(), status.getReasonPhrase());
    }
}
