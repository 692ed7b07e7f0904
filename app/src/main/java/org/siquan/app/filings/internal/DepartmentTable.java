package org.siquan.app.filings.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.filings.Department;
import org.siquan.app.filings.Departments.CountsBy;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.OrgId;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments, whose they are, and what counts. Callers bring the transaction. */
@Repository
class DepartmentTable {

    private final JdbcClient jdbc;

    DepartmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Department> list() {
        return jdbc.sql("""
                        select * from filings.department where park_id = platform.park()
                        order by province, level desc, name collate "zh-x-icu", department_id""")
                .query((row, _) -> {
                    String account = row.getString("account_org");
                    return new Department(
                            row.getString("department_id"),
                            row.getString("name"),
                            Department.Level.valueOf(row.getString("level")),
                            Department.Branch.valueOf(row.getString("branch")),
                            new Province(row.getString("province")),
                            account == null ? null : new OrgId(account));
                })
                .list();
    }

    void save(Department department) {
        OrgId account = department.account();
        jdbc.sql("""
                insert into filings.department (park_id, org_id, department_id, name, level, branch, province, account_org)
                values (platform.park(), :org, :id, :name, :level, :branch, :province, :account)
                on conflict (park_id, department_id) do update set name = excluded.name, level = excluded.level,
                  branch = excluded.branch, province = excluded.province, account_org = excluded.account_org""")
                .param("org", ActingAs.get().org().value())
                .param("id", department.id())
                .param("name", department.name().strip())
                .param("level", department.level().name())
                .param("branch", department.branch().name())
                .param("province", department.province().word())
                .param("account", account == null ? null : account.value())
                .update();
    }

    void assign(InstitutionId institution, String department) {
        jdbc.sql("""
                insert into filings.competence (park_id, org_id, institution_id, department_id)
                values (platform.park(), :org, :institution, :department)
                on conflict (park_id, institution_id) do update set department_id = excluded.department_id""")
                .param("org", ActingAs.get().org().value())
                .param("institution", institution.value())
                .param("department", department)
                .update();
    }

    Map<InstitutionId, String> assigned() {
        Map<InstitutionId, String> all = new LinkedHashMap<>();
        jdbc.sql("""
                select institution_id, department_id from filings.competence where park_id = platform.park()
                order by institution_id""").query(row -> {
            all.put(new InstitutionId(row.getString("institution_id")), row.getString("department_id"));
        });
        return all;
    }

    Optional<CountsBy> countsBy() {
        return jdbc.sql("select counts_by from filings.setting where park_id = platform.park()")
                .query((row, _) -> CountsBy.valueOf(row.getString("counts_by")))
                .optional();
    }

    void countBy(CountsBy what) {
        jdbc.sql("""
                insert into filings.setting (park_id, org_id, counts_by) values (platform.park(), :org, :what)
                on conflict (park_id) do update set counts_by = excluded.counts_by""")
                .param("org", ActingAs.get().org().value())
                .param("what", what.name())
                .update();
    }
}
