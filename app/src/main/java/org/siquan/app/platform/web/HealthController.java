package org.siquan.app.platform.web;

import org.siquan.app.platform.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says "ok" while the database answers; for whoever watches the service. */
@RestController
class HealthController {

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @AllowedFor(everybody = true)
    @GetMapping(path = "/healthz", produces = "text/plain")
    String health() {
        return jdbc.sql("select 'ok'").query(String.class).single();
    }
}
