package org.siquan.app.platform;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parks and organisations that this deployment knows. Loaders write them; pages read the ones of their park. */
public interface Organisations {

    /** What kind of organisation it is. */
    enum Kind {
        COMMISSION,
        PARK,
        SCHOOL,
        ENTERPRISE;

        /** What its people may be. */
        public Set<Role> roles() {
            return switch (this) {
                case COMMISSION -> Set.of(Role.COMMISSION);
                case PARK -> Set.of(Role.PARK);
                case SCHOOL -> Set.of(Role.SCHOOL, Role.LEARNER);
                case ENTERPRISE -> Set.of(Role.ENTERPRISE, Role.MENTOR);
            };
        }
    }

    /** A park; {@code demo} marks it 演示 on every page. */
    record Park(ParkId id, String nameZh, String nameEn, boolean demo) {}

    /** An organisation; {@code demo} marks it 演示 on every page. */
    record Organisation(OrgId id, Kind kind, String nameZh, String nameEn, boolean demo) {}

    /** Creates the park or renames it. Acts as {@code Actor.system(…, park.id())}. */
    void save(Park park);

    /** Creates the organisation in the actor's park or renames it. */
    void save(Organisation organisation);

    /** The actor's park. */
    Optional<Park> findPark();

    Optional<Organisation> find(OrgId id);

    /** Those of the actor's park, by name. */
    List<Organisation> list();
}
