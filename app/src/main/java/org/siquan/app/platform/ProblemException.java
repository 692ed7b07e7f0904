package org.siquan.app.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a handler throws when it cannot answer with success. Becomes problem+json for the API and a page for people;
 * the words come from the messages {@code problem.<code>} and {@code problem.<code>.remedy}.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient Map<String, String> fields;

    private ProblemException(int status, String code, Object... arguments) {
        this(status, code, Map.of(), arguments);
    }

    private ProblemException(int status, String code, Map<String, String> fields, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
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

    /** 429: too many tries; the answer says when to come back. */
    public static ProblemException tooMany(String code, Object... arguments) {
        return new ProblemException(429, code, arguments);
    }

    /** 413: an upload is larger than allowed. */
    public static ProblemException tooLarge(String code, Object... arguments) {
        return new ProblemException(413, code, arguments);
    }

    /** 422: the input is not valid. */
    public static ProblemException invalid(String code, Object... arguments) {
        return new ProblemException(422, code, arguments);
    }

    /**
     * 422: these fields are not valid.
     *
     * @param fields name to a sentence in the reader's language: what, allowed, what to do
     */
    public static ProblemException invalidFields(String code, Map<String, String> fields) {
        return new ProblemException(422, code, fields);
    }

    /** What is wrong with which field, in the order in which they were read; empty when it is not about fields. */
    public Map<String, String> fields() {
        return fields;
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
