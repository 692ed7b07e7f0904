package org.siquan.app.agreements.internal;

import org.siquan.app.agreements.Signing.Setting;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the park takes signatures. Callers bring the transaction. */
@Repository
class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Setting now() {
        return jdbc.sql("select official, click, basis from agreements.setting where park_id = platform.park()")
                .query((row, _) ->
                        new Setting(row.getString("official"), row.getBoolean("click"), row.getString("basis")))
                .optional()
                .orElse(Setting.NONE);
    }

    void save(Setting setting) {
        jdbc.sql("""
                insert into agreements.setting (park_id, org_id, official, click, basis, actor)
                values (platform.park(), :org, :official, :click, :basis, :actor)
                on conflict (park_id) do update set official = excluded.official, click = excluded.click,
                  basis = excluded.basis, actor = excluded.actor, at = now()""")
                .param("org", ActingAs.get().org().value())
                .param("official", setting.official())
                .param("click", setting.click())
                .param("basis", setting.basis())
                .param("actor", ActingAs.get().name())
                .update();
    }
}
