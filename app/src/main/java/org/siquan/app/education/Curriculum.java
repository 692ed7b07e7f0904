package org.siquan.app.education;

import java.util.List;
import java.util.Optional;
import org.siquan.region.CourseId;
import org.siquan.region.ProgrammeId;

/** What is taught: majors, the schools' programmes, courses. Everybody of the park reads it, capacities apart. */
public interface Curriculum {

    /** Every major of the park, in the order of its file. */
    List<MajorView> listMajors();

    Optional<MajorView> findMajor(String code);

    /** Every programme the park's schools teach, in the order of its file. */
    List<ProgrammeView> listProgrammes();

    Optional<ProgrammeView> findProgramme(ProgrammeId id);

    /** Every course, in the order of its file. */
    List<CourseView> listCourses();

    /** Courses of one major by term. */
    List<CourseView> listCourses(String majorCode);

    Optional<CourseView> findCourse(CourseId id);

    /**
     * Changes what limits a programme; for its school and the operator.
     *
     * @param version of the view that was changed
     */
    EditOutcome change(ProgrammeId id, Capacity capacity, long version);
}
