package org.siquan.year.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Words of the stage pages from {@code messages/year}: Chinese is the root, English beside it. */
final class YearMessages extends AbstractMessageResolver {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        try {
            String pattern = bundle(context.getLocale()).getString(key);
            return parameters == null || parameters.length == 0
                    ? pattern
                    : new MessageFormat(pattern, context.getLocale()).format(parameters);
        } catch (MissingResourceException missing) {
            return null;
        }
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        throw new IllegalStateException(
                "No words for '%s'%nTry: add the key to messages/year.properties and messages/year_en.properties."
                        .formatted(key));
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("messages.year", locale, NO_FALLBACK);
    }
}
