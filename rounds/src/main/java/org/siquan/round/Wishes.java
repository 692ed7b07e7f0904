package org.siquan.round;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.Choices;

/** The lists of choices while they are read: a column of places that grows, two bytes each where that is enough. */
final class Wishes {

    private static final int NARROW = 1 << 16;

    private final boolean shorts;
    private final int limit;
    private short[] narrow = {};
    private int[] wide = {};
    private int size;
    private final Ints first;
    private final Bits tied = new Bits();
    private int stride = -1;
    private boolean even = true;

    /**
     * No lists yet.
     *
     * @param places number of places; unknown numbers need four bytes
     * @param applicants a guess of how many lists will come
     * @param limit most choices of all lists together
     */
    Wishes(int places, int applicants, int limit) {
        shorts = places <= NARROW;
        this.limit = limit;
        first = new Ints(applicants + 1);
        first.add(0);
    }

    /** Adds a list; false if there would be too many choices. */
    boolean add(Words list) {
        if (list.size() > limit - size) {
            return false;
        }
        if (size + list.size() > (shorts ? narrow.length : wide.length)) {
            grow(size + list.size());
        }
        list.tiesTo(tied, size);
        if (shorts) {
            list.copyTo(narrow, size);
        } else {
            list.copyTo(wide, size);
        }
        size += list.size();
        end();
        return true;
    }

    private void grow(int least) {
        int length = Growth.of(size, least);
        if (shorts) {
            narrow = Arrays.copyOf(narrow, length);
        } else {
            wide = Arrays.copyOf(wide, length);
        }
    }

    /** Adds an empty list. */
    void end() {
        int length = size - first.get(first.size() - 1);
        even &= stride == -1 || stride == length;
        stride = length;
        first.add(size);
    }

    int size() {
        return size;
    }

    /** Number of lists that ended. */
    int lists() {
        return first.size() - 1;
    }

    int first(int list) {
        return first.get(list);
    }

    int place(int position) {
        return shorts ? narrow[position] & 0xffff : wide[position];
    }

    /** Position of a place in a list; below 0 = it is not there. */
    int find(int list, int place) {
        for (int i = first(list); i < first(list + 1); i++) {
            if (place(i) == place) {
                return i;
            }
        }
        return -1;
    }

    boolean tied(int position) {
        return tied.get(position);
    }

    /** The same lists with places renumbered. */
    Wishes renumbered(int[] numbers, int places) {
        Wishes other = new Wishes(places, lists(), limit);
        int length = size;
        if (other.shorts) {
            other.narrow = new short[length];
            for (int i = 0; i < length; i++) {
                other.narrow[i] = (short) numbers[place(i)];
            }
        } else {
            other.wide = new int[length];
            for (int i = 0; i < length; i++) {
                other.wide[i] = numbers[place(i)];
            }
        }
        return new Wishes(other, this);
    }

    private Wishes(Wishes columns, Wishes lists) {
        shorts = columns.shorts;
        narrow = columns.narrow;
        wide = columns.wide;
        limit = lists.limit;
        size = lists.size;
        first = lists.first;
        stride = lists.stride;
        even = lists.even;
        for (int i = 0; i < size; i++) {
            if (lists.tied.get(i)) {
                tied.set(i);
            }
        }
    }

    /** The finished column; choices that may not be taken are given as a set over positions. */
    Choices choices(int places, long @Nullable [] barred) {
        long[] ties = tied.over(size);
        short[] shortened = shorts ? Arrays.copyOf(narrow, size) : new short[0];
        if (shorts && even && stride > 0 && barred == null) {
            return Choices.rows(stride, shortened).tied(ties);
        }
        if (shorts) {
            return Choices.lists(first.toArray(), shortened, barred).tied(ties);
        }
        return Choices.lists(first.toArray(), Arrays.copyOf(wide, size), places, barred)
                .tied(ties);
    }
}
