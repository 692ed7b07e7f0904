package org.siquan.app.orders.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.orders.BodyFault;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderChoices;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.BarredWords;
import org.siquan.region.Province;
import org.springframework.stereotype.Component;

/** What is wrong with a draft: everything that the checks of a region's file set would refuse after publication, and more. */
@Component
class BodyChecks {

    static final String BARRED = "barred";

    private static final int OCCUPATION = 4;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_PLACES = 10_000;
    private static final int MOST_YUAN = 200_000;
    private static final int MOST_HOURS = 12;
    private static final int DEEPEST = 3;

    private final OrderChoices choices;
    private final IndustryNames names;
    private final Catalogue catalogue;

    BodyChecks(OrderChoices choices, IndustryNames names, Catalogue catalogue) {
        this.choices = choices;
        this.names = names;
        this.catalogue = catalogue;
    }

    List<BodyFault> of(OrderBody body) {
        Checked checked = new Checked(choices.now());
        checked.whole(body);
        checked.classes(body.classes());
        checked.needs(body.needs());
        checked.posts(body.posts());
        checked.shares(body);
        return checked.faults;
    }

    private final class Checked {
        private final OrderChoices.Choices known;
        private final List<BodyFault> faults = new ArrayList<>();

        Checked(OrderChoices.Choices known) {
            this.known = known;
        }

        void require(boolean right, String field, String code, Object value) {
            if (!right) {
                faults.add(new BodyFault(field, code, String.valueOf(value)));
            }
        }

        void words(String field, String text, int longest, boolean needed) {
            require(!needed || !text.isBlank(), field, "empty", "");
            require(text.length() <= longest, field, "long", longest);
            BarredWords.find(text).ifPresent(word -> require(false, field, BARRED, word));
        }

        void number(String field, int value, int least, int most) {
            require(value >= least && value <= most, field, "range", least + "–" + most);
        }

        void occupation(String field, String code) {
            require(catalogue.occupations().find(OCCUPATION, code).isPresent(), field, "occupation", code);
        }

        void whole(OrderBody body) {
            words("zh", body.zh(), LONGEST_NAME, true);
            occupation("occupation", body.occupationCode());
            require(known.sites().containsKey(body.site()), "site", "site", body.site());
            number("places", body.places(), 1, MOST_PLACES);
            require(body.least() <= body.places(), "places", "below-least", body.least());
            var starts = body.starts();
            var ends = body.ends();
            require(starts != null, "starts", "empty", "");
            require(ends != null, "ends", "empty", "");
            require(starts == null || ends == null || ends.isAfter(starts), "ends", "ends", "");
            number("monthly", body.monthlyYuan(), 1, MOST_YUAN);
            number("same", body.samePostYuan(), 1, MOST_YUAN);
            words("conditions", body.conditions(), LONGEST_TEXT, false);
            require(!body.classes().isEmpty(), "class.0.zh", "no-class", "");
            require(!body.posts().isEmpty(), "post.0.zh", "no-post", "");
        }

        void classes(List<OrderBody.ClassLine> classes) {
            for (int i = 0; i < classes.size(); i++) {
                var one = classes.get(i);
                String at = "class." + i + ".";
                words(at + "zh", one.zh(), LONGEST_NAME, true);
                require(!one.majors().isEmpty(), at + "majors", "empty", "");
                one.majors().forEach(code -> require(known.majors().containsKey(code), at + "majors", "major", code));
                number(at + "most", one.most(), 1, MOST_PLACES);
                number(at + "least", one.least(), 0, Math.max(0, one.most()));
                require(!one.patterns().isEmpty(), at + "patterns", "empty", "");
                one.patterns().forEach(id -> require(known.patterns().contains(id), at + "patterns", "pattern", id));
            }
        }

        void needs(List<OrderBody.NeedLine> needs) {
            var found = names.competencies(
                    needs.stream().map(OrderBody.NeedLine::competency).toList());
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < needs.size(); i++) {
                var one = needs.get(i);
                require(found.containsKey(one.competency()), "need." + i + ".id", "competency", one.competency());
                require(seen.add(one.competency()), "need." + i + ".id", "twice", one.competency());
                number("need." + i + ".depth", one.depth(), 1, DEEPEST);
            }
        }

        void posts(List<OrderBody.PostLine> posts) {
            for (int i = 0; i < posts.size(); i++) {
                var one = posts.get(i);
                String at = "post." + i + ".";
                words(at + "zh", one.zh(), LONGEST_NAME, true);
                occupation(at + "occupation", one.occupationCode());
                require(known.sites().containsKey(one.site()), at + "site", "site", one.site());
                number(at + "capacity", one.capacity(), 1, MOST_PLACES);
                number(at + "staff", one.sameKindStaff(), 0, 1_000_000);
                number(at + "hours", one.hoursPerDay(), 1, MOST_HOURS);
            }
        }

        void shares(OrderBody body) {
            Set<String> seen = new HashSet<>();
            int least = 0;
            for (int i = 0; i < body.shares().size(); i++) {
                var one = body.shares().get(i);
                String at = "share." + i + ".";
                require(known(one.province()), at + "province", "province", one.province());
                require(seen.add(one.province()), at + "province", "twice", one.province());
                number(at + "most", one.most(), 1, Math.max(1, body.places()));
                number(at + "least", one.least(), 0, Math.max(0, one.most()));
                require(!one.clause().isBlank(), at + "clause", "clause", "");
                require(one.clause().length() <= LONGEST_TEXT, at + "clause", "long", LONGEST_TEXT);
                least += one.least();
            }
            require(least <= body.places(), "share.0.least", "shares", body.places());
        }

        private static boolean known(String province) {
            try {
                return new Province(province).word().equals(province);
            } catch (IllegalArgumentException unknown) {
                return false;
            }
        }
    }
}
