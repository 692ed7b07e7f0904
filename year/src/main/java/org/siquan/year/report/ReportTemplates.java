package org.siquan.year.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates, words and styles of pages that stand by themselves as files. Thread-safe after construction. */
public final class ReportTemplates {

    private final TemplateEngine templates = new TemplateEngine();

    public ReportTemplates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportTemplates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
        templates.setMessageResolver(new YearMessages());
    }

    /** An empty context in {@code "en"}, else in Chinese. */
    public static Context context(String language) {
        Context context = new Context("en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        context.setVariable("lang", language);
        return context;
    }

    /** The page of a template such as {@code year/report}. */
    public String process(String template, Context context) {
        return templates.process(template, context);
    }

    /** Style sheets of these names, one after the other. */
    public static String styles(String... names) {
        return Arrays.stream(names).map(ReportTemplates::style).collect(Collectors.joining());
    }

    private static String style(String name) {
        try (InputStream in = ReportTemplates.class.getResourceAsStream("/static/siquan/css/" + name + ".css")) {
            if (in == null) {
                throw new IllegalStateException(
                        "The style sheet %s is missing%nTry: build the project again.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
