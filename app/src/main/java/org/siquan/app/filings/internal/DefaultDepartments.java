package org.siquan.app.filings.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.filings.Department;
import org.siquan.app.filings.Departments;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.app.placements.HomeProvince;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.siquan.region.Site;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultDepartments implements Departments, HomeProvince {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ID = 40;

    private final DepartmentTable table;
    private final ParkUnits units;
    private final MetroAreaRegistry places;
    private final AuditLog audit;

    DefaultDepartments(DepartmentTable table, ParkUnits units, MetroAreaRegistry places, AuditLog audit) {
        this.table = table;
        this.units = units;
        this.places = places;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Department> list() {
        return table.list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Department> find(String id) {
        return table.list().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public void save(Department department) {
        requireOperator();
        if (!department.id().matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            throw ProblemException.invalid("filing-department-id", LONGEST_ID);
        }
        if (department.name().isBlank() || department.name().length() > LONGEST_NAME) {
            throw ProblemException.invalid("filing-department-name", LONGEST_NAME);
        }
        try {
            table.save(department);
        } catch (DuplicateKeyException _) {
            throw ProblemException.conflict(
                    "filing-department-twice", department.province().word());
        }
        audit.record("filing.department-saved", "department:" + department.id());
    }

    @Override
    public void assign(InstitutionId institution, String department) {
        requireOperator();
        if (units.findInstitution(institution).isEmpty()) {
            throw ProblemException.notFound("filing-institution-unknown");
        }
        if (find(department).isEmpty()) {
            throw ProblemException.notFound("filing-department-unknown");
        }
        table.assign(institution, department);
        audit.record(
                "filing.department-assigned", "institution:" + institution.value(), Map.of("department", department));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<InstitutionId, String> assigned() {
        return table.assigned();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Department> competentOf(InstitutionId institution) {
        return Optional.ofNullable(table.assigned().get(institution)).flatMap(this::find);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Department> provincial(Province province, Department.Branch branch) {
        return table.list().stream()
                .filter(d -> d.level() == Department.Level.PROVINCE
                        && d.branch() == branch
                        && d.province().equals(province))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public CountsBy countsBy() {
        return table.countsBy().orElse(CountsBy.SEAT);
    }

    @Override
    public void countBy(CountsBy what) {
        requireOperator();
        table.countBy(what);
        audit.record("filing.counts-by", "park:" + ActingAs.get().park(), Map.of("what", what.name()));
    }

    @Override
    @Transactional(readOnly = true)
    public Province homeOf(InstitutionId institution) {
        Institution school = units.findInstitution(institution)
                .orElseThrow(() -> ProblemException.notFound("filing-institution-unknown"))
                .institution();
        return of(school).orElse(school.province());
    }

    /** The campus, where the park says that campuses count and the circle knows where it is. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Province> of(Institution school) {
        return countsBy() == CountsBy.CAMPUS ? places.findSite(school.site()).map(Site::province) : Optional.empty();
    }

    private static void requireOperator() {
        if (!ActingAs.get().is(Role.PARK)) {
            throw ProblemException.refused("access-refused");
        }
    }
}
