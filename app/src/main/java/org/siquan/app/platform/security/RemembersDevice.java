package org.siquan.app.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Writes down, whichever way somebody signed in, what kind of browser it was; then goes on. */
record RemembersDevice(AuthenticationSuccessHandler then) implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        request.getSession().setAttribute(Device.ATTRIBUTE, Device.of(agent));
        then.onAuthenticationSuccess(request, response, authentication);
    }
}
