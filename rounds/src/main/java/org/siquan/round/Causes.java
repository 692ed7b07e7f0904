package org.siquan.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Choices;

/** Why applicants may not take some of their choices: one byte per choice, put into words when somebody asks. */
final class Causes implements IntFunction<Text> {

    static final byte NONE = 0;
    /** The file bars the choice. */
    static final byte BARRED = 1;
    /** The place has a list and the applicant is not on it. */
    static final byte NOT_LISTED = 2;
    /** The applicant has none of the groups that the place requires. */
    static final byte REQUIRES = 3;
    /** The mark of a subject, whose number is added, is below the least one. */
    static final byte MINIMUM = 4;

    /** Subjects that can have a least mark. */
    static final int MOST_SUBJECTS = 100;

    private final int size;
    private byte @Nullable [] causes;
    private @Nullable Choices choices;
    private final List<DraftPlace> places;
    private final List<String> subjects;
    private final Map<Integer, Text> said = new HashMap<>();

    /** @param size number of choices */
    Causes(int size, List<DraftPlace> places, List<String> subjects) {
        this.size = size;
        this.places = places;
        this.subjects = subjects;
    }

    /** Refuses a choice; the first cause stays. */
    void set(int position, byte cause) {
        byte[] known = causes == null ? new byte[size] : causes;
        causes = known;
        if (known[position] == NONE) {
            known[position] = cause;
        }
    }

    /** True if the choice may not be taken. */
    boolean refused(int position) {
        return causes != null && causes[position] != NONE;
    }

    /** Refuses a choice for a reason that the file gives in words. */
    void say(int position, Text reason) {
        set(position, BARRED);
        if (!reason.equals(Text.NONE)) {
            said.put(position, reason);
        }
    }

    /** Gives the finished column of choices, which the words need. */
    void settle(Choices column) {
        choices = column;
    }

    /** The set over positions; null if every choice may be taken. */
    long @Nullable [] barred() {
        byte[] known = causes;
        if (known == null) {
            return null;
        }
        long[] bits = new long[(size >> 6) + 1];
        for (int i = 0; i < size; i++) {
            if (known[i] != NONE) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return bits;
    }

    /** Why the choice at this position may not be taken. */
    @Override
    public Text apply(int position) {
        byte cause = causes == null ? NONE : causes[position];
        return switch (cause) {
            case NONE -> Text.NONE;
            case BARRED -> said.getOrDefault(position, new Text("材料规定不能选此班", "the round's files bar this choice"));
            case NOT_LISTED -> new Text("该班的名单里没有此学生", "the place does not list this learner");
            case REQUIRES -> {
                String groups = String.join("、", place(position).requires());
                yield new Text("不属于该班招收的类别：" + groups, "not of the groups that the place takes: " + groups);
            }
            default -> minimum(position, cause - MINIMUM);
        };
    }

    private Text minimum(int position, int subject) {
        String least = Decimal.text(place(position).minimum().getOrDefault(subject, 0L));
        String name = subjects.get(subject);
        return new Text(
                "%s 成绩低于该班的最低要求 %s，或没有成绩".formatted(name, least),
                "the mark of %s is below the place's least one, %s, or missing".formatted(name, least));
    }

    private DraftPlace place(int position) {
        return places.get(Objects.requireNonNull(choices).placeAt(position));
    }
}
