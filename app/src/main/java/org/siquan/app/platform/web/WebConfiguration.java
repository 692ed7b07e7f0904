package org.siquan.app.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Languages, and the navigation's own entries. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Every {@code messages/<module>.properties} (Chinese) with its {@code _en} is found by itself. */
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
        source.setBasenames(Arrays.stream(bundles)
                .map(bundle ->
                        "messages/" + String.valueOf(bundle.getFilename()).replace("_en.properties", ""))
                .distinct()
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("siquan-lang");
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    @Bean
    NavEntry homeEntry() {
        return new NavEntry(Group.START, 10, "/", "platform.nav.home", "layout-dashboard", Set.of());
    }

    @Bean
    NavEntry jobsEntry() {
        return new NavEntry(Group.SYSTEM, 80, "/jobs", "platform.nav.jobs", "progress", Set.of(Role.PARK, Role.SCHOOL));
    }

    @Bean
    NavEntry auditEntry() {
        return new NavEntry(
                Group.SYSTEM, 90, "/audit", "platform.nav.audit", "shield-check", Set.of(Role.PARK, Role.COMMISSION));
    }
}
