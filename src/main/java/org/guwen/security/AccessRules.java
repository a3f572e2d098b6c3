package org.guwen.security;

import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may do what, in one place: the first rule that fits decides. */
final class AccessRules {

    private static final String CONSULTATIONS = "/api/v1/consultations";
    private static final String ADVISOR = AccessRole.ADVISOR.name();
    private static final String EDITOR = AccessRole.EDITOR.name();
    private static final String APPROVER = AccessRole.APPROVER.name();
    private static final String AUDITOR = AccessRole.AUDITOR.name();
    private static final String ADMIN = AccessRole.ADMIN.name();
    private static final String SYSTEM = AccessRole.SYSTEM.name();

    private AccessRules() {}

    static RoleHierarchy hierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(APPROVER)
                .implies(EDITOR)
                .role(EDITOR)
                .implies(ADVISOR)
                .build();
    }

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        // The first dispatch of a request was allowed already.
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        ask(requests);
        change(requests);
        administer(requests);
        requests.requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll();
        read(requests, new String[] {"/actuator", "/actuator/**"}, ADMIN, AUDITOR);
        requests.requestMatchers("/actuator", "/actuator/**")
                .hasRole(ADMIN)
                // Pages, their parts, the interface description and the help on problems: nothing secret.
                .anyRequest()
                .permitAll();
    }

    /** Whoever may get something may also ask for its headers alone. */
    private static void read(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String[] addresses,
            String... roles) {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            requests.requestMatchers(method, addresses).hasAnyRole(roles);
        }
    }

    private static void ask(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        read(requests, new String[] {CONSULTATIONS, CONSULTATIONS + "/**"}, ADVISOR, SYSTEM, AUDITOR);
        // Asked again, nothing is kept.
        requests.requestMatchers(POST, CONSULTATIONS + "/*/replay", CONSULTATIONS + "/*/why-not")
                .hasAnyRole(ADVISOR, SYSTEM, AUDITOR)
                .requestMatchers(POST, CONSULTATIONS + "/*/test-case")
                .hasRole(EDITOR)
                .requestMatchers(CONSULTATIONS, CONSULTATIONS + "/**", "/api/v1/simulations", "/api/v1/simulations/**")
                .hasAnyRole(ADVISOR, SYSTEM);
    }

    private static void change(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        read(requests, new String[] {"/api/v1/drafts", "/api/v1/drafts/**"}, EDITOR, AUDITOR);
        requests.requestMatchers(
                        POST, "/api/v1/drafts/*/approval", "/api/v1/drafts/*/rejection", "/api/v1/drafts/*/publication")
                .hasRole(APPROVER)
                .requestMatchers("/api/v1/drafts", "/api/v1/drafts/**")
                .hasRole(EDITOR)
                .requestMatchers("/api/v1/releases/verify")
                .hasAnyRole(APPROVER, AUDITOR, ADMIN)
                .requestMatchers("/api/v1/statistics", "/api/v1/statistics/**")
                .hasAnyRole(EDITOR, AUDITOR)
                .requestMatchers(POST, "/api/v1/releases/**")
                .hasRole(APPROVER);
    }

    private static void administer(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] addresses = {
            "/api/v1/accounts", "/api/v1/accounts/**", "/api/v1/keys", "/api/v1/keys/**", "/api/v1/access-log"
        };
        read(requests, addresses, ADMIN, AUDITOR);
        requests.requestMatchers(addresses).hasRole(ADMIN);
    }
}
