package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of years near a word for experience, in digits or Chinese numerals; of a range the lower end. */
final class StatedYears {

    private static final Pattern YEARS =
            Pattern.compile("(?<![\\d.第近])(?:(\\d{1,2}(?:\\.\\d)?)(?: ?[-~至到–—] ?\\d{1,2})?|([一二两三四五六七八九十]{1,3}|半)"
                    + "(?:[-~至到][一二三四五六七八九十]{1,3})?) ?\\+? ?"
                    + "(?:年(?![级制代度底内前薪会龄假终来月]|\\d)|years?(?![a-z])|yrs?(?![a-z]))");
    private static final Pattern EXPERIENCE = Pattern.compile("经验|经历|从业|以上|工作|实践|experience|of ");
    private static final int NEAR = 14;
    private static final String NUMERALS = "一二三四五六七八九";

    private StatedYears() {}

    static List<Cue.Place> in(String readable) {
        List<Cue.Place> places = new ArrayList<>();
        Matcher matcher = YEARS.matcher(readable);
        while (matcher.find()) {
            double years = matcher.group(1) == null ? number(matcher.group(2)) : digits(matcher.group(1));
            int from = Math.max(0, matcher.start() - NEAR);
            int to = Math.min(readable.length(), matcher.end() + NEAR);
            if (years >= 0.5 && EXPERIENCE.matcher(readable).region(from, to).find()) {
                places.add(new Cue.Place(matcher.start(), matcher.end(), Cue.ofYears(matcher.group(), years)));
            }
        }
        return places;
    }

    /** People count in halves: in 1.3年 the one is the number of the line. */
    private static double digits(String number) {
        int point = number.indexOf('.');
        boolean counts = point < 0 || number.charAt(point + 1) == '5';
        return Double.parseDouble(counts ? number : number.substring(point + 1));
    }

    /** 半 to 九十九. */
    private static double number(String numeral) {
        if (numeral.equals("半")) {
            return 0.5;
        }
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return unit(numeral);
        }
        return 10 * (ten == 0 ? 1 : unit(numeral.substring(0, ten))) + unit(numeral.substring(ten + 1));
    }

    private static int unit(String numeral) {
        if (numeral.equals("两")) {
            return 2;
        }
        return numeral.length() == 1 ? NUMERALS.indexOf(numeral) + 1 : 0;
    }
}
