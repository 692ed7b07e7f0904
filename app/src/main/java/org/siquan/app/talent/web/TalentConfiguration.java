package org.siquan.app.talent.web;

import java.util.Optional;
import java.util.Set;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.app.talent.Choosing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The circle's lines in the navigation, and what a learner is told of the ranking on the first page. */
@Configuration(proxyBeanMethods = false)
class TalentConfiguration {

    @Bean
    NavEntry talentEntry() {
        return new NavEntry(
                Group.CIRCLES,
                40,
                "/talent/learners",
                "talent.nav",
                "talent",
                Set.of(Role.PARK, Role.COMMISSION, Role.SCHOOL));
    }

    @Bean
    NavEntry choicesEntry() {
        return new NavEntry(
                Group.YEAR,
                35,
                "/talent/choices",
                "talent.nav.choices",
                "sort-ascending-numbers",
                Set.of(Role.LEARNER));
    }

    /** Where a learner's ranking stands. */
    public record Standing(boolean open, int ranked) {}

    @Bean
    HomeSection rankingSection(Choosing choosing) {
        return new HomeSection() {
            @Override
            public int order() {
                return 15;
            }

            @Override
            public String fragment() {
                return "talent/home :: ranking";
            }

            @Override
            public Optional<Object> model(Actor actor) {
                return actor.is(Role.LEARNER)
                        ? choosing.findOwn()
                                .map(own -> new Standing(
                                        choosing.round().open(), own.classes().size()))
                        : Optional.empty();
            }
        };
    }
}
