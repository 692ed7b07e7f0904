package org.siquan.engine.scheduling.verify.curriculum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.scheduling.verify.curriculum.GivenTimetabling.Course;

/** Reads the text of a .ctt file into a {@link GivenTimetabling}; every fault is a finding. */
final class ProblemText {

    private static final Set<String> SECTIONS =
            Set.of("COURSES:", "ROOMS:", "CURRICULA:", "UNAVAILABILITY_CONSTRAINTS:");
    private static final int MOST = 1_000_000;

    private final Findings findings;
    private final Map<String, String> header = new HashMap<>();
    private GivenTimetabling given = GivenTimetabling.empty(0, 0);
    private int line;
    private int constraints;

    private ProblemText(Findings findings) {
        this.findings = findings;
    }

    /** The problem; only meaningful if nothing was found. */
    static GivenTimetabling read(String text, Findings findings) {
        ProblemText reader = new ProblemText(findings);
        reader.all(text);
        return reader.given;
    }

    private void all(String text) {
        String section = "";
        for (String raw : text.split("\\R", -1)) {
            line++;
            String row = raw.strip();
            if (row.equals("END.")) {
                break;
            }
            if (SECTIONS.contains(row)) {
                if (section.isEmpty()) {
                    given = GivenTimetabling.empty(of("Days"), of("Periods_per_day"));
                }
                section = row;
            } else if (!row.isEmpty()) {
                String[] words = row.split("\\s+", -1);
                switch (section) {
                    case "COURSES:" -> course(words);
                    case "ROOMS:" -> room(words);
                    case "CURRICULA:" -> curriculum(words);
                    case "UNAVAILABILITY_CONSTRAINTS:" -> unavailable(words);
                    default -> header(row);
                }
            }
        }
        agree("Courses", given.courses().size());
        agree("Rooms", given.rooms().size());
        agree("Curricula", given.curricula().size());
        agree("Constraints", constraints);
    }

    private void header(String row) {
        int colon = row.indexOf(':');
        if (colon < 0) {
            fault("不是“名称: 值”", "is not \"name: value\"");
        } else {
            header.put(row.substring(0, colon), row.substring(colon + 1).strip());
        }
    }

    private int of(String name) {
        return number(header.getOrDefault(name, ""), name, 1);
    }

    private void agree(String name, int count) {
        String said = header.getOrDefault(name, "");
        if (!said.equals(String.valueOf(count))) {
            findings.fault(
                    Findings.PROBLEM_FILE,
                    0,
                    "%s 写的是“%s”，实有 %d".formatted(name, said, count),
                    "%s says \"%s\", there are %d".formatted(name, said, count));
        }
    }

    private void course(String[] words) {
        if (words.length != 5) {
            fault("课程应有 5 项", "a course has 5 values");
            return;
        }
        Course course = new Course(
                words[0],
                words[1],
                number(words[2], "lectures", 1),
                number(words[3], "min working days", 0),
                number(words[4], "students", 0),
                new HashSet<>());
        once(given.courses().put(words[0], course) == null, words[0]);
    }

    private void room(String[] words) {
        if (words.length != 2) {
            fault("教室应有 2 项", "a room has 2 values");
            return;
        }
        once(given.rooms().put(words[0], number(words[1], "capacity", 0)) == null, words[0]);
    }

    private void curriculum(String[] words) {
        List<String> members = Arrays.asList(words).subList(Math.min(2, words.length), words.length);
        if (words.length < 2 || number(words[1], "courses", 0) != members.size()) {
            fault("课程门数与所列不符", "the number of courses is not that of those listed");
        }
        for (String member : members) {
            if (!given.courses().containsKey(member)) {
                fault("没有课程 " + member, "there is no course " + member);
            }
        }
        once(new HashSet<>(members).size() == members.size(), words[0]);
        once(given.curricula().put(words[0], List.copyOf(members)) == null, words[0]);
    }

    private void unavailable(String[] words) {
        constraints++;
        Course course = given.courses().get(words[0]);
        if (words.length != 3 || course == null) {
            fault("应是“课程 日 节”，课程须已列出", "must be \"course day period\" with a course listed above");
            return;
        }
        int day = number(words[1], "day", 0);
        int period = number(words[2], "period", 0);
        if (day >= given.days() || period >= given.periodsADay()) {
            fault("没有这一日或这一节", "there is no such day or period");
        } else {
            course.unavailable().add(day * given.periodsADay() + period);
        }
    }

    private int number(String word, String name, int least) {
        try {
            int number = Integer.parseInt(word);
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            fault(name + " 不是整数：" + word, name + " is not a whole number: " + word);
            return least;
        }
        fault("%s 应在 %d 到 %d 之间".formatted(name, least, MOST), "%s must be %d..%d".formatted(name, least, MOST));
        return least;
    }

    private void once(boolean fresh, String id) {
        if (!fresh) {
            fault(id + " 出现两次", id + " is there twice");
        }
    }

    private void fault(String zh, String en) {
        findings.fault(Findings.PROBLEM_FILE, line, zh, en);
    }
}
