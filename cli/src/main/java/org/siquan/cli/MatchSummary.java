package org.siquan.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.round.RoundRead;

/**
 * What a run of {@code match} says at its end.
 *
 * @param closing true if classes below their number were closed
 * @param solveSeconds time of the mechanism alone
 */
record MatchSummary(
        RoundRead.Accepted read, RoundSolving.Solved solved, boolean closing, int threads, double solveSeconds) {

    private static final int CLOSED_SHOWN = 10;

    /** One line of JSON; written by hand, because a library would take longer to load than a large round to match. */
    String json(double totalSeconds) {
        MatchingProblem problem = read.problem();
        MatchingOutcome outcome = solved.outcome();
        StringBuilder json = new StringBuilder(512).append('{');
        member(json, "applicants").append(outcome.applicants());
        member(json, "matched").append(outcome.placed());
        member(json, "firstChoice").append(outcome.firstChoice());
        member(json, "meanRank").append(rounded(outcome.meanRank(), 1e6));
        member(json, "solveSeconds").append(rounded(solveSeconds, 1e6));
        member(json, "totalSeconds").append(rounded(totalSeconds, 1e6));
        member(json, "bytesPerApplicant").append(rounded(bytesPerApplicant(), 1e3));
        text(json, "outcomeHash", outcome.hash());
        text(json, "mechanism", solved.name());
        member(json, "places").append(problem.places().size());
        member(json, "closed").append(outcome.closed().cardinality());
        member(json, "threads").append(threads);
        text(json, "ties", ties());
        if (solved.opening() != null) {
            member(json, "openingProved").append(solved.opening().proved());
            member(json, "matchedBound").append(solved.opening().bound());
            member(json, "claimed").append(solved.opening().claimed().size());
        }
        return json.append('}').append(System.lineSeparator()).toString();
    }

    private String ties() {
        return switch (read.ties()) {
            case GIVEN -> "given";
            case DRAWN -> "drawn";
            case ORDER_OF_LINES -> "lines";
        };
    }

    private static StringBuilder member(StringBuilder json, String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        return json.append('"').append(name).append("\":");
    }

    /** @param plain letters, digits and dashes */
    private static void text(StringBuilder json, String name, String plain) {
        member(json, name).append('"').append(plain).append('"');
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    private double bytesPerApplicant() {
        MatchingOutcome outcome = solved.outcome();
        return (double) (read.problem().bytes() + outcome.bytes()) / Math.max(1, outcome.applicants());
    }

    /** A short table for a person. */
    String text(Path folder, double totalSeconds) {
        MatchingProblem problem = read.problem();
        StringBuilder text = new StringBuilder(1024);
        MatchingOutcome outcome = solved.outcome();
        int applicants = outcome.applicants();
        line(text, "方法 mechanism", solved.name());
        line(text, "学生 applicants", count(applicants));
        line(text, "入班 matched", share(outcome.placed(), applicants));
        line(text, "第一志愿 first choice", share(outcome.firstChoice(), applicants));
        line(text, "平均名次 mean rank", String.format(Locale.ROOT, "%.2f", outcome.meanRank()));
        line(
                text,
                "抽签 lottery",
                switch (read.ties()) {
                    case GIVEN -> "材料中的抽签号 numbers of the round";
                    case DRAWN -> "由 --seed 抽定 drawn by --seed";
                    case ORDER_OF_LINES -> "按行序 the order of the lines";
                });
        line(text, "开班 opening", OpeningWords.described(closing, solved.opening()));
        closed(text, problem);
        new BindingBounds(problem, outcome).addTo(text);
        line(text, "用时 time", String.format(Locale.ROOT, "%.3f s（编班 matching %.3f s）", totalSeconds, solveSeconds));
        line(text, "结果 outcome", folder.toString());
        line(text, "校验值 hash", outcome.hash());
        return text.toString();
    }

    private void closed(StringBuilder text, MatchingProblem problem) {
        StringBuilder names = new StringBuilder();
        int closed = 0;
        for (int p = 0; p < problem.places().size(); p++) {
            if (solved.outcome().closed(p) && closed++ < CLOSED_SHOWN) {
                names.append(closed == 1 ? "：" : "、")
                        .append(problem.places().get(p).name());
            }
        }
        if (closing) {
            line(text, "未开的班 closed", count(closed) + names + (closed > CLOSED_SHOWN ? " …" : ""));
        }
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%,d（%.1f %%）", part, 100.0 * part / Math.max(1, whole));
    }

    static void line(StringBuilder text, String name, String value) {
        text.append(name)
                .append(" ".repeat(Math.max(1, 26 - width(name))))
                .append(value)
                .append(System.lineSeparator());
    }

    /** Columns on a terminal: Chinese characters take two. */
    private static int width(String name) {
        int width = 0;
        for (int i = 0; i < name.length(); i++) {
            width += name.charAt(i) > 0x2e80 ? 2 : 1;
        }
        return width;
    }
}
