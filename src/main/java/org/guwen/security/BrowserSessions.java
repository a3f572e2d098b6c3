package org.guwen.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sign-in by a form, for browsers alone: a session in a cookie that no script reads and no other site sends, and a token
 * that each change has to repeat. A request with an {@code Authorization} header never gets here, whatever cookies it
 * has.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSessions {

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";
    private static final String COOKIE = "guwen-session";
    /** Sessions of one account at the same time; the one unused for longest ends for the next. */
    private static final int MOST = 20;

    /** Whether somebody tries to sign in with a form. */
    static boolean isSignIn(HttpServletRequest request) {
        return request.getRequestURI().equals(SIGN_IN);
    }

    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (Set.of(SIGN_IN, SIGN_OUT).contains(request.getRequestURI()) || hasSession(request));
    }

    private static boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    @Bean
    @Order(1)
    SecurityFilterChain browserChain(
            HttpSecurity http,
            AuthenticationManager authentication,
            SecurityProblems problems,
            Accounts accounts,
            FindByIndexNameSessionRepository<?> sessions,
            Clock clock) {
        return http.securityMatcher(BrowserSessions::isBrowser)
                // Nobody has a session yet who signs in; that another site does it for him is refused before.
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens()).ignoringRequestMatchers(SIGN_IN))
                .securityContext(context -> context.securityContextRepository(new SessionContexts(accounts, clock)))
                .requestCache(AbstractHttpConfigurer::disable)
                .authenticationManager(authentication)
                .formLogin(form -> form.loginPage("/")
                        .loginProcessingUrl(SIGN_IN)
                        .successHandler((request, response, caller) -> {
                            endOldest(sessions, caller);
                            response.setStatus(HttpStatus.NO_CONTENT.value());
                        })
                        .failureHandler(failure(problems)))
                .logout(logout -> logout.logoutUrl(SIGN_OUT)
                        .deleteCookies(COOKIE)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(AccessRules::apply)
                .build();
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static AuthenticationFailureHandler failure(SecurityProblems problems) {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return handler;
    }

    private static void endOldest(FindByIndexNameSessionRepository<?> sessions, Authentication caller) {
        Stream<? extends Session> held = sessions.findByPrincipalName(caller.getName()).values().stream();
        // The one that begins with this answer is not stored yet.
        held.sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(MOST - 1)
                .forEach(session -> sessions.deleteById(session.getId()));
    }
}
