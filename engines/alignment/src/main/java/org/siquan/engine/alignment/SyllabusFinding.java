package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes what a course teaches, from the words and verbs of its syllabus. Thread-safe. O(text). */
final class SyllabusFinding {

    private static final Pattern HOURS =
            Pattern.compile("(?<!\\d)(\\d{1,3}) ?(?:学时|课时|學時|課時|hours?(?![a-z]))", Pattern.CASE_INSENSITIVE);

    private final CompetencyFinding finding;
    private final int mostChars;
    private final ExpectationReading reading = new ExpectationReading(CueWords.ofResource("syllabus-cues.csv"));

    SyllabusFinding(CompetencyFinding finding, int mostChars) {
        this.finding = finding;
        this.mostChars = mostChars;
    }

    SyllabusReading read(Syllabus syllabus) {
        String name = first(syllabus.name());
        String text = first(syllabus.text());
        List<CompetencyMention> taught = finding.byWords(name, text, reading).stream()
                .filter(mention -> mention.requirement().isAsked())
                .toList();
        Map<String, Double> hours = hours(text, taught);
        List<TeachingProposal> proposals = new ArrayList<>();
        for (CompetencyMention mention : taught) {
            double stated = hours.getOrDefault(mention.competency().id(), 0.0);
            proposals.add(new TeachingProposal(
                    mention.competency(),
                    mention.findLevel().orElse(null),
                    syllabus.hours() > 0 ? Math.min(stated, syllabus.hours()) : stated,
                    mention.weight(),
                    mention.evidence().stream()
                            .filter(one -> one.expectation().requirement().isAsked())
                            .toList()));
        }
        proposals.sort(Comparator.comparingDouble((TeachingProposal p) -> -p.strength())
                .thenComparing(p -> p.competency().id()));
        boolean truncated = name.length() < syllabus.name().length()
                || text.length() < syllabus.text().length();
        return new SyllabusReading(syllabus, proposals, truncated);
    }

    private String first(String text) {
        return text.length() > mostChars ? text.substring(0, mostChars) : text;
    }

    /** Hours of each line by the ids of what the line teaches, shared evenly. */
    private static Map<String, Double> hours(String text, List<CompetencyMention> taught) {
        Map<Integer, Set<String>> byLine = new HashMap<>();
        int[] lines = lines(text);
        for (CompetencyMention mention : taught) {
            for (Evidence one : mention.evidence()) {
                if (one.field() == Evidence.Field.TEXT
                        && one.expectation().requirement().isAsked()) {
                    byLine.computeIfAbsent(lines[one.start()], _ -> new HashSet<>())
                            .add(mention.competency().id());
                }
            }
        }
        Map<String, Double> hours = new HashMap<>();
        Matcher matcher = HOURS.matcher(text);
        while (matcher.find()) {
            Set<String> named = byLine.getOrDefault(lines[matcher.start()], Set.of());
            double each = Double.parseDouble(matcher.group(1)) / Math.max(1, named.size());
            named.forEach(id -> hours.merge(id, each, Double::sum));
        }
        return hours;
    }

    /** Number of the line of each unit; a semicolon ends a line too, for syllabi without line breaks. */
    private static int[] lines(String text) {
        int[] lines = new int[text.length()];
        int line = 0;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line;
            line += "\n；;。".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return lines;
    }
}
