package org.guwen.security;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the API keys of programs. */
@RestController
@RequestMapping(path = "/api/v1/keys", produces = "application/json")
final class KeyController {

    private final AccountAdministration administration;

    KeyController(AccountAdministration administration) {
        this.administration = administration;
    }

    /** An API key as an administrator asks for it. */
    record NewKey(
            @Nullable String name,
            @Nullable AccessRole role,
            @Nullable String storeId,
            @Nullable String personId) {}

    /** A new key with its secret, which is shown this once. */
    record IssuedKey(
            UUID id,
            String name,
            AccessRole role,
            @Nullable String storeId,
            @Nullable String personId,
            String key) {}

    @GetMapping
    List<ApiKey> keys() {
        return administration.keys();
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<IssuedKey> issue(@RequestBody NewKey request, @AuthenticationPrincipal Caller caller) {
        IssuedKey issued = administration.issue(request, caller);
        return ResponseEntity.created(URI.create("/api/v1/keys/" + issued.id()))
                .cacheControl(CacheControl.noStore())
                .body(issued);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        administration.revoke(id, caller);
        return ResponseEntity.noContent().build();
    }
}
