package org.siquan.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.Facts;
import org.siquan.engine.rules.FactsBuilder;
import org.siquan.engine.rules.Figures;
import org.siquan.engine.rules.Hazard;
import org.siquan.engine.rules.LearnerFact;
import org.siquan.engine.rules.Level;
import org.siquan.engine.rules.Moment;
import org.siquan.engine.rules.PaperFact;
import org.siquan.engine.rules.PayFact;
import org.siquan.engine.rules.PostFact;
import org.siquan.engine.rules.RulePack;
import org.siquan.engine.rules.Setting;
import org.siquan.engine.rules.StateCalendar;
import org.siquan.engine.rules.UnitFact;
import org.siquan.engine.rules.Verdict;
import org.siquan.engine.rules.WorkFact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every rule of every moment on the placements of a whole region, a year's days of work each. */
@Command(name = "rules", description = "Rules on the placements of a region.", mixinStandardHelpOptions = true)
final class RulesBench implements Callable<Integer> {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final List<String> PROVINCES = List.of("京", "津", "冀");
    private static final List<Level> LEVELS = List.of(Level.values());

    @Option(names = "--placements", defaultValue = "100000")
    int placements;

    @Option(names = "--days", defaultValue = "125", description = "days of work of each placement")
    int days;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Override
    public Integer call() {
        RandomGenerator random = new Seed(seed).generator("placements");
        List<LocalDate> shifts = new ArrayList<>();
        for (LocalDate day = START; shifts.size() < days; day = day.plusDays(1)) {
            if (!rest(day)) {
                shifts.add(day);
            }
        }
        StateCalendar calendar = day -> rest(day) ? StateCalendar.Kind.REST : StateCalendar.Kind.WORKING;
        Setting setting = new Setting(calendar, Figures.STANDARD);
        List<Facts> all = new ArrayList<>();
        for (int i = 0; i < placements; i++) {
            all.add(placement(random, shifts));
        }
        Map<Class<?>, Long> verdicts = new java.util.LinkedHashMap<>();
        Map<Moment, Long> asked = new EnumMap<>(Moment.class);
        long begun = System.nanoTime();
        for (Facts facts : all) {
            for (Moment moment : Moment.values()) {
                for (RulePack.Ruling ruling :
                        RulePack.forPlacement(moment, facts).evaluate(facts, setting, List.of())) {
                    Class<? extends Verdict> kind = ruling.verdict().getClass();
                    verdicts.merge(kind, 1L, Long::sum);
                    asked.merge(moment, 1L, Long::sum);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d placements, %s verdicts by moment, in %.1f s%n",
                placements,
                asked,
                (System.nanoTime() - begun) / 1e9);
        verdicts.forEach((kind, count) -> System.out.printf("%s %,d%n", kind.getSimpleName(), count));
        System.out.println("peak memory " + Machine.peakMemory());
        return 0;
    }

    private static boolean rest(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Facts placement(RandomGenerator random, List<LocalDate> shifts) {
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        FactsBuilder facts = Facts.of(
                level, PROVINCES.get(random.nextInt(3)), PROVINCES.get(random.nextInt(3)), START, shifts.getLast());
        return facts.with(LearnerFact.BIRTH_DATE, START.minusYears(16).minusDays(random.nextInt(2_000)))
                .with(LearnerFact.GRADE_YEAR, 1 + random.nextInt(4))
                .with(LearnerFact.MAJOR_CATEGORY, "46")
                .with(LearnerFact.ID_CHECKED, true)
                .with(PostFact.HAZARDS, random.nextInt(10) == 0 ? Set.of(Hazard.DUST, Hazard.HEIGHT) : Set.of())
                .with(PostFact.LABOUR_INTENSITY, 1 + random.nextInt(3))
                .with(PostFact.SAME_KIND_STAFF, 30)
                .with(PostFact.LEARNERS, random.nextInt(9))
                .with(PostFact.MAJOR_CATEGORIES, Set.of("46", "51"))
                .with(UnitFact.STAFF, 200)
                .with(UnitFact.LEARNERS, random.nextInt(30))
                .with(UnitFact.CREDIT_CLEAN, true)
                .with(UnitFact.CREDIT_CHECKED, START.minusDays(random.nextInt(500)))
                .with(UnitFact.SAFETY_VIOLATIONS, List.of())
                .with(UnitFact.VISITED, START.minusDays(40))
                .with(UnitFact.VISIT_ASPECTS, 8 + random.nextInt(2))
                .with(UnitFact.ENTERTAINMENT, false)
                .with(UnitFact.THROUGH_AGENCY, false)
                .with(WorkFact.SHIFTS, shifts)
                .with(WorkFact.HOURS_A_DAY, 8.0)
                .with(WorkFact.HOURS_A_WEEK, 40.0)
                .with(WorkFact.NIGHT, random.nextInt(20) == 0)
                .with(WorkFact.MONTHS, 4.0 + random.nextInt(5))
                .with(PayFact.PAY, 3_000 + random.nextInt(2_000))
                .with(PayFact.SAME_POST, 5_000)
                .with(PayFact.INDEPENDENT, random.nextBoolean())
                .with(PayFact.CHARGED, false)
                .with(PaperFact.PLAN_PARTS, 7)
                .with(PaperFact.PLAN_APPROVED, START.minusDays(9))
                .with(PaperFact.LEARNER_CONSENT, START.minusDays(8))
                .with(PaperFact.GUARDIAN_CONSENT, START.minusDays(random.nextInt(9)))
                .with(PaperFact.AGREEMENT_SIGNED, START.minusDays(random.nextInt(9)))
                .with(PaperFact.PROVINCIAL_FILING, START.minusDays(20))
                .with(PaperFact.DEPARTMENT_CONSENT, START.minusDays(30))
                .with(CareFact.SCHOOL_TUTOR, true)
                .with(CareFact.UNIT_MENTOR, true)
                .with(CareFact.COVERED_FROM, START)
                .with(CareFact.COVERED_TO, shifts.getLast())
                .with(CareFact.COVER_ITEMS, 3)
                .with(CareFact.SAFETY_EXAM, START.minusDays(1))
                .build();
    }
}
