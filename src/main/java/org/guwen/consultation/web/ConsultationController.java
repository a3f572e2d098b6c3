package org.guwen.consultation.web;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.consultation.answer.Explain;
import org.guwen.facts.code.Topic;
import org.guwen.journal.ConsultationFilter;
import org.guwen.journal.ConsultationPage;
import org.guwen.journal.Journal;
import org.guwen.problem.ProblemException;
import org.guwen.problem.ProblemType;
import org.guwen.security.Caller;
import org.guwen.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks for advice and reads what was advised. */
@RestController
@RequestMapping("/api/v1")
class ConsultationController {

    private static final int LONGEST_KEY = 200;
    private static final String DRAFT = "draft:";

    private final Consultations consultations;
    private final Journal journal;

    ConsultationController(Consultations consultations, Journal journal) {
        this.consultations = consultations;
        this.journal = journal;
    }

    @PostMapping(path = "/consultations", consumes = "application/json", produces = "application/json")
    ResponseEntity<String> ask(
            @RequestBody byte[] facts,
            @RequestParam(defaultValue = "reasons") String explain,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    new LocalizedText(
                            "Idempotency-Key 须为 1 到 " + LONGEST_KEY + " 个字符",
                            "Idempotency-Key has 1 to " + LONGEST_KEY + " characters"));
        }
        var request = new Consultations.Request(caller, locale, language != null, explain(explain), key);
        Consultations.Answered answered = consultations.ask(facts, request);
        URI location = URI.create("/api/v1/consultations/" + answered.id());
        ResponseEntity.BodyBuilder response = answered.replayed()
                ? ResponseEntity.ok().header("Idempotency-Replayed", "true").location(location)
                : ResponseEntity.created(location);
        return response.contentType(MediaType.APPLICATION_JSON).body(answered.json());
    }

    @PostMapping(path = "/simulations", consumes = "application/json", produces = "application/json")
    AdviceDocument simulate(
            @RequestBody byte[] facts,
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(defaultValue = "reasons") String explain,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        var request = new Consultations.Request(caller, locale, language != null, explain(explain), null);
        return consultations.simulate(facts, source(release), request);
    }

    @GetMapping(path = "/consultations/{id}", produces = "application/json")
    String find(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        return consultations.find(id, caller).answer().advice();
    }

    @GetMapping(path = "/consultations/{id}/explanation", produces = "application/json")
    AdviceDocument.Explanation explanation(
            @PathVariable UUID id, @AuthenticationPrincipal Caller caller, Locale locale) {
        return consultations.explain(id, caller, locale);
    }

    @GetMapping(path = "/consultations", produces = "application/json")
    ConsultationPage list(
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal Caller caller) {
        if (page < 0 || page > 1_000_000) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    new LocalizedText("page 须在 0 到 1000000 之间", "page must lie between 0 and 1000000"));
        }
        var reader = new ConsultationFilter.Reader(caller.readsEverything(), caller.account(), caller.storeId());
        return journal.list(new ConsultationFilter(topic, code, from, to, store, reader, page));
    }

    private static Explain explain(String value) {
        return switch (value) {
            case "none" -> Explain.NONE;
            case "reasons" -> Explain.REASONS;
            case "full" -> Explain.FULL;
            default ->
                throw new ProblemException(
                        ProblemType.BAD_REQUEST,
                        new LocalizedText("explain 须为 none、reasons 或 full", "explain is none, reasons or full"));
        };
    }

    private static Consultations.Source source(@Nullable String release) {
        if (release == null) {
            return new Consultations.Source(null, null);
        }
        try {
            return release.startsWith(DRAFT)
                    ? new Consultations.Source(null, Long.valueOf(release.substring(DRAFT.length())))
                    : new Consultations.Source(Long.valueOf(release), null);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    new LocalizedText(
                            "release 须为版本号，或草稿如 draft:12",
                            "release is the number of a release, or a draft such as draft:12"));
        }
    }
}
