package org.siquan.round;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Reads the text form of the literature: residents with their lists, then places with capacity and list. Residents may name
 * places that come later, so places are numbered as they are named first and put in order at the end.
 */
final class HospitalResidents {

    /** What a line may be. */
    private enum Part {
        NOTHING,
        RESIDENTS,
        PLACES
    }

    /** Bytes of a line, as a guess of how many residents there are. */
    private static final int LINE = 64;

    private final ByteLines lines;
    private final String file;
    private final FaultLog log;
    private final int limit;
    private Part part = Part.NOTHING;
    private final Draft draft = new Draft();
    private final Words words = new Words();
    /** Places as residents name them first. */
    private final Ids named = new Ids();

    private final Ints namedLine = new Ints();
    private final Ints namedColumn = new Ints();
    /** Per named place the last list that named it. */
    private int[] seen = new int[1024];
    /** Per named place its number among the declared ones; below 0 = not declared. */
    private final Ints number = new Ints();
    /** Named places in the order in which they are declared. */
    private final Ints declared = new Ints();

    private int[] listed = {};

    HospitalResidents(ByteLines lines, String file, long size, FaultLog log, int limit) {
        this.lines = lines;
        this.file = file;
        this.log = log;
        this.limit = limit;
        int expected = Math.clamp(size / LINE, 16, 1 << 22);
        draft.applicantIds = new Ids(expected);
        draft.wishes = new Wishes(Integer.MAX_VALUE, expected, limit);
        draft.placeSpots = Spots.file(file);
        draft.applicantSpots = Spots.file(file);
    }

    /** Reads all of it. */
    Draft read() throws IOException {
        boolean going = true;
        while (going && lines.next()) {
            going = line();
        }
        if (going) {
            finish();
        }
        return draft;
    }

    /** Takes a line; false if what follows cannot be read. */
    private boolean line() {
        byte[] text = lines.bytes();
        int from = lines.from();
        int to = lines.to();
        if (lines.unusual()) {
            int wrong = Utf8.wrongAt(text, from, to);
            if (wrong != Utf8.SOUND) {
                boolean cut = Utf8.cutAt(text, wrong, to);
                error(wrong, cut && lines.unfinished() ? FileFaults.cut() : FileFaults.encoding());
                return false;
            }
        }
        while (from < to && blank(text[from])) {
            from++;
        }
        if (from == to || text[from] == '#') {
            return true;
        }
        int colon = from;
        while (colon < to && text[colon] != ':') {
            colon++;
        }
        if (colon == to) {
            return keyword(from, to);
        }
        return switch (part) {
            case NOTHING -> stop(from);
            case RESIDENTS -> resident(from, colon, to);
            case PLACES -> place(from, colon, to);
        };
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private boolean keyword(int from, int to) {
        String word = text(from, to).strip();
        if (word.equals("residents") && part == Part.NOTHING) {
            part = Part.RESIDENTS;
        } else if (word.equals("places") && part == Part.RESIDENTS) {
            part = Part.PLACES;
            listed = new int[draft.applicantIds.size()];
        } else if (part == Part.NOTHING) {
            return stop(from);
        } else {
            error(from, RoundFaults.noColon(word));
        }
        return true;
    }

    private boolean stop(int from) {
        error(from, RoundFaults.noRound());
        return false;
    }

    private boolean resident(int from, int colon, int to) {
        byte[] text = lines.bytes();
        int end = colon;
        while (end > from && blank(text[end - 1])) {
            end--;
        }
        if (!Shape.id(text, from, end)) {
            error(from, from == end ? CellFaults.required() : CellFaults.id(text(from, end)));
            return true;
        }
        int resident = draft.applicantIds.add(text, from, end, Ids.key(text, from, end));
        if (resident < 0) {
            error(from, CellFaults.repeated(text(from, end), draft.applicantLines.get(-2 - resident)));
            return true;
        }
        draft.applicantLines.add(lines.line());
        return wishes(text, colon + 1, to);
    }

    private boolean wishes(byte[] text, int from, int to) {
        words.over(text, from, to).among(named);
        boolean sound = true;
        for (int w = 0; w < words.size(); w++) {
            if (words.number(w) == Ids.NONE) {
                words.number(w, name(text, w));
                sound &= words.number(w) != Ids.NONE;
            }
        }
        if (sound && words.distinct(seen, draft.wishes.lists() + 1)) {
            if (!draft.wishes.add(words)) {
                error(words.from(limit - draft.wishes.size()), RoundFaults.choicesBeyond(limit));
                return false;
            }
        } else {
            repeated();
            draft.wishes.end();
        }
        brackets();
        return true;
    }

    private void repeated() {
        BitSet repeated = words.repeated();
        for (int w = repeated.nextSetBit(0); w >= 0; w = repeated.nextSetBit(w + 1)) {
            error(words.from(w), CellFaults.rankedTwice(words.text(w)));
        }
    }

    /** Numbers a place that nobody named before this word; {@link Ids#NONE} if its id cannot be one, which is logged. */
    private int name(byte[] text, int word) {
        if (!Shape.id(text, words.from(word), words.to(word))) {
            error(words.from(word), CellFaults.id(words.text(word)));
            return Ids.NONE;
        }
        int place = named.add(text, words.from(word), words.to(word), words.key(word));
        if (place < 0) {
            return -2 - place; // a word before it in the same list
        }
        namedLine.add(lines.line());
        namedColumn.add(column(words.from(word)));
        if (place == seen.length) {
            seen = Arrays.copyOf(seen, Growth.of(place, place + 1));
        }
        number.add(-1);
        return place;
    }

    private boolean place(int from, int colon, int to) {
        byte[] text = lines.bytes();
        words.over(text, from, colon).among(named);
        if (words.size() == 0) {
            error(from, CellFaults.required());
            return true;
        }
        int place = words.number(0) == Ids.NONE ? name(text, 0) : words.number(0);
        String id = words.text(0);
        if (place == Ids.NONE) {
            return true;
        }
        if (number.get(place) >= 0) {
            error(
                    words.from(0),
                    CellFaults.repeated(id, draft.places.get(number.get(place)).line()));
            return true;
        }
        number.set(place, declared.size());
        declared.add(place);
        draft.places.add(DraftPlace.listing(lines.line(), id, capacity(text, colon)));
        list(text, colon + 1, to);
        return true;
    }

    private int capacity(byte[] text, int colon) {
        if (words.size() < 2) {
            error(colon, CellFaults.required());
            return 0;
        }
        if (words.size() > 2) {
            error(words.from(2), RoundFaults.noColon(words.text(2)));
        }
        long most = WholeNumbers.of(text, words.from(1), words.to(1));
        if (most < 0 || most > Integer.MAX_VALUE) {
            error(words.from(1), CellFaults.whole(words.text(1), 0, Integer.MAX_VALUE));
            return 0;
        }
        return (int) most;
    }

    private void list(byte[] text, int from, int to) {
        int mark = declared.size();
        words.over(text, from, to).among(draft.applicantIds);
        if (words.distinct(listed, mark)) {
            draft.orders.add(mark - 1, words);
        } else {
            for (int w = 0; w < words.size(); w++) {
                if (words.number(w) == Ids.NONE) {
                    error(words.from(w), CellFaults.unknownApplicant(words.text(w)));
                }
            }
            repeated();
        }
        brackets();
    }

    private void finish() {
        if (part != Part.PLACES) {
            Spot end = new Spot(file, lines.lines(), 0, "");
            log.error(end, lines.lines() == 0 ? FileFaults.empty() : RoundFaults.partMissing(part == Part.NOTHING));
            return;
        }
        if (draft.applicantIds.isEmpty() || declared.size() == 0) {
            log.error(Spot.whole(file), RoundFaults.nobody(declared.size() == 0 ? "place" : "applicant"));
        }
        for (int place = 0; place < named.size(); place++) {
            if (number.get(place) < 0) {
                Spot spot = new Spot(file, namedLine.get(place), namedColumn.get(place), "");
                log.error(spot, CellFaults.unknownPlace(named.get(place)));
            }
        }
        if (log.clean()) {
            draft.placeIds = named.reordered(declared.toArray());
            draft.wishes = draft.wishes.renumbered(number.toArray(), declared.size());
        }
    }

    private void brackets() {
        if (words.wrong() != Words.Wrong.NOTHING) {
            error(words.wrongAt(), CellFaults.brackets(words.wrong()));
        }
    }

    private String text(int from, int to) {
        return new String(lines.bytes(), from, to - from, StandardCharsets.UTF_8);
    }

    private int column(int position) {
        return Utf8.characters(lines.bytes(), lines.from(), position) + 1;
    }

    private void error(int position, Fault fault) {
        log.error(new Spot(file, lines.line(), column(position), ""), fault);
    }
}
