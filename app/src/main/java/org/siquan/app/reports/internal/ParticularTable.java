package org.siquan.app.reports.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.InternshipReports.Particulars;
import org.siquan.app.reports.UnifiedCode;
import org.siquan.region.EnterpriseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a school entered of placements and units. Callers bring the transaction. */
@Repository
class ParticularTable {

    private final JdbcClient jdbc;

    ParticularTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these are placements of the school. */
    List<UUID> own(OrgId school, Collection<PlacementId> placements) {
        return jdbc.sql("""
                        select placement_id from placements.placement
                        where park_id = platform.park() and org_id = :school and placement_id in (:ids)""")
                .param("school", school.value())
                .param("ids", placements.stream().map(PlacementId::value).toList())
                .query(UUID.class)
                .list();
    }

    /** What is null or blank stays as it was. */
    void enter(OrgId school, UUID placement, Particulars said, Instant now) {
        jdbc.sql("""
                insert into reports.particular as p (park_id, org_id, placement_id, type, organised, setting, credit_bearing,
                  no_credit_why, course, credits, actor, at)
                values (platform.park(), :school, :id, :type, :organised, :setting, :bearing, :why, :course, :credits, :actor,
                  :now)
                on conflict (park_id, placement_id) do update set
                  type = coalesce(excluded.type, p.type),
                  organised = coalesce(excluded.organised, p.organised),
                  setting = coalesce(excluded.setting, p.setting),
                  credit_bearing = coalesce(excluded.credit_bearing, p.credit_bearing),
                  no_credit_why = case when excluded.credit_bearing is null then p.no_credit_why else excluded.no_credit_why end,
                  course = case when excluded.course = '' then p.course else excluded.course end,
                  credits = coalesce(excluded.credits, p.credits),
                  actor = excluded.actor, at = excluded.at""")
                .param("school", school.value())
                .param("id", placement)
                .param("type", name(said.type()))
                .param("organised", name(said.organised()))
                .param("setting", name(said.setting()))
                .param("bearing", said.creditBearing(), Types.BOOLEAN)
                .param("why", said.noCreditWhy())
                .param("course", said.course())
                .param("credits", said.credits(), Types.NUMERIC)
                .param("actor", ActingAs.get().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** True if the school has a placement at this unit. */
    boolean knows(OrgId school, EnterpriseId unit) {
        return jdbc.sql("""
                        select exists (select from placements.placement where park_id = platform.park() and org_id = :school
                          and enterprise_id = :unit)""")
                .param("school", school.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    void enterCode(OrgId school, EnterpriseId unit, UnifiedCode code, Instant now) {
        jdbc.sql("""
                insert into reports.unit_code (park_id, org_id, enterprise_id, code, actor, at)
                values (platform.park(), :school, :unit, :code, :actor, :now)
                on conflict (park_id, org_id, enterprise_id) do update set code = excluded.code, actor = excluded.actor,
                  at = excluded.at""")
                .param("school", school.value())
                .param("unit", unit.value())
                .param("code", code.value())
                .param("actor", ActingAs.get().name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
