package org.siquan.app.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers refusals of the filters (no session, a missing CSRF token) the way the handlers' own are answered. */
@Component
class RefusalHandler implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final AuditLog audit;
    private final HandlerExceptionResolver edge;

    RefusalHandler(AuditLog audit, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver edge) {
        this.audit = audit;
        this.edge = edge;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        ActingAs.find()
                .ifPresent(actor -> audit.recordNow(
                        actor,
                        "access.refused",
                        request.getMethod() + " " + request.getRequestURI(),
                        Map.of("reason", refusal.getClass().getSimpleName())));
        answer(request, response, ProblemException.refused("form-expired"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        answer(request, response, ProblemException.unauthenticated("sign-in-needed"));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            edge.resolveException(request, response, null, problem); // writes problem+json
        } else {
            request.setAttribute(ProblemException.class.getName(), problem); // for the error page
            response.sendError(problem.status());
        }
    }

    /** The part of the sign-in page's address that says what went wrong. */
    static String reason(AuthenticationException failure) {
        return failure instanceof LockedException ? "locked" : "wrong";
    }
}
