package org.siquan.timetable.mss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.engine.scheduling.clerkship.Grid;
import org.siquan.region.file.Text;
import org.siquan.timetable.FileRead;

/**
 * Reads a problem of Medical Student Scheduling from MiniZinc data in UTF-8. Items may stand in any order; items that the
 * problem does not know are left out. Every fault is told with line, column, what is allowed and what to do.
 *
 * @implNote O(length of the text) time and memory; at most {@value #MOST_VALUES} values in one item.
 */
public final class MssReader {

    /** Most values of one item; a file beyond it is taken for a mistake. */
    public static final int MOST_VALUES = 50_000_000;

    private final DznFaults faults;
    private final Map<String, DznItem> items;

    private MssReader(String file, String text) {
        faults = new DznFaults(file);
        items = DznFile.items(text, faults);
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read at all
     */
    public static FileRead<ClerkshipProblem> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return read(name, text);
        } catch (CharacterCodingException e) {
            DznFaults faults = new DznFaults(name);
            faults.add(
                    0,
                    0,
                    "",
                    "file.encoding",
                    new Text("不是 UTF-8 文本", "this is not UTF-8 text"),
                    new Text("另存为 UTF-8 后再交。", "Save it as UTF-8 and hand it in again."));
            return new FileRead.Refused<>(faults.listed(), 0);
        }
    }

    /**
     * Reads a text.
     *
     * @param file name for the faults
     */
    public static FileRead<ClerkshipProblem> read(String file, String text) {
        return new MssReader(file, text).problem();
    }

    private FileRead<ClerkshipProblem> problem() {
        MssItems read = new MssItems(items, faults);
        ClerkshipProblem.Sizes sizes = new ClerkshipProblem.Sizes(
                read.number("Students", 1, 1_000_000),
                read.number("Disciplines", 1, 10_000),
                read.number("Hospitals", 1, 10_000),
                read.number("Horizon", 1, 10_000),
                read.number("Groups", 1, 10_000));
        int duration = read.number("Duration", 1, sizes.periods());
        int mostPerHospital = read.number("MaxDiscPerHosp", 0, Integer.MAX_VALUE);
        if (!faults.none()) {
            return refused(); // without sizes no array can be judged
        }
        return build(read, sizes, duration, mostPerHospital);
    }

    private FileRead<ClerkshipProblem> build(
            MssItems read, ClerkshipProblem.Sizes sizes, int duration, int mostPerHospital) {
        int s = sizes.students();
        int d = sizes.disciplines();
        int h = sizes.hospitals();
        int t = sizes.periods();
        int g = ClerkshipProblem.GREATEST_PREFERENCE;
        int[] group = read.values("DiscGroup", 1, sizes.groups(), d);
        for (int i = 0; i < group.length; i++) {
            group[i]--;
        }
        int[] needed = read.values("StudDiscGroup", 0, d, s, sizes.groups());
        int[] allowed = read.values("AllowedDisc", 0, 1, s, d);
        int[] prerequisite = read.values("Precededby", 0, 1, d, d);
        int[] available = read.values("Availability", 0, 1, s, t);
        int[] able = read.values("Ability", 0, 1, s, h, d);
        int[] most = read.values("MaxPosHosp", 0, Integer.MAX_VALUE, h, d, t);
        int[] least = read.values("MinPosHosp", 0, Integer.MAX_VALUE, h, d, t);
        int[] weights = read.values("WeightPref", -g, g, s, 4);
        int[] disciplinePreference = read.values("PrefStudDisc", -g, g, s, d);
        int[] hospitalPreference = read.values("PrefStudHosp", -g, g, s, h);
        int[] managerPreference = read.values("ManPref", -g, g, d);
        if (!faults.none()) {
            return refused();
        }
        return new FileRead.Accepted<>(new ClerkshipProblem(
                sizes,
                duration,
                mostPerHospital,
                Grid.of(group, d),
                Grid.of(needed, s, sizes.groups()),
                Grid.of(allowed, s, d),
                Grid.of(prerequisite, d, d),
                Grid.of(available, s, t),
                Grid.of(able, s, h, d),
                Grid.of(most, h, d, t),
                Grid.of(least, h, d, t),
                Grid.of(weights, s, 4),
                Grid.of(disciplinePreference, s, d),
                Grid.of(hospitalPreference, s, h),
                Grid.of(managerPreference, d)));
    }

    private FileRead<ClerkshipProblem> refused() {
        return new FileRead.Refused<>(faults.listed(), faults.beyondListed());
    }
}
