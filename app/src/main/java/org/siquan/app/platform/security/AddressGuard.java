package org.siquan.app.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.siquan.app.platform.ProblemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to an address that tried too many wrong passwords of whatever logins; whoever is signed in goes on working. */
final class AddressGuard extends OncePerRequestFilter {

    private final Lockouts lockouts;
    private final RefusalHandler refusals;

    AddressGuard(Lockouts lockouts, RefusalHandler refusals) {
        this.lockouts = lockouts;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean form =
                request.getMethod().equals("POST") && request.getRequestURI().endsWith("/sign-in");
        return !form && request.getHeader("Authorization") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (lockouts.isKeptOut(request.getRemoteAddr())) {
            response.setHeader("Retry-After", String.valueOf(Lockouts.LOCKED_FOR.toSeconds()));
            refusals.answer(request, response, ProblemException.tooMany("address-kept-out"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
