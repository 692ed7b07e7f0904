package org.siquan.app.education.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.metroarea.MetroAreaRegistry;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.InstitutionId;
import org.siquan.region.Partner;
import org.siquan.region.PartnerBody;
import org.siquan.region.SiteId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultParkUnits implements ParkUnits {

    private final JdbcClient jdbc;
    private final MetroAreaRegistry metroArea;
    private final IndustryNames industry;

    DefaultParkUnits(JdbcClient jdbc, MetroAreaRegistry metroArea, IndustryNames industry) {
        this.jdbc = jdbc;
        this.metroArea = metroArea;
        this.industry = industry;
    }

    @Override
    public List<InstitutionView> listInstitutions() {
        return institutions("");
    }

    @Override
    public Optional<InstitutionView> findInstitution(InstitutionId id) {
        return institutions(id.value()).stream().findFirst();
    }

    private List<InstitutionView> institutions(String id) {
        Map<SiteId, String> sites = metroArea.siteNames();
        return jdbc.sql("""
                        select i.*, (select count(*) from education.programme p
                          where p.park_id = i.park_id and p.institution_id = i.institution_id) as programmes
                        from education.institution i
                        where i.park_id = platform.park() and (:id = '' or i.institution_id = :id) order by i.seq""")
                .param("id", id)
                .query((row, number) -> {
                    var institution = EducationRows.institution(row, number);
                    return new InstitutionView(
                            institution,
                            sites.getOrDefault(
                                    institution.site(), institution.site().value()),
                            row.getLong("programmes"));
                })
                .list();
    }

    @Override
    public List<CollegeView> listColleges() {
        Map<ChainId, Chain> chains = industry.chains().stream().collect(Collectors.toMap(Chain::id, c -> c));
        return jdbc.sql("""
                        select c.*, (select array_agg(m.zh order by m.seq) from education.major m
                          where m.park_id = c.park_id and m.college_id = c.college_id) as majors
                        from education.college c where c.park_id = platform.park() order by c.seq""")
                .query((row, number) -> {
                    var college = EducationRows.college(row, number);
                    var majors = row.getArray("majors");
                    return new CollegeView(
                            college,
                            chain(college.chain(), chains),
                            majors == null ? List.of() : EducationRows.texts(majors));
                })
                .list();
    }

    private static @Nullable Chain chain(@Nullable ChainId id, Map<ChainId, Chain> known) {
        return id == null ? null : known.getOrDefault(id, new Chain(id, id.value(), id.value()));
    }

    @Override
    public List<BodyView> listBodies() {
        List<PartnerBody> bodies = all("body", EducationRows::body);
        Map<String, Member> known = new HashMap<>();
        industry.enterprises(bodies.stream()
                        .flatMap(b -> b.members().stream())
                        .distinct()
                        .toList())
                .forEach((id, name) -> known.put(id, new Member(id, name, MemberKind.ENTERPRISE)));
        all("institution", EducationRows::institution)
                .forEach(i -> known.put(i.id().value(), new Member(i.id().value(), i.zh(), MemberKind.INSTITUTION)));
        all("college", EducationRows::college)
                .forEach(c -> known.put(c.id().value(), new Member(c.id().value(), c.zh(), MemberKind.COLLEGE)));
        listPartners().forEach(p -> known.put(p.id().value(), new Member(p.id().value(), p.zh(), MemberKind.PARTNER)));
        return bodies.stream()
                .map(b -> new BodyView(
                        b,
                        b.members().stream()
                                .map(id -> known.getOrDefault(id, new Member(id, id, MemberKind.PARTNER)))
                                .toList()))
                .toList();
    }

    @Override
    public List<Partner> listPartners() {
        return all("partner", EducationRows::partner);
    }

    private <T> List<T> all(String table, RowMapper<T> mapper) {
        return jdbc.sql("select * from education." + table + " where park_id = platform.park() order by seq")
                .query(mapper)
                .list();
    }
}
