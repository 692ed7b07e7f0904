package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds competencies in an advertisement or a syllabus: first by their words, then, where words say little, by meaning;
 * and what the words around say of them.
 */
final class CompetencyFinding {

    /** Owner of the phrases in which a name names no competency. */
    private static final int NOISE = -1;

    private final List<CompetencyEntry> competencies;
    private final AlignmentOptions options;
    private final SentenceEncoder encoder;
    private final TermScanner scanner = new TermScanner();
    private final KnownVectors vectors;
    private final ExpectationReading inPostings = new ExpectationReading(CueWords.ofResource("posting-cues.csv"));

    CompetencyFinding(
            List<CompetencyEntry> sorted, AlignmentOptions options, SentenceEncoder encoder, StoredVectors stored) {
        this.competencies = sorted;
        this.options = options;
        this.encoder = encoder;
        for (int i = 0; i < sorted.size(); i++) {
            CompetencyEntry entry = sorted.get(i);
            scanner.add(entry.zh(), i);
            for (String alias : entry.aliases()) {
                scanner.add(alias, i);
            }
        }
        OwnData.lines("mention-noise.txt").forEach(phrase -> scanner.add(phrase, NOISE));
        scanner.seal();
        this.vectors = stored.of(sorted.stream().map(CompetencyEntry::zh).toList(), encoder);
    }

    /** Mentions in an advertisement, those that weigh most first. */
    List<CompetencyMention> find(String title, String text) {
        List<CompetencyMention> mentions = byWords(title, text, inPostings);
        if (mentions.size() < options.denseBelow()) {
            mentions.addAll(byMeaning(text));
        }
        mentions.sort(Comparator.comparingDouble((CompetencyMention m) -> -m.weight())
                .thenComparing(m -> m.competency().id()));
        return mentions;
    }

    /** Mentions by their words alone, by id. */
    List<CompetencyMention> byWords(String title, String text, ExpectationReading reading) {
        Map<Integer, List<Evidence>> found = new TreeMap<>();
        collect(Evidence.Field.TITLE, title, reading, found);
        collect(Evidence.Field.TEXT, text, reading, found);
        List<CompetencyMention> mentions = new ArrayList<>();
        found.forEach((owner, evidence) ->
                mentions.add(new CompetencyMention(competencies.get(owner), strength(evidence), evidence)));
        return mentions;
    }

    private void collect(
            Evidence.Field field, String text, ExpectationReading reading, Map<Integer, List<Evidence>> found) {
        ReadableText readable = ReadableText.of(text);
        List<TermScanner.Match> matches = scanner.scanFolded(readable.text()).stream()
                .filter(match -> match.owner() != NOISE)
                .toList();
        List<Expectation> expectations = reading.of(readable.text(), matches);
        for (int i = 0; i < matches.size(); i++) {
            TermScanner.Match match = matches.get(i);
            found.computeIfAbsent(match.owner(), _ -> new ArrayList<>())
                    .add(new Evidence(
                            field,
                            readable.start(match.start()),
                            readable.end(match.end()),
                            match.term(),
                            Evidence.Source.LEXICAL,
                            1,
                            expectations.get(i)));
        }
    }

    private static double strength(List<Evidence> evidence) {
        Set<String> terms = new HashSet<>();
        evidence.stream()
                .filter(one -> one.expectation().requirement().isAsked())
                .forEach(one -> terms.add(one.term()));
        return 1 - Math.pow(0.5, terms.size());
    }

    private List<CompetencyMention> byMeaning(String text) {
        List<Sentences.Span> spans = Sentences.of(text, options.mostSentences()).spans();
        if (spans.isEmpty() || vectors.count() == 0) {
            return List.of();
        }
        List<float[]> meanings =
                encoder.encode(spans.stream().map(Sentences.Span::text).toList());
        Map<Integer, List<Evidence>> found = new TreeMap<>();
        for (int s = 0; s < spans.size(); s++) {
            KnownVectors.Query query = KnownVectors.query(meanings.get(s));
            int nearest = -1;
            double best = options.nearestCosine();
            for (int c = 0; c < vectors.count(); c++) {
                double cosine = vectors.cosine(query, c);
                if (cosine > best) {
                    best = cosine;
                    nearest = c;
                }
            }
            if (nearest >= 0) {
                Sentences.Span span = spans.get(s);
                String name = competencies.get(nearest).zh();
                found.computeIfAbsent(nearest, _ -> new ArrayList<>())
                        .add(new Evidence(
                                Evidence.Field.TEXT,
                                span.start(),
                                span.end(),
                                name,
                                Evidence.Source.DENSE,
                                best,
                                inPostings.ofStatement(
                                        ReadableText.of(span.text()).text())));
            }
        }
        List<CompetencyMention> mentions = new ArrayList<>();
        found.forEach((owner, evidence) -> mentions.add(new CompetencyMention(
                competencies.get(owner),
                evidence.stream()
                                .filter(one -> one.expectation().requirement().isAsked())
                                .mapToDouble(Evidence::strength)
                                .max()
                                .orElse(0)
                        / 2,
                evidence)));
        return mentions;
    }
}
