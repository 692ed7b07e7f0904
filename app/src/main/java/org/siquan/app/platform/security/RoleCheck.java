package org.siquan.app.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach its handler only if {@link AllowedFor} names one of the actor's roles; refusals are audited. */
@Component
class RoleCheck implements HandlerInterceptor {

    private final AuditLog audit;

    RoleCheck(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true; // static files and the error page
        }
        var rule = rule(method);
        var actor = ActingAs.find();
        if (rule.isPresent() && allows(rule.get(), actor)) {
            return true;
        }
        actor.ifPresent(who -> audit.recordNow(
                who,
                "access.refused",
                request.getMethod() + " " + pathOf(request),
                Map.of(
                        "handler",
                        method.getBeanType().getSimpleName() + "."
                                + method.getMethod().getName())));
        throw ProblemException.refused("access-refused");
    }

    static Optional<AllowedFor> rule(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedFor.class);
        return Optional.ofNullable(own)
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedFor.class)));
    }

    static boolean allows(AllowedFor rule, Optional<Actor> actor) {
        if (rule.everybody()) {
            return true;
        }
        return actor.isPresent()
                && (rule.everyRole() || Arrays.stream(rule.value()).anyMatch(actor.get()::is));
    }

    private static String pathOf(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.length() > 200 ? path.substring(0, 200) : path;
    }
}
