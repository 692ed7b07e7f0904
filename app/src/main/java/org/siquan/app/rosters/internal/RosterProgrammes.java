package org.siquan.app.rosters.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.platform.OrgId;

/** The programmes of a school by name and code of their major. */
final class RosterProgrammes {

    private final Map<String, String> byMajor = new HashMap<>();

    private RosterProgrammes() {}

    /** Majors that the school teaches in several programmes are left out: a roster does not tell them apart. */
    static RosterProgrammes of(Curriculum curriculum, OrgId school) {
        var found = new RosterProgrammes();
        Set<String> several = new HashSet<>();
        for (ProgrammeView programme : curriculum.listProgrammes()) {
            if (programme.institution().value().equals(school.value())) {
                for (String key : new String[] {programme.major(), programme.majorCode()}) {
                    if (found.byMajor.putIfAbsent(key, programme.id().value()) != null) {
                        several.add(key);
                    }
                }
            }
        }
        found.byMajor.keySet().removeAll(several);
        return found;
    }

    /** By a name or a code, also with the other of them in brackets behind it. */
    Optional<String> find(String major) {
        String plain = major.replaceAll("[（(].*$", "").strip();
        return Optional.ofNullable(byMajor.getOrDefault(major, byMajor.get(plain)));
    }
}
