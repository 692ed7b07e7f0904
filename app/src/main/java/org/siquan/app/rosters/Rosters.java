package org.siquan.app.rosters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.file.Issue;

/**
 * A school hands in the roster of its own system, xlsx without formulas. All of it or nothing; the same file twice changes
 * nothing. For schools alone, each its own learners and its own mappings.
 */
public interface Rosters {

    /** What came of a file. */
    sealed interface Offer {}

    /** Nothing of it is used. */
    record Faulty(List<Issue> faults) implements Offer {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Its titles are new to the school: somebody has to say what they mean. */
    record Unmapped(UUID upload, String name, List<Title> titles) implements Offer {
        public Unmapped {
            titles = List.copyOf(titles);
        }
    }

    /**
     * A column of a file.
     *
     * @param example the first value in it; what looks like an identity or telephone number is masked
     * @param proposed what it probably means; null: nothing that we take over
     */
    record Title(String text, String example, @Nullable RosterField proposed) {}

    /** What it would change, or has changed. */
    record Sound(UUID upload, String name, RosterMapping mapping, List<Line> lines, int absent) implements Offer {
        public Sound {
            lines = List.copyOf(lines);
        }

        /** Lines that end so. */
        public long count(Change change) {
            return lines.stream().filter(line -> line.change() == change).count();
        }

        public long freshRows() {
            return count(Change.NEW);
        }

        public long changedRows() {
            return count(Change.CHANGED);
        }

        public long unchangedRows() {
            return count(Change.UNCHANGED);
        }

        /** How many lines have a remark; remarks that none has are left out. */
        public Map<Remark, Long> remarks() {
            return lines.stream()
                    .flatMap(line -> line.remarks().stream())
                    .collect(Collectors.groupingBy(
                            Function.identity(), () -> new EnumMap<>(Remark.class), Collectors.counting()));
        }
    }

    /**
     * A row of the file.
     *
     * @param mask of the identity number; blank without one
     */
    record Line(RosterEntry entry, String mask, Change change, List<Remark> remarks) {
        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    /** What a row does to the roster. */
    enum Change {
        NEW,
        CHANGED,
        UNCHANGED,
        /** On the roster and not in the file, of a year of entry that the file has. */
        LEFT
    }

    /** What somebody should know about a row; it keeps nothing back. */
    enum Remark {
        /** Under 16 today: nobody may place them (Art. 16, 2). */
        UNDER_16,
        /** Under 18 today: a guardian has to sign. */
        MINOR,
        NOT_ACTIVE,
        NO_PROGRAMME,
        NO_ENTRY_YEAR
    }

    /** Reads a file and lets it wait. */
    Offer offer(UploadedFile file);

    /** The titles of the waiting file, to say anew what they mean. */
    Unmapped titles(UUID upload);

    /**
     * Saves what the titles of the waiting file mean, and reads it.
     *
     * @param name under which the school will know it
     * @param fields by title; titles that are not in it are not taken over
     */
    Offer map(UUID upload, String name, Map<String, RosterField> fields);

    /**
     * Takes the waiting file over; read anew, so that nothing that changed meanwhile is overwritten unseen.
     *
     * @param leave whether those who are absent from the file are marked as having left
     */
    Offer accept(UUID upload, MappingId mapping, boolean leave);

    /** The school's mappings by name. */
    List<RosterMapping> listMappings();

    /** Forgets a mapping; 404 where it is unknown or another school's. */
    void forget(MappingId mapping);
}
