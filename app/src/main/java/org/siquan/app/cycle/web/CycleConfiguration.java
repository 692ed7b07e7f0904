package org.siquan.app.cycle.web;

import java.util.Optional;
import java.util.Set;
import org.siquan.app.cycle.Cycle;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.HomeSection;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.year.AlignmentResult;
import org.siquan.year.OutcomeResult;
import org.siquan.year.Stage;
import org.siquan.year.report.Pictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The cycle's lines in the navigation, and what it says on everybody's first page. */
@Configuration(proxyBeanMethods = false)
class CycleConfiguration {

    @Bean
    NavEntry cycleEntry() {
        return new NavEntry(
                Group.YEAR, 10, "/cycle", "cycle.nav", "rotate-clockwise", Set.of(Role.PARK, Role.COMMISSION));
    }

    @Bean
    NavEntry learnersEntry() {
        return new NavEntry(
                Group.YEAR,
                20,
                "/cycle/learners",
                "cycle.nav.learners",
                "school",
                Set.of(Role.PARK, Role.COMMISSION, Role.SCHOOL));
    }

    @Bean
    NavEntry blocksEntry() {
        return new NavEntry(
                Group.YEAR,
                30,
                "/cycle/blocks",
                "cycle.nav.blocks",
                "calendar-stats",
                Set.of(Role.PARK, Role.ENTERPRISE, Role.MENTOR));
    }

    @Bean
    NavEntry meEntry() {
        return new NavEntry(Group.YEAR, 40, "/cycle/me", "cycle.nav.me", "list-numbers", Set.of(Role.LEARNER));
    }

    /** What this person does next. */
    public record Next(String what, String then, String path, String action, Object steps, String now) {}

    @Bean
    HomeSection nextSection(Cycle cycle, Steps steps) {
        return new HomeSection() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public String fragment() {
                return "cycle/home :: next";
            }

            @Override
            public Optional<Object> model(Actor actor) {
                CycleRun run = actor.seesWholePark() ? cycle.findLatest().orElse(null) : null;
                boolean own = cycle.findLatestFinished().isPresent();
                String who = actor.is(Role.PARK)
                        ? "park"
                        : actor.is(Role.COMMISSION)
                                ? "commission"
                                : actor.is(Role.SCHOOL) ? "school" : actor.is(Role.LEARNER) ? "learner" : "enterprise";
                String state = own ? "ready" : "waiting";
                String path = switch (who) {
                    case "park", "commission" -> "/cycle";
                    case "school" -> "/cycle/learners";
                    case "learner" -> "/cycle/me";
                    default -> "/cycle/blocks";
                };
                return Optional.of(new Next(
                        steps.text("cycle.next." + who + "." + state),
                        steps.text("cycle.then." + who),
                        path,
                        steps.text("cycle.go." + who),
                        actor.seesWholePark() ? steps.of(run) : java.util.List.of(),
                        steps.now(run)));
            }
        };
    }

    /** The year in figures and flows. */
    public record Figures(OutcomeResult outcome, AlignmentResult alignment, Pictures pictures, String lang) {}

    @Bean
    HomeSection figuresSection(Cycle cycle) {
        return new HomeSection() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public String fragment() {
                return "cycle/home :: figures";
            }

            @Override
            public Optional<Object> model(Actor actor) {
                if (!actor.seesWholePark()) {
                    return Optional.empty();
                }
                String language = "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "zh";
                return cycle.listRuns(5).stream()
                        .filter(run -> run.finished() != null)
                        .findFirst()
                        .flatMap(run -> figures(run, language));
            }

            private Optional<Object> figures(CycleRun run, String language) {
                Object outcome = cycle.findResult(run.id(), Stage.OUTCOME).orElse(null);
                Object alignment = cycle.findResult(run.id(), Stage.ALIGNMENT).orElse(null);
                return outcome instanceof OutcomeResult figures && alignment instanceof AlignmentResult flows
                        ? Optional.of(new Figures(figures, flows, new Pictures(language), language))
                        : Optional.empty();
            }
        };
    }
}
