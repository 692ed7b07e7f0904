package org.siquan.app.platform;

import java.util.List;

/**
 * What a handler throws when it cannot answer with success. Becomes problem+json for the API and a page for people;
 * the words come from the messages {@code problem.<code>} and {@code problem.<code>.remedy}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;

    private ProblemException(int status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** 404: this id is unknown, or belongs to somebody else. */
    public static ProblemException notFound(String code, Object... arguments) {
        return new ProblemException(404, code, arguments);
    }

    /** 401: nobody is signed in. */
    public static ProblemException unauthenticated(String code, Object... arguments) {
        return new ProblemException(401, code, arguments);
    }

    /** 403: the actor's roles do not allow it. */
    public static ProblemException refused(String code, Object... arguments) {
        return new ProblemException(403, code, arguments);
    }

    /** 409: somebody else was faster, or the state does not allow the move. */
    public static ProblemException conflict(String code, Object... arguments) {
        return new ProblemException(409, code, arguments);
    }

    /** 413: an upload is larger than allowed. */
    public static ProblemException tooLarge(String code, Object... arguments) {
        return new ProblemException(413, code, arguments);
    }

    /** 422: the input is not valid. */
    public static ProblemException invalid(String code, Object... arguments) {
        return new ProblemException(422, code, arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
