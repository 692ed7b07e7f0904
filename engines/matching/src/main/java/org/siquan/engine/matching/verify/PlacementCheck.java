package org.siquan.engine.matching.verify;

import org.siquan.engine.kernel.Text;

/** Whether everybody has one of their choices or none, may have it, and not in a closed place. */
final class PlacementCheck {

    private PlacementCheck() {}

    /** Without this nothing else can be looked at. */
    static Report shape(GivenRound round, PublishedOutcome outcome) {
        Report report = new Report();
        if (outcome.applicants() != round.applicants()) {
            report.add(
                    "shape",
                    "outcome",
                    "结果有 %d 人，名单有 %d 人".formatted(outcome.applicants(), round.applicants()),
                    "has %d applicants, the list has %d".formatted(outcome.applicants(), round.applicants()));
            return report;
        }
        for (int a = 0; a < round.applicants(); a++) {
            int choice = outcome.choice(a);
            if (choice < PublishedOutcome.NONE || choice >= round.choices(a)) {
                report.add(
                        "shape",
                        round.applicant(a),
                        "没有第 %d 志愿".formatted(choice + 1),
                        "has no choice %d".formatted(choice + 1));
            }
        }
        if (outcome.closed().length() > round.places()) {
            report.add("shape", "closed", "没有这样的班", "names a place that does not exist");
        }
        return report;
    }

    static Report eligibility(GivenRound round, PublishedOutcome outcome, int threads) {
        boolean anyClosed = !outcome.closed().isEmpty();
        if (!anyClosed && !round.wishes().anyBarred()) {
            return new Report();
        }
        return Report.all(Ranges.each(round.applicants(), threads, (from, to) -> {
            Report report = new Report();
            for (int a = from; a < to; a++) {
                int choice = outcome.choice(a);
                if (choice < 0) {
                    continue;
                }
                int position = round.wishes().first(a) + choice;
                if (!round.wishes().eligible(position)) {
                    barred(report, round, a, position);
                }
                if (anyClosed && outcome.closed(round.wishes().place(position))) {
                    report.add(
                            "closed",
                            round.applicant(a),
                            "进入了未开的班 " + round.place(round.wishes().place(position)),
                            "was placed in %s, which is closed"
                                    .formatted(round.place(round.wishes().place(position))));
                }
            }
            return report;
        }));
    }

    private static void barred(Report report, GivenRound round, int applicant, int position) {
        Text why = round.reason(position);
        String place = round.place(round.wishes().place(position));
        boolean said = !why.equals(Text.NONE);
        report.add(
                "eligible",
                round.applicant(applicant),
                "不符合 %s 的条件却入班".formatted(place) + (said ? "：" + why.zh() : ""),
                "was placed in %s without meeting its conditions".formatted(place) + (said ? ": " + why.en() : ""));
    }
}
