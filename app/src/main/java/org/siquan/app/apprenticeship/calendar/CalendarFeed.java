package org.siquan.app.apprenticeship.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.siquan.year.WorkDays;

/**
 * Writes stays as a calendar (RFC 5545). An event is a run of days on end on which people work or study, so holidays and rest
 * days stay free and make-up working days are there. Days carry no time: the plan knows weeks, and a day without a time is the
 * same day in every time zone.
 *
 * <p>The identifier of an event is the stay's key and its first day. Its sequence number is the version of the plan in which
 * the stay got its shape, so a program that has seen the event takes over every change and no repetition.
 */
final class CalendarFeed {

    /** Programs ask again after this time; a plan changes on some days of a year. */
    private static final Duration REFRESH = Duration.ofHours(6);

    private static final int NO_FOLDING = Integer.MAX_VALUE;

    private final WorkDays days;
    private final CalendarWords words;

    CalendarFeed(WorkDays days, CalendarWords words) {
        this.days = days;
        this.words = words;
    }

    /** The calendar of this name; the same stays give the same text. */
    String text(String name, List<Stay> stays) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Siquan//Apprenticeship//" + words.language()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name)); // programs older than RFC 7986
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
        stays.stream()
                .sorted(Comparator.comparing(Stay::first).thenComparing(Stay::key))
                .forEach(stay -> runs(stay).forEach(run -> calendar.add(event(stay, run))));
        return written(calendar);
    }

    private record Run(LocalDate first, LocalDate last) {}

    private List<Run> runs(Stay stay) {
        List<Run> runs = new ArrayList<>();
        for (LocalDate day : days.between(stay.first(), stay.last())) {
            if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(day)) {
                runs.set(runs.size() - 1, new Run(runs.getLast().first(), day));
            } else {
                runs.add(new Run(day, day));
            }
        }
        return runs;
    }

    private VEvent event(Stay stay, Run run) {
        VEvent event = new VEvent(false);
        event.add(new Uid(stay.key() + "." + run.first() + "@siquan"));
        event.add(new DtStamp(stay.changed()));
        event.add(new LastModified(stay.changed()));
        event.add(new Sequence(stay.version()));
        event.add(new DtStart<>(run.first()));
        event.add(new DtEnd<>(run.last().plusDays(1)));
        event.add(new Summary(stay.title()));
        if (!stay.place().isBlank()) {
            event.add(new Location(stay.place()));
        }
        event.add(new Description(words.details(stay, days.unpublishedYears(run.first(), run.last()))));
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    private static String written(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(!calendar.getComponents().isEmpty(), NO_FOLDING).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return OctetFolding.fold(text.toString());
    }
}
