package org.siquan.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesKnowOnlyWhatTheyDeclare() {
        ApplicationModules.of(Siquan.class).verify();
    }
}
