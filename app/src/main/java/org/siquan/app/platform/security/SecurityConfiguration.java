package org.siquan.app.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sign-in by form, sessions in the database, CSRF and a strict content policy; see {@link RoleCheck} for the roles. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Style attributes are allowed for the tooltips and bars of the charts; scripts never inline. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final String[] OPEN = {
        "/sign-in", "/siquan/**", "/webjars/**", "/favicon.ico", "/error", "/healthz", "/calendar/*"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer(); // Secure by itself when the request came over TLS
        cookie.setCookieName("SIQUAN");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** The API: HTTP Basic or the session of a page; a request with a session needs the CSRF token as everywhere. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, RefusalHandler refusals, Lockouts lockouts) {
        shared(http);
        http.addFilterBefore(new AddressGuard(lockouts, refusals), BasicAuthenticationFilter.class);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(request ->
                        request.getHeader("Authorization") == null && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /**
     * Links for people without an account. The secret in the address is all that counts: no session, so nobody who is signed in
     * acts by accident, and no CSRF token, because whoever could forge a request would need the secret itself.
     */
    @Bean
    @Order(2)
    SecurityFilterChain links(HttpSecurity http) {
        shared(http);
        return http.securityMatcher("/l/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            RefusalHandler refusals,
            Lockouts lockouts,
            PasskeySignIn passkeys,
            ProviderSignIn provider) {
        shared(http);
        http.addFilterBefore(new AddressGuard(lockouts, refusals), UsernamePasswordAuthenticationFilter.class);
        passkeys.addTo(http);
        provider.addTo(http);
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(new RemembersDevice(new SavedRequestAwareAuthenticationSuccessHandler()))
                        .failureHandler((request, response, failure) -> response.sendRedirect(
                                request.getContextPath() + "/sign-in?" + RefusalHandler.reason(failure)))
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusals))
                .build();
    }

    private static void shared(HttpSecurity http) {
        http.csrf(Customizer.withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    @Bean
    WebMvcConfigurer roleCheckOnEveryHandler(RoleCheck check) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(check);
            }
        };
    }
}
