package org.siquan.cli;

import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Text;
import org.siquan.round.Nearest;

/** Ids in the words of a call that the round does not have, with the nearest that it has. */
final class Unknown {

    private Unknown() {}

    static Issue applicant(Path round, String option, String id, Collection<String> known) {
        return of(
                round,
                option + " " + id,
                "applicant.unknown",
                new Text("没有编号为“%s”的学生".formatted(id), "no applicant has the id “%s”".formatted(id)),
                Nearest.of(id, known));
    }

    static Issue bound(Path round, String option, String id, Collection<String> known) {
        return of(
                round,
                option,
                "bound.unknown",
                new Text(
                        "没有编号为“%s”的班、名额或预留，或者它不涉及任何学生".formatted(id),
                        "no place, quota or reserve has the id “%s”, or it counts nobody".formatted(id)),
                Nearest.of(id, known));
    }

    private static Issue of(Path round, String words, String code, Text message, @Nullable String nearest) {
        Text remedy = nearest == null
                ? new Text("核对编号；大小写有别。", "Check the id; upper and lower case differ.")
                : new Text("是不是 " + nearest + "？", "Did you mean " + nearest + "?");
        return new Issue(round.toString(), 0, 0, words, code, message, remedy);
    }
}
