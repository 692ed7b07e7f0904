package org.siquan.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page as a role asks for it.
 *
 * @param pattern its path; {@code {}} stands for an id
 * @param ids that are asked for in turn; empty where the path has none
 */
record ParkPage(Role role, String pattern, List<String> ids) {

    /** Who asks, and which rows are theirs. */
    enum Role {
        COMMISSION("true", "true", "true"),
        PARK("true", "true", "true"),
        SCHOOL("org_id = 'YQ'", "org_id = 'YQ'", "true"),
        ENTERPRISE("enterprise_id = 'E01'", "true", "enterprise_id = 'E01'"),
        MENTOR("mentor_id = 'M001'", "true", "true"),
        N0001("learner_id = 'N0001'", "true", "true");

        private final String mine;
        private final String school;
        private final String enterprise;

        Role(String mine, String school, String enterprise) {
            this.mine = mine;
            this.school = school;
            this.enterprise = enterprise;
        }

        /** The login of its account in the demonstration. */
        String login() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String fill(String sql) {
            return sql.replace("$mine", mine).replace("$school", school).replace("$enterprise", enterprise);
        }

        private static Role named(String word) {
            return "learner".equals(word) ? N0001 : valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Every page of pages.tsv, for each role that opens it, with ids of rows that this role may see. */
    static List<ParkPage> all(ParkDatabase database) throws IOException, SQLException {
        List<ParkPage> pages = new ArrayList<>();
        for (String line : ParkDatabase.resource("pages.tsv").lines().toList()) {
            String[] cells = line.split("\t", -1);
            for (String word : cells[0].split(",", -1)) {
                Role role = Role.named(word);
                List<String> ids = cells.length < 3 ? List.of() : database.strings(role.fill(cells[2]));
                if (cells.length < 3 || !ids.isEmpty()) {
                    pages.add(new ParkPage(role, cells[1].replace("$yesterday", lastWorkingDay()), ids));
                }
            }
        }
        return pages;
    }

    private static String lastWorkingDay() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.minusDays(1);
        }
        return day.toString();
    }

    String path(int turn) {
        return ids.isEmpty() ? pattern : pattern.replace("{}", ids.get(turn % ids.size()));
    }

    @Override
    public String toString() {
        return role.login() + " " + pattern;
    }
}
