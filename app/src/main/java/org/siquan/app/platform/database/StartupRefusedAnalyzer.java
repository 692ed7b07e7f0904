package org.siquan.app.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as a sentence instead of a stack trace. */
final class StartupRefusedAnalyzer extends AbstractFailureAnalyzer<StartupRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartupRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "Try: " + cause.remedy(), cause);
    }
}
