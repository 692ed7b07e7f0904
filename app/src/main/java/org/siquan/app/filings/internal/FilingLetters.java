package org.siquan.app.filings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.siquan.app.filings.Desk;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingEntry;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.Filings.Step;
import org.siquan.app.platform.PdfPaper;
import org.siquan.app.platform.PdfPrinter;
import org.siquan.app.platform.UploadedFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The letters that go out, in Chinese. Each names what Art. 24 names: the school, the units and the tutors, with posts and days;
 * no learner.
 */
@Component
class FilingLetters {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final PdfPrinter printer;
    private final MessageSource messages;

    FilingLetters(PdfPrinter printer, MessageSource messages) {
        this.printer = printer;
        this.messages = messages;
    }

    /** Who gets the letter of a move. */
    static Desk receiver(Filing filing, FilingMove move) {
        return switch (move) {
            case SEND -> Desk.COMPETENT;
            case SEND_ON -> Desk.SENDING;
            case HAND_OVER -> Desk.HOST;
            case CONSENT, FILE, RETURN, RECEIPT, SUPERVISE, WITHDRAW ->
                throw new IllegalArgumentException(
                        "move of packet %s must go out with a letter, was %s%nTry: FilingMove.letter()"
                                .formatted(filing.id(), move));
        };
    }

    /** The name of whoever gets it; where the configuration names nobody, the province alone. */
    String receiverName(Filing filing, FilingMove move) {
        return filing.office(receiver(filing, move))
                .map(Filing.Office::name)
                .orElseGet(() -> say(
                        "filing.letter.unknown-host",
                        filing.host() == null
                                ? ""
                                : Objects.requireNonNull(filing.host()).word()));
    }

    UploadedFile write(Filing filing, List<FilingEntry> entries, Step step) {
        String name = say("filing.letter." + filing.kind() + "." + step.move());
        List<PdfPaper.Part> parts = List.of(
                new PdfPaper.Part(
                        say("filing.letter.to", receiverName(filing, step.move())),
                        lines(filing, entries, step),
                        List.of()),
                new PdfPaper.Part(say("filing.letter.list"), List.of(), table(entries)),
                new PdfPaper.Part(
                        "",
                        List.of(say(
                                "filing.letter.from",
                                from(filing, step.move()),
                                step.day().toString())),
                        List.of()));
        byte[] pdf = printer.print(new PdfPaper(
                name,
                step.number().isEmpty() ? " " : step.number(),
                parts,
                "/filings/" + filing.id(),
                say("filing.letter.note"),
                step.number()));
        return new UploadedFile(name + ".pdf", pdf);
    }

    private static String from(Filing filing, FilingMove move) {
        Filing.Office sending = filing.sending();
        return move == FilingMove.HAND_OVER && sending != null ? sending.name() : filing.schoolName();
    }

    private List<String> lines(Filing filing, List<FilingEntry> entries, Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "filing.letter.body." + filing.kind() + "." + step.move(),
                filing.schoolName(),
                filing.term(),
                filing.host() == null
                        ? ""
                        : Objects.requireNonNull(filing.host()).word(),
                String.valueOf(entries.size()),
                String.valueOf(
                        entries.stream().map(FilingEntry::unit).distinct().count()),
                filing.home().word()));
        if (step.move() != FilingMove.SEND && filing.dates().consented() != null) {
            lines.add(say(
                    "filing.letter.consented",
                    filing.competent().name(),
                    String.valueOf(filing.dates().consented())));
        }
        if (filing.dates().number() != null) {
            lines.add(say(
                    "filing.letter.filed",
                    String.valueOf(filing.dates().filed()),
                    String.valueOf(filing.dates().number())));
        }
        return lines;
    }

    private List<List<String>> table(List<FilingEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                say("filing.entry.no"),
                say("filing.entry.unit"),
                say("filing.entry.post"),
                say("filing.entry.days"),
                say("filing.entry.tutor"),
                say("filing.entry.mentor")));
        for (FilingEntry entry : entries) {
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    entry.unitName(),
                    entry.postName(),
                    entry.first() + " – " + entry.last(),
                    entry.tutor().isEmpty() ? " " : entry.tutor(),
                    entry.mentor().isEmpty() ? " " : entry.mentor()));
        }
        return rows;
    }

    private String say(String key, String... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
