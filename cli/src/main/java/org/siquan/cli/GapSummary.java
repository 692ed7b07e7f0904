package org.siquan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.GapVerdict;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.region.Region;
import tools.jackson.databind.json.JsonMapper;

/** What a gap analysis came to: a line for each major, and the same as an object. */
record GapSummary(List<MajorGap> gaps, Region region, Catalogue catalogue, Path out, List<String> files) {

    GapSummary {
        gaps = List.copyOf(gaps);
        files = List.copyOf(files);
    }

    String text() {
        StringBuilder lines = new StringBuilder();
        for (MajorGap gap : gaps) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%s %s  覆盖率 coverage %s  缺失 missing %d  不够深 too shallow %d  超出 over-taught %d  建议 suggestions %d  之后 after %s (%+.0f h)%n",
                    gap.major(),
                    name(gap.major()),
                    share(gap, gap.coverage()),
                    gap.of(GapVerdict.MISSING).size(),
                    gap.of(GapVerdict.TOO_SHALLOW).size(),
                    gap.of(GapVerdict.OVER_TAUGHT).size(),
                    gap.changes().size(),
                    share(gap, gap.plan().after()),
                    gap.plan().hours()));
        }
        files.forEach(file -> lines.append("已写出 Written: %s%n".formatted(out.resolve(file))));
        return lines.toString();
    }

    private static String share(MajorGap gap, double share) {
        return gap.known() ? String.format(Locale.ROOT, "%.1f%%", 100 * share) : "无从判断 not known";
    }

    private String name(String code) {
        return region.education().majors().stream()
                .filter(m -> m.code().equals(code))
                .map(m -> m.zh())
                .findFirst()
                .orElse(code);
    }

    private static double rounded(double share) {
        return Math.rint(share * 1e6) / 1e6;
    }

    String json() {
        List<Map<String, Object>> majors = new ArrayList<>();
        for (MajorGap gap : gaps) {
            Map<String, Object> major = new LinkedHashMap<>();
            major.put("major", gap.major());
            major.put("known", gap.known());
            major.put("coverage", rounded(gap.coverage()));
            major.put("missing", gap.of(GapVerdict.MISSING).size());
            major.put("tooShallow", gap.of(GapVerdict.TOO_SHALLOW).size());
            major.put("overTaught", gap.of(GapVerdict.OVER_TAUGHT).size());
            major.put("suggestions", gap.changes().size());
            major.put("coverageAfter", rounded(gap.plan().after()));
            major.put("hoursAfter", gap.plan().hours());
            major.put("coverageAfterWithinHours", rounded(gap.plainPlan().after()));
            majors.add(major);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("exit", ExitCode.DONE);
        object.put("majors", majors);
        object.put("files", files.stream().map(f -> out.resolve(f).toString()).toList());
        return JsonMapper.shared().writeValueAsString(object);
    }
}
