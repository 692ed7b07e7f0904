package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.Repeats;
import org.siquan.region.postings.MonthlyPay;

/**
 * The year's advertisements as the alignment engine reads them, each vacancy once.
 *
 * @param counted without those that repeat an earlier one
 * @param repeated how many were left out as repeats
 */
record CountedPostings(List<Posting> counted, int repeated) {

    CountedPostings {
        counted = List.copyOf(counted);
    }

    static CountedPostings of(YearInput input) {
        return of(input.postings());
    }

    static CountedPostings of(List<org.siquan.region.postings.Posting> read) {
        List<Posting> all = read.stream().map(AlignmentEntries::posting).toList();
        Repeats repeats = Repeats.of(all);
        List<Posting> counted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!repeats.isRepeat(i)) {
                counted.add(all.get(i));
            }
        }
        return new CountedPostings(counted, repeats.count());
    }

    /** City of an advertisement: its place up to the first dash, so 北京 of 北京-海淀区; empty if it names none. */
    static String city(Posting posting) {
        String place = posting.place();
        int dash = place.indexOf('-');
        String city = (dash > 0 ? place.substring(0, dash) : place).strip();
        return city.length() > 2 && city.endsWith("市") ? city.substring(0, city.length() - 1) : city;
    }

    /** Middle of the stated pay of each that states any, yuan a month. */
    static List<Double> pay(List<Posting> postings) {
        List<Double> stated = new ArrayList<>();
        for (Posting posting : postings) {
            MonthlyPay pay = new MonthlyPay(posting.monthlyPayLow(), posting.monthlyPayHigh());
            if (pay.low() != null || pay.high() != null) {
                stated.add(pay.middle());
            }
        }
        return stated;
    }
}
