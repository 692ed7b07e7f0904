package org.siquan.app.talent.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.education.Curriculum;
import org.siquan.app.education.ProgrammeView;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Enrolment;
import org.siquan.region.Learner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultEnrolment implements Enrolment {

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final Curriculum curriculum;

    DefaultEnrolment(JdbcClient jdbc, Curriculum curriculum) {
        this.jdbc = jdbc;
        this.curriculum = curriculum;
    }

    private static String school() {
        if (!ActingAs.get().is(Role.SCHOOL)) {
            throw ProblemException.refused("access-refused");
        }
        return ActingAs.get().org().value();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> learners) {
        return new HashSet<>(jdbc.sql("""
                        select learner_id from talent.learner
                        where park_id = platform.park() and org_id = :org and learner_id = any(:ids::text[])""")
                .param("org", school())
                .param("ids", learners.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public int take(List<Learner> learners, Set<String> keepScore) {
        String school = school();
        Map<String, String> majors = new HashMap<>();
        for (ProgrammeView programme : curriculum.listProgrammes()) {
            if (programme.institution().value().equals(school)) {
                majors.put(programme.id().value(), programme.majorCode());
            }
        }
        int changed = 0;
        for (int start = 0; start < learners.size(); start += BATCH) {
            List<Learner> part = learners.subList(start, Math.min(learners.size(), start + BATCH));
            changed += take(school, part, majorsOf(part, majors), keepScore);
        }
        return changed;
    }

    private static List<String> majorsOf(List<Learner> learners, Map<String, String> majors) {
        List<String> codes = new ArrayList<>();
        for (Learner learner : learners) {
            String code = majors.get(learner.programme().value());
            if (code == null) {
                throw new IllegalArgumentException(
                        "programme of learner %s must be one of the actor's school, was %s%nTry: look it up first"
                                .formatted(learner.id(), learner.programme()));
            }
            codes.add(code);
        }
        return codes;
    }

    private int take(String school, List<Learner> learners, List<String> majors, Set<String> keepScore) {
        return jdbc.sql("""
                        insert into talent.learner as l
                          (park_id, org_id, seq, learner_id, name, programme_id, major_code, entry_year, score)
                        select platform.park(), :org,
                          (select coalesce(max(seq) + 1, 0) from talent.learner where park_id = platform.park()) + n.at::int - 1,
                          n.id, n.name, n.programme, n.major, n.year,
                          case when n.keep then coalesce((select k.score from talent.learner k
                            where k.park_id = platform.park() and k.learner_id = n.id), n.score) else n.score end
                        from unnest(:ids::text[], :names::text[], :programmes::text[], :majors::text[], :years::int[],
                          :scores::float8[], :keeps::boolean[])
                          with ordinality as n (id, name, programme, major, year, score, keep, at)
                        on conflict (park_id, learner_id) do update
                        set name = excluded.name, programme_id = excluded.programme_id, major_code = excluded.major_code,
                          entry_year = excluded.entry_year, score = excluded.score
                        where (l.name, l.programme_id, l.major_code, l.entry_year, l.score) is distinct from
                          (excluded.name, excluded.programme_id, excluded.major_code, excluded.entry_year, excluded.score)""")
                .param("org", school)
                .param("ids", learners.stream().map(l -> l.id().value()).toArray(String[]::new))
                .param("names", learners.stream().map(Learner::name).toArray(String[]::new))
                .param(
                        "programmes",
                        learners.stream().map(l -> l.programme().value()).toArray(String[]::new))
                .param("majors", majors.toArray(String[]::new))
                .param("years", learners.stream().map(Learner::entryYear).toArray(Integer[]::new))
                .param("scores", learners.stream().map(Learner::score).toArray(Double[]::new))
                .param(
                        "keeps",
                        learners.stream()
                                .map(l -> keepScore.contains(l.id().value()))
                                .toArray(Boolean[]::new))
                .update();
    }
}
