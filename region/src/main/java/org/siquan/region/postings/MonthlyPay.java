package org.siquan.region.postings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pay as an advertisement states it, in yuan a month before tax; the months of a bonus are not counted.
 *
 * @param low lower end, {@code null} if only the upper one is stated
 * @param high upper end, {@code null} if only the lower one is stated; not both are {@code null}
 */
public record MonthlyPay(@Nullable Double low, @Nullable Double high) {

    /** Paid working days and hours of a month (劳社部发〔2008〕3号). */
    private static final double DAYS = 21.75;

    private static final double HOURS = 174;
    private static final double LEAST = 500;
    private static final double MOST = 500_000;
    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,4})?)";
    private static final String UNIT = "([kK千wW万]?)";
    private static final Pattern FORM = Pattern.compile("(?:" + NUMBER + UNIT + ")?(?:[-~—至]" + NUMBER + UNIT
            + ")?(?:元)?(以上|以下)?(?:/(年|月|天|日|小时|时))?(?:[·.*]\\d{2}薪)?");

    /** Reads words such as {@code 1-1.5万/月}; empty when they state no amount, or none that can be monthly pay. */
    public static Optional<MonthlyPay> of(String words) {
        Matcher form = FORM.matcher(words.replaceAll("\\s", ""));
        if (!form.matches()) {
            return Optional.empty();
        }
        String lastUnit = blankIfAbsent(form.group(4));
        String firstUnit = blankIfAbsent(form.group(2));
        Double low = amount(form.group(1), firstUnit.isEmpty() ? lastUnit : firstUnit, form.group(6));
        Double high = amount(form.group(3), lastUnit, form.group(6));
        if (high == null && "以下".equals(form.group(5))) {
            high = low;
            low = null;
        } else if (high == null && !"以上".equals(form.group(5))) {
            high = low;
        }
        boolean sound = (low != null || high != null) && sound(low) && sound(high);
        return sound && (low == null || high == null || low <= high)
                ? Optional.of(new MonthlyPay(low, high))
                : Optional.empty();
    }

    /** Middle of the range, or the end that is stated. */
    public double middle() {
        if (low == null) {
            return high == null ? 0 : high;
        }
        return high == null ? low : (low + high) / 2;
    }

    private static String blankIfAbsent(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static @Nullable Double amount(@Nullable String number, String unit, @Nullable String period) {
        if (number == null) {
            return null;
        }
        double yuan = new BigDecimal(number).doubleValue()
                * switch (unit) {
                    case "k", "K", "千" -> 1_000;
                    case "w", "W", "万" -> 10_000;
                    default -> 1;
                };
        return switch (blankIfAbsent(period)) {
            case "年" -> yuan / 12;
            case "天", "日" -> yuan * DAYS;
            case "小时", "时" -> yuan * HOURS;
            default -> yuan;
        };
    }

    private static boolean sound(@Nullable Double yuan) {
        return yuan == null || (yuan >= LEAST && yuan <= MOST);
    }
}
