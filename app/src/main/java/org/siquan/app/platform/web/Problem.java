package org.siquan.app.platform.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.siquan.app.platform.ProblemException;
import org.siquan.engine.kernel.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * A failed request in words. One place decides what an exception means, for pages and API alike.
 *
 * @param code stable key, also the end of the API's {@code type}
 * @param fields what is wrong with which field of the input
 */
record Problem(int status, String code, String title, String remedy, Map<String, String> fields) {

    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    static Problem of(Exception failure, MessageSource messages, Locale locale) {
        if (failure instanceof ProblemException problem) {
            var said = inWords(problem.status(), problem.code(), messages, locale, problem.arguments());
            return new Problem(said.status(), said.code(), said.title(), said.remedy(), problem.fields());
        }
        if (failure instanceof MethodArgumentTypeMismatchException) {
            return inWords(404, "not-found", messages, locale);
        }
        if (failure instanceof BindException || failure instanceof IllegalArgumentException) {
            LOG.info("invalid input: {}", failure.getMessage());
            return inWords(422, "invalid", messages, locale);
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return inWords(413, "upload-too-large", messages, locale);
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return inWords(409, "stale", messages, locale);
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            var status = response.getStatusCode().value();
            return inWords(status, status == 404 ? "not-found" : "bad-request", messages, locale);
        }
        LOG.error("request failed", failure);
        return inWords(500, "internal", messages, locale);
    }

    static Problem ofStatus(int status, MessageSource messages, Locale locale) {
        var code = status == 404
                ? "not-found"
                : status == 403 ? "access-refused" : status < 500 ? "bad-request" : "internal";
        return inWords(status, code, messages, locale);
    }

    private static Problem inWords(
            int status, String code, MessageSource messages, Locale locale, Object... arguments) {
        var said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.say(locale.getLanguage()) : argument)
                .toArray();
        var fallback = String.valueOf(HttpStatus.valueOf(status).getReasonPhrase());
        return new Problem(
                status,
                code,
                String.valueOf(messages.getMessage("problem." + code, said, fallback, locale)),
                String.valueOf(messages.getMessage("problem." + code + ".remedy", said, "", locale)),
                Map.of());
    }
}
