package org.guwen.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.guwen.security.password.LoginThrottle;
import org.guwen.security.password.PasswordCache;
import org.guwen.security.password.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Puts the chain together: Basic for people, bearer keys for programs, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The bytes of headers have been looked at before; one that nobody reads may hold what it likes. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    @Bean
    RoleHierarchy roleHierarchy() {
        return AccessRules.hierarchy();
    }

    @Bean
    AuthenticationManager authenticationManager(
            Accounts accounts, ApiKeys keys, PasswordEncoder encoder, MeterRegistry meters, Clock clock) {
        String nobodysHash = encoder.encode(new Secrets().create(16));
        if (nobodysHash == null) {
            throw new IllegalStateException("the password encoder encodes nothing");
        }
        return new ProviderManager(
                new PasswordAuthentication(
                        accounts, new PasswordCache(encoder, clock), new LoginThrottle(clock), meters, nobodysHash),
                new KeyAuthentication(keys));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, AuthenticationManager authentication, SecurityProblems problems) {
        // No cookie is ever set, so no other site can borrow one: CSRF tokens would protect nothing. A password that
        // the
        // browser remembers could be borrowed; requests of other sites are refused by where they come from.
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(authentication)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(bearer(authentication, problems), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(AccessRules::apply)
                .build();
    }

    private static AuthenticationFilter bearer(AuthenticationManager authentication, SecurityProblems problems) {
        AuthenticationFilter filter = new AuthenticationFilter(authentication, BearerKey::of);
        filter.setSuccessHandler((request, response, caller) -> {});
        filter.setFailureHandler(new AuthenticationEntryPointFailureHandler(problems));
        return filter;
    }
}
