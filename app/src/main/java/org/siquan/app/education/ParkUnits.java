package org.siquan.app.education;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.region.Chain;
import org.siquan.region.College;
import org.siquan.region.Institution;
import org.siquan.region.InstitutionId;
import org.siquan.region.Partner;
import org.siquan.region.PartnerBody;

/** Who the circle consists of: institutions, the park's colleges, the bodies and the partners. Everybody reads it. */
public interface ParkUnits {

    /** An institution with the name of its site and how many programmes it teaches. */
    record InstitutionView(Institution institution, String site, long programmes) {}

    /**
     * A unit of the park with the majors that belong to it.
     *
     * @param chain its industry chain; null for an institute
     */
    record CollegeView(College college, @Nullable Chain chain, List<String> majors) {
        public CollegeView {
            majors = List.copyOf(majors);
        }
    }

    /** A member of a body by name. */
    record Member(String id, String name, MemberKind kind) {}

    /** What a member of a body is. */
    enum MemberKind {
        INSTITUTION,
        ENTERPRISE,
        COLLEGE,
        PARTNER
    }

    /** One of the three bodies with its members by name. */
    record BodyView(PartnerBody body, List<Member> members) {
        public BodyView {
            members = List.copyOf(members);
        }
    }

    /** Every institution, in the order of its file. */
    List<InstitutionView> listInstitutions();

    Optional<InstitutionView> findInstitution(InstitutionId id);

    /** The park's units, in the order of their file. */
    List<CollegeView> listColleges();

    /** The bodies, in the order of their file. */
    List<BodyView> listBodies();

    /** The partners, in the order of their file. */
    List<Partner> listPartners();
}
