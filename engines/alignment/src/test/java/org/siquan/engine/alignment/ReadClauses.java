package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Clauses of a test resource with what a reader takes from them, and how well the engine agrees. */
record ReadClauses(List<Clause> clauses) {

    private static final List<String> TERMS = List.of(
            "Java", "Spring", "Python", "MySQL", "Docker", "Linux", "Vue", "PLC", "变频器", "CAD", "Excel", "焊接", "数控编程",
            "电商运营", "直播运营", "报关", "会计核算");

    private static final CueWords CUES = CueWords.ofResource("posting-cues.csv");
    private static final ExpectationReading READING = new ExpectationReading(CUES);
    private static final TermScanner SCANNER = scanner();

    /** What is said of one mention. */
    record Said(
            String term,
            Requirement requirement,
            @Nullable Integer level,
            @Nullable Double years) {}

    record Clause(String text, List<Said> expected) {

        List<Said> read() {
            String readable = ReadableText.of(text).text();
            List<TermScanner.Match> matches = SCANNER.scan(readable);
            List<Expectation> expectations = READING.of(readable, matches);
            List<Said> said = new ArrayList<>();
            for (int i = 0; i < matches.size(); i++) {
                Expectation one = expectations.get(i);
                said.add(new Said(matches.get(i).term(), one.requirement(), one.level(), one.years()));
            }
            return said;
        }
    }

    /**
     * Mentions counted.
     *
     * @param right said by reader and engine
     * @param given said by the engine
     * @param expected said by the reader
     */
    record Figure(int right, int given, int expected) {

        double precision() {
            return given == 0 ? 1 : (double) right / given;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f (%d/%d) recall %.3f (%d/%d)",
                    precision(),
                    right,
                    given,
                    recall(),
                    right,
                    expected);
        }
    }

    static ReadClauses ofResource(String name) {
        return new ReadClauses(
                OwnData.lines(name).stream().map(ReadClauses::clause).toList());
    }

    Figure of(Requirement requirement) {
        return count(
                (read, expected) -> read.requirement() == requirement && expected.requirement() == requirement,
                said -> said.requirement() == requirement);
    }

    Figure levels() {
        return count(
                (read, expected) -> read.level() != null && read.level().equals(expected.level()),
                said -> said.level() != null);
    }

    Figure years() {
        return count(
                (read, expected) -> read.years() != null && read.years().equals(expected.years()),
                said -> said.years() != null);
    }

    List<String> wrong() {
        return clauses.stream()
                .filter(clause -> !clause.read().equals(clause.expected()))
                .map(clause ->
                        clause.text() + "\n    read     " + clause.read() + "\n    expected " + clause.expected())
                .toList();
    }

    /** Prints the figures of a resource and, with a second argument, what is read wrongly. */
    public static void main(String[] arguments) {
        ReadClauses read = ofResource(arguments[0]);
        for (Requirement requirement : Requirement.values()) {
            System.out.println(requirement + " " + read.of(requirement));
        }
        System.out.println("levels " + read.levels() + "\nyears " + read.years());
        if (arguments.length > 1) {
            read.wrong().forEach(System.out::println);
        }
    }

    private Figure count(java.util.function.BiPredicate<Said, Said> same, java.util.function.Predicate<Said> stated) {
        int right = 0;
        int given = 0;
        int expected = 0;
        for (Clause clause : clauses) {
            List<Said> read = clause.read();
            if (read.size() != clause.expected().size()) {
                throw new IllegalStateException("other mentions than expected in: " + clause.text());
            }
            for (int i = 0; i < read.size(); i++) {
                given += stated.test(read.get(i)) ? 1 : 0;
                expected += stated.test(clause.expected().get(i)) ? 1 : 0;
                right += same.test(read.get(i), clause.expected().get(i)) ? 1 : 0;
            }
        }
        return new Figure(right, given, expected);
    }

    private static Clause clause(String line) {
        String[] sides = line.split(" => ", -1);
        List<Said> said = new ArrayList<>();
        for (String one : sides[1].split("; ", -1)) {
            String[] cells = one.split(" ", -1);
            said.add(new Said(
                    cells[0],
                    Requirement.valueOf(cells[1]),
                    cells[2].equals("-") ? null : Integer.valueOf(cells[2]),
                    cells.length < 4 ? null : Double.valueOf(cells[3])));
        }
        return new Clause(sides[0].replace("\\n", "\n"), said);
    }

    private static TermScanner scanner() {
        TermScanner scanner = new TermScanner();
        for (int i = 0; i < TERMS.size(); i++) {
            scanner.add(TERMS.get(i), i);
        }
        scanner.seal();
        return scanner;
    }
}
