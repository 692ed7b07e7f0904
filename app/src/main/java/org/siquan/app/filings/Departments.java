package org.siquan.app.filings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;

/** The departments of the park's configuration: everybody reads them, the operator writes them. */
public interface Departments {

    /** What decides whether a placement is in another province than its school. */
    enum CountsBy {
        /** The province of the school's seat. */
        SEAT,
        /** The province of the campus where it teaches. */
        CAMPUS
    }

    /** By province, level and name. */
    List<Department> list();

    Optional<Department> find(String id);

    /**
     * Takes a department in or changes it.
     *
     * @throws org.siquan.app.platform.ProblemException 403 not the operator; 409 the province has such a department already
     */
    void save(Department department);

    /** Says which department an institution files with. */
    void assign(InstitutionId institution, String department);

    /** Institutions with the id of their department. */
    Map<InstitutionId, String> assigned();

    Optional<Department> competentOf(InstitutionId institution);

    /** The department of a province at its own level. */
    Optional<Department> provincial(Province province, Department.Branch branch);

    CountsBy countsBy();

    void countBy(CountsBy what);

    /** The province that counts as an institution's, by {@link #countsBy}. */
    Province homeOf(InstitutionId institution);
}
