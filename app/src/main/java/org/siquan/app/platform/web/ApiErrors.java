package org.siquan.app.platform.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of the API as problem+json (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private final MessageSource messages;

    ApiErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception failure, Locale locale) {
        return entity(Problem.of(failure, messages, locale));
    }

    static ResponseEntity<ProblemDetail> entity(Problem problem) {
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:siquan:problem:" + problem.code()));
        detail.setTitle(problem.title());
        detail.setProperty("code", problem.code());
        if (!problem.remedy().isEmpty()) {
            detail.setDetail(problem.remedy());
        }
        if (!problem.fields().isEmpty()) {
            detail.setProperty(
                    "errors",
                    problem.fields().entrySet().stream()
                            .map(e -> Map.of("field", e.getKey(), "message", e.getValue()))
                            .toList());
        }
        return ResponseEntity.of(detail).build();
    }
}
