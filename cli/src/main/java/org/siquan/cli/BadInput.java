package org.siquan.cli;

/** The input cannot be used; the message lists every bad row. Nothing has been written. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
