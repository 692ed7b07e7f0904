package org.siquan.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.siquan.app.platform.ProblemException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What fails before any handler is found (a filter, the container). */
@Controller
class LastErrors implements ErrorController {

    private final MessageSource messages;

    LastErrors(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var problem = request.getAttribute(ProblemException.class.getName()) instanceof ProblemException named
                ? Problem.of(named, messages, locale)
                : Problem.ofStatus(status, messages, locale);
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return ApiErrors.entity(problem);
        }
        var page = new ModelAndView("platform/problem");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("problem", problem);
        response.addHeader("Vary", "HX-Request");
        return page;
    }
}
