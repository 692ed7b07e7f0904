package org.siquan.app.cycle.web;

import java.util.Arrays;
import org.siquan.app.platform.ProblemException;
import org.siquan.year.Stage;

/** Stages by the word in an address. */
final class Stages {

    private Stages() {}

    /** The stage; a 404 in words when there is none. */
    static Stage of(String key) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("cycle-stage-unknown", key));
    }
}
