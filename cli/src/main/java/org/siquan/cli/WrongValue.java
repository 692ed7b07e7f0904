package org.siquan.cli;

import picocli.CommandLine.TypeConversionException;

/** The value of an option that cannot be used; the exception's message is English. */
final class WrongValue extends TypeConversionException {

    private static final long serialVersionUID = 1;

    private final String zh;

    WrongValue(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
