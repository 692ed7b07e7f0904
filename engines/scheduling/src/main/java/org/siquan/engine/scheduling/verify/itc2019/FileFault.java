package org.siquan.engine.scheduling.verify.itc2019;

import org.siquan.engine.kernel.Text;

/** A file says something that cannot be judged. */
final class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text text;

    FileFault(String zh, String en) {
        super(en);
        text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
