package org.guwen.security;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.guwen.facts.code.Role;
import org.guwen.request.IdempotentRequests;
import org.guwen.request.ListPage;
import org.guwen.request.PageCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the accounts of people. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
final class AccountController {

    private final AccountAdministration administration;
    private final IdempotentRequests requests;

    AccountController(AccountAdministration administration, IdempotentRequests requests) {
        this.administration = administration;
        this.requests = requests;
    }

    /** An account as an administrator asks for it. */
    record NewAccount(
            @Nullable String username,
            @Nullable String personId,
            @Nullable AccessRole role,
            @Nullable String storeId,
            @Nullable Role actorRole,
            @Nullable String password) {

        /** What was asked, as far as it may be kept. */
        NewAccount withoutPassword() {
            return new NewAccount(username, personId, role, storeId, actorRole, null);
        }
    }

    /**
     * A change of one's own password.
     *
     * @param current the password until now
     * @param password the new one
     */
    record PasswordChange(
            @Nullable String current, @Nullable String password) {}

    record AccountResponse(
            String username,
            String personId,
            AccessRole role,
            @Nullable String storeId,
            @Nullable Role actorRole,
            boolean enabled,
            OffsetDateTime createdAt) {

        static AccountResponse of(Account account) {
            return new AccountResponse(
                    account.username(),
                    account.personId(),
                    account.role(),
                    account.storeId(),
                    account.actorRole(),
                    account.enabled(),
                    account.createdAt());
        }
    }

    /** Who the caller is, so that a page can show what he may do. */
    @GetMapping("/me")
    Caller me(@AuthenticationPrincipal Caller caller) {
        return caller;
    }

    @GetMapping("/accounts")
    ResponseEntity<ListPage<AccountResponse>> accounts(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        List<AccountResponse> all =
                administration.accounts().stream().map(AccountResponse::of).toList();
        return ListPage.of(all, AccountResponse::username, new ListPage.Asked(limit, cursor, locale));
    }

    @PostMapping(path = "/accounts", consumes = "application/json")
    ResponseEntity<AccountResponse> open(
            @RequestBody NewAccount request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        IdempotentRequests.Made made = requests.once(
                IdempotentRequests.Asked.of(caller.account(), key, "account", request.withoutPassword()),
                () -> "/api/v1/accounts/" + administration.open(request, caller).username());
        Account account = made.isReplayed() && key != null
                ? administration.opened(request, key)
                : administration.find(made.name());
        return made.answer().body(AccountResponse.of(account));
    }

    /** Changes role, access or password of an account. */
    @PatchMapping(path = "/accounts/{username}", consumes = "application/json")
    AccountResponse change(
            @PathVariable String username, @RequestBody AccountChange change, @AuthenticationPrincipal Caller caller) {
        return AccountResponse.of(administration.change(username, change, caller));
    }

    /** Changes the caller's own password. */
    @PutMapping(path = "/me/password", consumes = "application/json")
    ResponseEntity<Void> changePassword(@RequestBody PasswordChange change, @AuthenticationPrincipal Caller caller) {
        administration.changePassword(change, caller);
        return ResponseEntity.noContent().build();
    }

    /** What was done to accounts and keys, newest first. */
    @GetMapping("/access-log")
    ResponseEntity<ListPage<AccessLog.Entry>> log(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        int most = PageCursor.limit(limit, locale);
        List<AccessLog.Entry> found = administration.log(PageCursor.number(cursor, locale), most + 1);
        return ListPage.cut(found, most, AccessLog.Entry::seq, administration.logged())
                .answer();
    }

    @DeleteMapping("/accounts/{username}")
    ResponseEntity<Void> close(@PathVariable String username, @AuthenticationPrincipal Caller caller) {
        administration.close(username, caller);
        return ResponseEntity.noContent().build();
    }
}
