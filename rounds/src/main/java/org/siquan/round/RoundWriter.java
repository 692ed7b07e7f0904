package org.siquan.round;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.Team;

/**
 * Writes any problem as a CSV set in one canonical form: what was compiled from lists, rules and conditions stands there as
 * scores and barred choices, tie numbers as 0 to n − 1, scores as whole numbers. Reading it gives the same columns again.
 */
public final class RoundWriter {

    private static final String SUBJECT = "s";

    private final MatchingProblem problem;

    private RoundWriter(MatchingProblem problem) {
        this.problem = problem;
    }

    /** The tables of a problem by name of file; those that would be empty are left out. */
    public static Map<String, Table> tables(MatchingProblem problem) {
        RoundWriter writer = new RoundWriter(problem);
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(Columns.PLACES, writer::places);
        tables.put(Columns.APPLICANTS, writer::applicants);
        BoundTables bounds = new BoundTables(problem);
        if (bounds.anyQuota()) {
            tables.put(Columns.QUOTAS, bounds::quotas);
        }
        if (bounds.anyReserve()) {
            tables.put(Columns.RESERVES, bounds::reserves);
        }
        if (!problem.teams().isEmpty()) {
            tables.put(Columns.TEAMS, writer::teams);
        }
        if (writer.anyBarred()) {
            tables.put(Columns.BARRED, writer::barred);
        }
        return tables;
    }

    private void places(OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(List.of("place", "name", "most", "least", "target"));
        Scores.Weighted weighted = problem.scores() instanceof Scores.Weighted w ? w : null;
        for (int s = 0; weighted != null && s < weighted.subjects(); s++) {
            names.add(Columns.WEIGHT + SUBJECT + s);
        }
        CsvOut csv = new CsvOut(out).header(names);
        for (int p = 0; p < problem.places().size(); p++) {
            Place place = problem.places().get(p);
            csv.cell(place.id()).cell(place.name()).cell(place.most()).cell(place.least());
            csv.cell(place.target() == Place.SHARED ? "" : String.valueOf(place.target()));
            for (int s = 0; weighted != null && s < weighted.subjects(); s++) {
                csv.cell(weighted.weight(p, s));
            }
            csv.end();
        }
        csv.flush();
    }

    private void applicants(OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(List.of("applicant", "groups", "tie", "choices"));
        Scores scores = problem.scores();
        Scores.Weighted weighted = scores instanceof Scores.Weighted w ? w : null;
        if (weighted == null) {
            names.add(scores.common() ? "score" : "scores");
        }
        for (int s = 0; weighted != null && s < weighted.subjects(); s++) {
            names.add(Columns.MARK + SUBJECT + s);
        }
        byte[][] ids = placeIds();
        List<String> groups = groups();
        CsvOut csv = new CsvOut(out).header(names);
        for (int a = 0; a < problem.applicants(); a++) {
            csv.cell(problem.roster().id(a));
            csv.cell(groups.get(problem.roster().type(a)));
            csv.cell(problem.roster().tie(a));
            choices(csv.begin(), a, ids);
            if (weighted == null) {
                scores(csv.begin(), a);
            }
            for (int s = 0; weighted != null && s < weighted.subjects(); s++) {
                csv.cell(weighted.mark(a, s));
            }
            csv.end();
        }
        csv.flush();
    }

    private byte[][] placeIds() {
        byte[][] ids = new byte[problem.places().size()][];
        for (int p = 0; p < ids.length; p++) {
            ids[p] = problem.places().get(p).id().getBytes(StandardCharsets.UTF_8);
        }
        return ids;
    }

    private List<String> groups() {
        List<String> groups = new ArrayList<>();
        problem.forest().types().forEach(type -> groups.add(String.join("|", new TreeSet<>(type))));
        return groups;
    }

    private void choices(CsvOut csv, int applicant, byte[][] ids) throws IOException {
        Choices choices = problem.choices();
        int end = choices.end(applicant);
        boolean open = false;
        for (int i = choices.first(applicant); i < end; i++) {
            boolean tiedWithNext = i + 1 < end && choices.tiedAt(i + 1);
            if (i > choices.first(applicant)) {
                csv.raw(' ');
            }
            if (tiedWithNext && !open) {
                csv.raw('(');
                open = true;
            }
            csv.raw(ids[choices.placeAt(i)]);
            if (open && !tiedWithNext) {
                csv.raw(')');
                open = false;
            }
        }
    }

    private void scores(CsvOut csv, int applicant) throws IOException {
        Choices choices = problem.choices();
        if (problem.scores().common()) {
            csv.raw(problem.scores().at(applicant, 0, 0));
            return;
        }
        for (int i = choices.first(applicant); i < choices.end(applicant); i++) {
            if (i > choices.first(applicant)) {
                csv.raw(' ');
            }
            csv.raw(problem.scores().at(applicant, i, choices.placeAt(i)));
        }
    }

    private void teams(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(Columns.OF_TEAMS.needed());
        for (Team team : problem.teams()) {
            csv.cell(team.id()).begin();
            for (int m = 0; m < team.members().size(); m++) {
                csv.raw(m == 0 ? "" : " ")
                        .raw(problem.roster().id(team.members().get(m)));
            }
            csv.end();
        }
        csv.flush();
    }

    private boolean anyBarred() {
        for (int i = 0; i < problem.choices().size(); i++) {
            if (!problem.choices().eligibleAt(i)) {
                return true;
            }
        }
        return false;
    }

    private void barred(OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out).header(List.of("applicant", "place", "zh", "en"));
        Choices choices = problem.choices();
        for (int a = 0; a < problem.applicants(); a++) {
            for (int i = choices.first(a); i < choices.end(a); i++) {
                if (!choices.eligibleAt(i)) {
                    Text reason = problem.refusal(i);
                    csv.cell(problem.roster().id(a));
                    csv.cell(problem.places().get(choices.placeAt(i)).id());
                    csv.cell(reason.zh()).cell(reason.en()).end();
                }
            }
        }
        csv.flush();
    }
}
