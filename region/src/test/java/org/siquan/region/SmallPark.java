package org.siquan.region;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;

/** A sound file set of one enterprise, one school and two learners, to be damaged by a test. */
final class SmallPark {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Map<String, byte[]> files = new HashMap<>();

    static SmallPark aSmallPark() {
        return new SmallPark();
    }

    private SmallPark() {
        with("park.csv", "id,zh,en,year,first_monday,zone,source\nP,小园区,Small park,2026,2026-01-05,Z1,演示\n");
        with("zones.csv", "id,zh,en,province,assumption\nZ1,甲片区,Zone A,冀,\nZ2,乙片区,Zone B,京,是\n");
        with("sites.csv", """
                id,zone,zh,kind,province,latitude,longitude
                S1,Z1,甲厂,企业,冀,39.44,116.30
                S2,Z2,乙校,校区,京,39.73,116.34
                S3,Z1,甲站,车站,冀,39.40,116.37
                S4,Z2,乙站,车站,京,39.60,116.42
                """);
        with("rail.csv", "from,to,minutes,service\nS3,S4,12,演示线\n");
        with("chains.csv", "id,zh,en\nIT,新一代信息技术,Information technology\n");
        with("competencies.csv", """
                id,zh,en,aliases,chain,majors,occupations,level
                IT-1,编程,Programming,Java|Python,IT,080901,2-02-10-03,3
                """);
        with(
                "enterprises.csv",
                "id,zh,origin,chain,position,size,site,sector,staff\nE1,甲企业（演示）,演示,IT,上游,大,S1,6513,300\n");
        with("orders.csv", """
                id,enterprise,zh,occupation,site,places,monthly_yuan,same_post_yuan,conditions
                O1,E1,软件开发订单,2-02-10-03,S1,20,4200,5200,能读英文文档
                O2,E1,软件测试订单,4-04-05-02,S1,10,4000,5000,
                """);
        with("classes.csv", """
                id,order,zh,majors,least,most,patterns
                C1,O1,软件开发班,080901,10,20,A|B
                C2,O2,软件测试班,080901,5,10,A
                """);
        with("order-competencies.csv", "order,competency,depth\nO1,IT-1,3\n");
        with("posts.csv", """
                id,order,zh,occupation,site,capacity,same_kind_staff,hours_per_day,night
                P1,O1,开发岗,2-02-10-03,S1,10,60,8,
                """);
        with("mentors.csv", "id,enterprise,name,learners\nM1,E1,演示师傅,10\n");
        with("demand-history.csv", "occupation,zone,quarter,openings\n2-02-10-03,Z1,2026Q1,30\n");
        with("partners.csv", "id,zh,en,kind,code,province\nR1,某大学,A university,院校,,京\n");
        with("institutions.csv", "id,zh,origin,code,province,site\nI1,乙学院（演示）,演示,,京,S2\n");
        with("colleges.csv", "id,zh,en,kind,chain\nK1,智慧学院,Smart college,产业学院,IT\n");
        with("bodies.csv", "id,zh,kind,origin,members\nB1,联合体,产教融合联合体,演示,E1|I1|R1\n");
        with("majors.csv", "code,zh,level,chain,college,basis\n080901,计算机科学与技术,普通本科,IT,K1,公开\n");
        with("programmes.csv", """
                id,major,institution,level,teachers,learners_per_teacher,least_class,approved_places,beds
                G1,080901,I1,普通本科,10,18,20,60,60
                """);
        with("courses.csv", "id,major,zh,en,credits,hours,term,laboratory\nU1,080901,程序设计,Programming,4,64,1,L1\n");
        with("course-competencies.csv", "course,competency,depth\nU1,IT-1,2\n");
        with("laboratories.csv", "id,zh,site,majors,places\nL1,软件实训室,S1,080901,40\n");
        with("lodgings.csv", "id,zh,site,beds,monthly_yuan\nD1,甲公寓,S1,40,300\n");
        with("patterns.csv", "id,zh,en,blocks\nA,学期交替,Term by term,S9-13 W26\nB,先工,Work first,W20 S20\n");
        with("closed-weeks.csv", "week,zh,en\n7,寒假,Winter break\n");
        with("learners.csv", "id,name,programme,entry_year,score\nN1,演示一,G1,2024,81.5\nN2,演示二,G1,2024,77\n");
        with("preferences.csv", "learner,choices\nN1,C1|C2\nN2,C2\n");
        with("quotas.csv", """
                id,parent,zh,kind,orders,province,least,most,clause
                Q1,,全园,总量,,,0,28,
                Q2,Q1,甲企业,总量,O1|O2,,0,28,
                Q3,,京生源,份额,O1,京,0,15,演示协议第三条
                """);
    }

    /** The park with a descriptor of its competency on each of these levels. */
    SmallPark describing(int... levels) {
        StringBuilder rows = new StringBuilder("competency,level,zh,en\n");
        for (int level : levels) {
            rows.append("IT-1,%d,第 %d 级：独立编程,Level %d: programs alone\n".formatted(level, level, level));
        }
        return with("competency-levels.csv", rows.toString());
    }

    SmallPark with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    SmallPark with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    SmallPark without(String file) {
        files.remove(file);
        return this;
    }

    /** Adds a line at the end. */
    SmallPark adding(String file, String line) {
        return with(file, content(file) + line + "\n");
    }

    SmallPark replacing(String file, String old, String by) {
        if (!content(file).contains(old)) {
            throw new AssertionError(file + " does not contain " + old);
        }
        return with(file, content(file).replace(old, by));
    }

    SmallPark encoded(String file, Charset charset) {
        return with(file, content(file).getBytes(charset));
    }

    private String content(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    byte[] bytes(String file) {
        return files.getOrDefault(file, new byte[0]).clone();
    }

    FileSet files() {
        return name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }

    RegionRead read() {
        return RegionReader.read(files(), CATALOGUE);
    }

    Region accepted() {
        return switch (read()) {
            case RegionRead.Accepted a -> a.region();
            case RegionRead.Refused r -> throw new AssertionError("refused: " + r.issues());
        };
    }

    List<Issue> issues() {
        return switch (read()) {
            case RegionRead.Accepted a -> List.of();
            case RegionRead.Refused r -> r.issues();
        };
    }

    /** The faults as {@code place code}. */
    List<String> faults() {
        return issues().stream().map(i -> i.place() + " " + i.code()).toList();
    }

    List<Issue> warnings() {
        return switch (read()) {
            case RegionRead.Accepted a -> a.warnings();
            case RegionRead.Refused r -> r.warnings();
        };
    }
}
