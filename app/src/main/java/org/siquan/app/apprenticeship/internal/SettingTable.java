package org.siquan.app.apprenticeship.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.platform.ActingAs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What each plan was computed from. Callers act for the whole park: nobody else reads or writes a row. */
@Repository
class SettingTable {

    private static final String OWNER = "system";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    SettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PlanId plan, Setting setting) {
        jdbc.sql("""
                        insert into apprenticeship.plan_setting (park_id, org_id, plan_id, setting)
                        values (:park, :org, :plan, :setting)""")
                .param("park", ActingAs.get().park().value())
                .param("org", OWNER)
                .param("plan", plan.value())
                .param("setting", packed(setting))
                .update();
    }

    Setting read(PlanId plan) {
        return jdbc.sql("select setting from apprenticeship.plan_setting where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, _) -> unpacked(row.getBytes("setting")))
                .single();
    }

    private byte[] packed(Setting setting) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(json.writeValueAsBytes(setting));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
        return bytes.toByteArray();
    }

    private Setting unpacked(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(zip.readAllBytes(), Setting.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the setting of a plan is damaged", e);
        }
    }
}
