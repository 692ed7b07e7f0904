package org.siquan.engine.matching.verify.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.Reserve;

/** Writes a small market and its outcome as the files of the CSV set. */
final class WrittenMarket {

    private WrittenMarket() {}

    static void write(Market market, MatchingOutcome outcome, Path folder) throws IOException {
        Files.createDirectories(folder);
        lines(
                folder,
                "places.csv",
                "place,name,most,least",
                market.places().stream().map(WrittenMarket::place));
        lines(
                folder,
                "applicants.csv",
                "applicant,groups,tie,choices,scores,barred",
                market.applicants().stream().map(WrittenMarket::applicant));
        lines(
                folder,
                "quotas.csv",
                "quota,name,least,most,places,group",
                market.quotas().stream().map(WrittenMarket::quota));
        lines(
                folder,
                "reserves.csv",
                "reserve,name,place,group,seats,kind",
                market.reserves().stream().map(WrittenMarket::reserve));
        StringBuilder placed = new StringBuilder("applicant,place\n");
        for (int a = 0; a < outcome.applicants(); a++) {
            Applicant applicant = market.applicants().get(a);
            int k = outcome.choice(a);
            placed.append(applicant.id())
                    .append(',')
                    .append(k < 0 ? "" : applicant.choices().get(k).place())
                    .append('\n');
        }
        Files.writeString(folder.resolve("outcome.csv"), placed);
        Files.writeString(
                folder.resolve("closed.csv"),
                "place\n"
                        + outcome.closed().stream()
                                .mapToObj(p -> market.places().get(p).id() + "\n")
                                .collect(Collectors.joining()));
    }

    private static void lines(Path folder, String name, String header, java.util.stream.Stream<String> rows)
            throws IOException {
        Files.writeString(
                folder.resolve(name), header + "\n" + rows.map(r -> r + "\n").collect(Collectors.joining()));
    }

    private static String place(Place place) {
        return "%s,\"%s\",%d,%d".formatted(place.id(), place.name(), place.most(), place.least());
    }

    private static String applicant(Applicant applicant) {
        List<Choice> choices = applicant.choices();
        return "%s,%s,%d,%s,%s,%s"
                .formatted(
                        applicant.id(),
                        String.join("|", applicant.groups()),
                        applicant.tie(),
                        choices.stream().map(Choice::place).collect(Collectors.joining(" ")),
                        choices.stream().map(c -> c.score() + ".5").collect(Collectors.joining(" ")),
                        choices.stream()
                                .filter(c -> !c.eligible())
                                .map(Choice::place)
                                .collect(Collectors.joining(" ")));
    }

    private static String quota(Quota quota) {
        return "%s,%s,%d,%d,%s,%s"
                .formatted(
                        quota.id(),
                        quota.name(),
                        quota.least(),
                        quota.most(),
                        String.join(" ", new TreeSet<>(quota.places())),
                        quota.group() == null ? "" : quota.group());
    }

    private static String reserve(Reserve r) {
        return "%s,%s,%s,%s,%d,%s"
                .formatted(r.id(), r.name(), r.place(), r.group(), r.seats(), r.hard() ? "hard" : "soft");
    }
}
