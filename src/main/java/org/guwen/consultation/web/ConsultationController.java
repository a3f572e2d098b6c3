package org.guwen.consultation.web;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guwen.advice.act.ActCodes;
import org.guwen.consultation.Consultations;
import org.guwen.consultation.addition.Outcomes;
import org.guwen.consultation.addition.Overrides;
import org.guwen.consultation.answer.AdviceDocument;
import org.guwen.consultation.recorded.ReplayDocument;
import org.guwen.consultation.recorded.Replays;
import org.guwen.consultation.recorded.TableMatchDocument;
import org.guwen.consultation.recorded.TableMatches;
import org.guwen.facts.code.Topic;
import org.guwen.journal.ConsultationFilter;
import org.guwen.journal.ConsultationPage;
import org.guwen.journal.ConsultationRecord;
import org.guwen.journal.Journal;
import org.guwen.problem.ParameterProblems;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.guwen.security.Caller;
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
    private static final Pattern SOURCE = Pattern.compile("(draft:)?([0-9]{1,18})");

    private static final Pattern PLACE = Pattern.compile("([0-9]{4}-[0-9:T.Z+-]{10,30}) ([0-9a-f-]{36})");

    private final Consultations consultations;
    private final Replays replays;
    private final TableMatches matches;
    private final Overrides overrides;
    private final Outcomes outcomes;
    private final Journal journal;

    ConsultationController(
            Consultations consultations,
            Replays replays,
            TableMatches matches,
            Overrides overrides,
            Outcomes outcomes,
            Journal journal) {
        this.consultations = consultations;
        this.replays = replays;
        this.matches = matches;
        this.overrides = overrides;
        this.outcomes = outcomes;
        this.journal = journal;
    }

    @PostMapping(path = "/consultations", consumes = "application/json", produces = "application/json")
    ResponseEntity<byte[]> ask(
            @RequestBody byte[] facts,
            @RequestParam(defaultValue = "reasons") String explain,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw ParameterProblems.outOfDomain("header:Idempotency-Key", "length", locale, 1, LONGEST_KEY);
        }
        var request = new Consultations.Request(
                caller, locale, language != null, ExplainParameter.read(explain, locale), key);
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
        var request = new Consultations.Request(
                caller, locale, language != null, ExplainParameter.read(explain, locale), null);
        return consultations.simulate(facts, source(release, locale), request);
    }

    @GetMapping(path = "/consultations/{id}", produces = "application/json")
    ConsultationDocument find(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        ConsultationRecord entry = consultations.find(id, caller);
        return ConsultationDocument.of(entry, overrides.of(id), outcomes.of(id));
    }

    @GetMapping(path = "/consultations/{id}/explanation", produces = "application/json")
    AdviceDocument.Explanation explanation(
            @PathVariable UUID id, @AuthenticationPrincipal Caller caller, Locale locale) {
        return consultations.explain(id, caller, locale);
    }

    @GetMapping(path = "/consultations/{id}/tables/{table}", produces = "application/json")
    TableMatchDocument match(
            @PathVariable UUID id,
            @PathVariable String table,
            @RequestParam(required = false) @Nullable String release,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Consultations.Source source = source(release, locale);
        return matches.find(id, table, new TableMatches.Source(source.release(), source.draft()), caller, locale);
    }

    @PostMapping(path = "/consultations/{id}/replay", produces = "application/json")
    ReplayDocument replay(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String release,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Consultations.Source source = source(release, locale);
        return source.draft() == null
                ? replays.replay(id, source.release(), caller, locale)
                : replays.replayOnDraft(id, source.draft(), caller, locale);
    }

    @GetMapping(path = "/consultations", produces = "application/json")
    ResponseEntity<ListPage<ConsultationPage.Item>> list(
            @RequestParam(required = false) @Nullable Topic topic,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable String store,
            @RequestParam(required = false) @Nullable String requestId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        if (code != null && !ActCodes.names().contains(code)) {
            throw ParameterProblems.unknownValue("?code", code, ActCodes.names(), locale);
        }
        var reader = new ConsultationFilter.Reader(caller.readsEverything(), caller.account(), caller.storeId());
        var page = new ConsultationFilter.Page(PageCursor.limit(limit, locale), place(cursor, locale));
        ConsultationPage found =
                journal.list(new ConsultationFilter(topic, code, from, to, store, requestId, reader, page));
        String next = found.next() == null
                ? null
                : PageCursor.write(found.next().createdAt() + " " + found.next().id());
        return new ListPage<>(found.items(), next, null).answer();
    }

    private static ConsultationFilter.@Nullable Place place(@Nullable String cursor, Locale locale) {
        return PageCursor.read(cursor, PLACE, locale)
                .map(place -> new ConsultationFilter.Place(
                        OffsetDateTime.parse(place.group(1)), UUID.fromString(place.group(2))))
                .orElse(null);
    }

    private static Consultations.Source source(@Nullable String release, Locale locale) {
        if (release == null) {
            return new Consultations.Source(null, null);
        }
        Matcher source = SOURCE.matcher(release);
        if (!source.matches()) {
            throw ParameterProblems.wrongType("?release", "source", release, locale);
        }
        Long number = Long.valueOf(source.group(2));
        return source.group(1) == null
                ? new Consultations.Source(number, null)
                : new Consultations.Source(null, number);
    }
}
