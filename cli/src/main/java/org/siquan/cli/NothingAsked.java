package org.siquan.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A call that names none of several things it could ask for; the exception's message is English. */
final class NothingAsked extends ParameterException {

    private static final long serialVersionUID = 1;

    private final String zh;

    NothingAsked(CommandLine command, String zh, String en) {
        super(command, en);
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
