package org.siquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every fact of the source tables is in the catalogue, apart from the corrections that the documents list. */
@Tag("shared")
class SharedFactsTest {

    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void everySectorIsFound() throws IOException {
        for (var row : rows("sectors.csv")) {
            assertThat(CATALOGUE.sectors().find(row.at("code")))
                    .contains(new Sector(row.at("code"), row.at("parent"), row.number("level"), row.at("name")));
        }
    }

    @Test
    void everyOccupationIsFound() throws IOException {
        var truncated = Set.of("10", "3030");
        for (var row : rows("occupations.csv")) {
            var expected = new Occupation(
                    row.at("code"), row.at("parent"), row.number("level"), row.at("name"), row.list("aliases"));
            assertThat(CATALOGUE.occupations().find(row.number("level"), row.at("code")))
                    .contains(expected);
            if (!truncated.contains(row.at("gbm"))) {
                assertThat(expected.gbm().orElse("")).isEqualTo(row.at("gbm"));
            }
        }
    }

    @Test
    void everyMajorIsFound() throws IOException {
        for (var row : rows("majors.csv")) {
            var level = MajorLevel.find(row.at("level")).orElseThrow();
            var found = CATALOGUE.findMajor(level, row.at("code")).orElseThrow();
            assertThat(found.name()).isEqualTo(row.at("name"));
            assertThat(found.category()).isEqualTo(row.at("category"));
            if (!found.code().equals("330401")) {
                assertThat(found.majorClass()).isEqualTo(row.at("class"));
            }
        }
    }

    @Test
    void everyInstitutionIsFound() throws IOException {
        for (var row : rows("institutions.csv")) {
            var found = CATALOGUE.institutions().get(row.at("code"));
            String listed = row.at("name").replaceAll("\\s", "");
            assertThat(found.aliases().isEmpty() ? List.of(found.name()) : found.aliases())
                    .containsExactly(listed);
            assertThat(found.city()).isEqualTo(row.at("city"));
            assertThat(found.department()).isEqualTo(row.at("department"));
            if (found.aliases().isEmpty()) {
                assertThat(found.level().zh()).isEqualTo(row.at("level"));
            }
            var location = found.location();
            assertThat(location == null).isEqualTo(row.at("lat").isEmpty());
            if (location != null) {
                assertThat(row.degrees("lat") - location.lat()).isBetween(0.004, 0.008);
                assertThat(row.degrees("lon") - location.lon()).isBetween(0.004, 0.008);
            }
        }
    }

    @Test
    void everyDivisionIsFound() throws IOException {
        for (var row : rows("divisions.csv")) {
            String city = row.at("city").equals("市辖区") ? row.at("province") + "市" : row.at("city");
            var seat = new Coordinate(row.degrees("seat_lat"), row.degrees("seat_lon"));
            assertThat(CATALOGUE.divisions().get(row.at("code")))
                    .isEqualTo(new Division(row.at("code"), row.at("name"), row.at("province"), city, seat));
        }
    }

    @Test
    void everyHolidayIsFoundAndNoOther() throws IOException {
        Map<LocalDate, DayKind> listed = new HashMap<>();
        for (var row : rows("holidays.csv")) {
            listed.put(
                    LocalDate.parse(row.at("date")),
                    row.number("off") == 1
                            ? new DayKind.Holiday(row.at("name"))
                            : new DayKind.MakeUpWorkday(row.at("name")));
        }

        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(date -> {
            var kind = CATALOGUE.calendar().kindOf(date);
            boolean ordinary = kind instanceof DayKind.Workday || kind instanceof DayKind.Weekend;
            assertThat(ordinary ? null : kind).as("%s", date).isEqualTo(listed.get(date));
        });
    }

    private record Row(Map<String, String> cells) {
        String at(String column) {
            return cells.getOrDefault(column, "");
        }

        int number(String column) {
            return Integer.parseInt(at(column));
        }

        double degrees(String column) {
            return Double.parseDouble(at(column));
        }

        List<String> list(String column) {
            return at(column).isEmpty() ? List.of() : Arrays.asList(at(column).split("\\|"));
        }
    }

    /** The files quote a cell only where it holds a comma or a line end. */
    private static List<Row> rows(String name) throws IOException {
        var folder = System.getProperty("siquan.shared");
        var file = Path.of(folder == null ? "absent" : folder, "data", name);
        Assumptions.assumeTrue(Files.exists(file), "the source tables are not on this machine, so nothing is compared");
        var text = Files.readString(file);
        var table = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    table.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        var columns = table.removeFirst();
        return table.stream()
                .map(cells -> {
                    var named = new HashMap<String, String>();
                    for (int i = 0; i < cells.size(); i++) {
                        named.put(columns.get(i), cells.get(i));
                    }
                    return new Row(named);
                })
                .toList();
    }
}
