package org.siquan.engine.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.scheduling.invented.InventedRotation;

@Tag("S5")
class PriceRowsTest {

    private final Model model = new Model(InventedRotation.of(2_000, 52, 0.9, 1));

    @Test
    void postsOfOneSiteAndOneSectorShareAPriceAndNoOthersDo() {
        PriceRows coarse = PriceRows.coarse(model);

        assertThat(coarse.rows).isLessThan(model.resources * 2 / 3);
        for (int p = 0; p < model.posts; p++) {
            for (int other = 0; other < model.posts; other++) {
                assertThat(coarse.row(p) == coarse.row(other)).isEqualTo(place(p).equals(place(other)));
            }
        }
    }

    @Test
    void everyPostOfAClassIsStoodForByOneThatCostsTheSameAndIsBannedNoMore() {
        PriceRows coarse = PriceRows.coarse(model);
        Options options = model.options;
        int fewer = 0;
        for (int c = 0; c < model.classes.members().size(); c++) {
            int first = options.firstPost[c];
            int[] looked = coarse.posts(c);
            fewer += looked.length < options.posts(c) ? 1 : 0;
            for (int q = 0; q < options.posts(c); q++) {
                int o = options.postOptions[first + q];
                int profile = options.profile[first + q];
                boolean found = Arrays.stream(looked).anyMatch(l -> {
                    int p = options.postOptions[first + l];
                    return options.profile[first + l] == profile
                            && coarse.row(options.first[p]) == coarse.row(options.first[o])
                            && coarse.row(options.second[p]) == coarse.row(options.second[o])
                            && (!model.anyBan(p) || p == o);
                });
                assertThat(found).as("class %d post %d", c, q).isTrue();
            }
        }
        assertThat(fewer).isGreaterThan(model.classes.members().size() / 2);
    }

    /** Sets of orders have no order of their own, which differs from run to run; what rests on it would, too. */
    @Test
    void anOrderThatNobodyHasDecidesNothing() {
        RotationProblemBuilder builder = RotationProblem.over(6)
                .patterns(new BlockPattern("P", List.of(Block.work(6, 6)), 0))
                .lodgings(new Lodging("dorm", 9))
                .travel("dorm", "works", 20)
                .learners(Learner.of("a", "P", "K", "first", "dorm"), Learner.of("b", "P", "K", "second", "dorm"))
                .posts(new Post("other", "E", "works", 2, Set.of("first")))
                .mentors(Mentor.of("m", "E", 40));
        for (int i = 0; i < 32; i++) {
            builder.posts(new Post("post" + i, "E", "works", 1, Set.of("second", "nobody" + i, "none" + i)));
        }
        Model small = new Model(builder.build());

        PriceRows coarse = PriceRows.coarse(small);

        for (int p = 1; p < small.posts; p++) {
            assertThat(coarse.row(p))
                    .as("post %d", p)
                    .isEqualTo(coarse.row(small.posts - 1))
                    .isNotEqualTo(coarse.row(0));
        }
    }

    private String place(int p) {
        Post post = model.problem.posts().get(p);
        // In the invented region an enterprise is E<sector>-<number>.
        return post.site() + " " + post.enterprise().charAt(1);
    }
}
