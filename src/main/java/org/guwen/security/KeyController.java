package org.guwen.security;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.guwen.request.IdempotentRequests;
import org.guwen.request.ListPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the API keys of programs. */
@RestController
@RequestMapping(path = "/api/v1/keys", produces = "application/json")
final class KeyController {

    private final AccountAdministration administration;
    private final IdempotentRequests requests;

    KeyController(AccountAdministration administration, IdempotentRequests requests) {
        this.administration = administration;
        this.requests = requests;
    }

    /** An API key as an administrator asks for it. */
    record NewKey(
            @Nullable String name,
            @Nullable AccessRole role,
            @Nullable String storeId,
            @Nullable String personId) {}

    /**
     * A new key.
     *
     * @param key its secret, which is shown this once and not again to a repeated request
     */
    record IssuedKey(
            UUID id,
            String name,
            AccessRole role,
            @Nullable String storeId,
            @Nullable String personId,
            @Nullable String key) {

        static IssuedKey of(ApiKey key, @Nullable String secret) {
            return new IssuedKey(key.id(), key.name(), key.role(), key.storeId(), key.personId(), secret);
        }
    }

    @GetMapping
    ResponseEntity<ListPage<ApiKey>> keys(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        return ListPage.of(
                administration.keys(), key -> key.id().toString(), new ListPage.Asked(limit, cursor, locale));
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<IssuedKey> issue(
            @RequestBody NewKey request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        AtomicReference<@Nullable String> secret = new AtomicReference<>();
        IdempotentRequests.Made made =
                requests.once(IdempotentRequests.Asked.of(caller.account(), key, "key", request), () -> {
                    IssuedKey issued = administration.issue(request, caller);
                    secret.set(issued.key());
                    return "/api/v1/keys/" + issued.id();
                });
        ApiKey kept = administration.key(UUID.fromString(made.name()));
        return made.answer().cacheControl(CacheControl.noStore()).body(IssuedKey.of(kept, secret.get()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        administration.revoke(id, caller);
        return ResponseEntity.noContent().build();
    }
}
