package org.siquan.app.platform.database;

import org.springframework.boot.ExitCodeGenerator;

/** The application cannot start here. Says why and what to do, in Chinese and English, and ends with exit code 69. */
public final class StartupRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartupRefused(String zh, String en, String remedy) {
        super(zh + "\n" + en);
        this.remedy = remedy;
    }

    StartupRefused(String zh, String en, String remedy, Throwable cause) {
        super(zh + "\n" + en, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    @Override
    public int getExitCode() {
        return 69;
    }
}
