package org.siquan.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Failures of pages as a page, and of whatever has no handler: below {@code /api} as problem+json. */
@ControllerAdvice
class PageErrors {

    private final MessageSource messages;
    private final PageModel pages;

    PageErrors(MessageSource messages, PageModel pages) {
        this.messages = messages;
        this.pages = pages;
    }

    @ExceptionHandler
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var problem = Problem.of(failure, messages, locale);
        if (request.getRequestURI().startsWith("/api/")) {
            return ApiErrors.entity(problem);
        }
        var page = new ModelAndView("platform/problem");
        page.setStatus(HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("shell", pages.shell(request, locale));
        response.addHeader("Vary", "HX-Request");
        return page;
    }
}
