package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Codes the industry words of advertisements to sectors: a known name first, else words and meaning together. Job
 * boards name the main sector first, so the first of several that can be coded counts. Each wording is coded once.
 */
final class SectorCoding implements AutoCloseable {

    private static final double WORDS_COUNT = 0.4;
    private static final double ENOUGH = 0.45;
    private static final int MOST_WORDINGS = 5;
    private static final int MOST_KNOWN = 20_000;
    private static final Pattern SEVERAL = Pattern.compile("[,，;；|\\s]+");

    /** Other sectors: names none. */
    private static final Pattern REST = Pattern.compile("其[他它]");

    private record Term(String text, SectorEntry sector) {}

    private final List<Term> terms;
    private final LexicalIndex lexical;
    private final KnownVectors vectors;
    private final SentenceEncoder encoder;
    private final Map<String, Optional<SectorMatch>> known = new ConcurrentHashMap<>();

    SectorCoding(List<SectorEntry> sorted, SentenceEncoder encoder, StoredVectors stored) {
        this.encoder = encoder;
        this.terms = terms(sorted);
        List<String> texts = terms.stream().map(Term::text).toList();
        this.lexical = new LexicalIndex(texts);
        this.vectors = stored.of(texts, encoder);
    }

    /** Every wording the coding knows for these sectors. */
    static List<String> texts(List<SectorEntry> sectors) {
        return terms(sectors).stream().map(Term::text).toList();
    }

    private static List<Term> terms(List<SectorEntry> sectors) {
        Map<String, SectorEntry> byCode = new HashMap<>();
        Map<String, Term> terms = new LinkedHashMap<>();
        for (SectorEntry sector : sectors) {
            byCode.put(sector.code(), sector);
            String name = TitleCleaning.fold(sector.name());
            terms.putIfAbsent(name, new Term(name, sector));
        }
        for (String line : OwnData.lines("sector-terms.csv")) {
            int comma = line.lastIndexOf(',');
            SectorEntry sector = byCode.get(line.substring(comma + 1));
            if (sector != null) {
                terms.putIfAbsent(line.substring(0, comma), new Term(line.substring(0, comma), sector));
            }
        }
        return new ArrayList<>(terms.values());
    }

    Optional<SectorMatch> code(String industry) {
        if (terms.isEmpty() || industry.isBlank()) {
            return Optional.empty();
        }
        String folded = TitleCleaning.fold(industry);
        return known.size() < MOST_KNOWN ? known.computeIfAbsent(folded, this::search) : search(folded);
    }

    private Optional<SectorMatch> search(String industry) {
        String[] wordings = SEVERAL.split(industry, -1);
        for (int i = 0; i < Math.min(wordings.length, MOST_WORDINGS); i++) {
            if (TitleCleaning.letters(wordings[i]) >= 2
                    && !REST.matcher(wordings[i]).lookingAt()) {
                Optional<SectorMatch> match = nearest(wordings[i]);
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<SectorMatch> nearest(String words) {
        Map<Integer, Double> found = lexical.search(words, terms.size());
        KnownVectors.Query query = KnownVectors.query(encoder.encode(words));
        int best = -1;
        double most = ENOUGH;
        for (int t = 0; t < terms.size(); t++) {
            double meaning = OccupationFeatures.stretch(vectors.cosine(query, t));
            double score = words.equals(terms.get(t).text())
                    ? 1
                    : WORDS_COUNT * found.getOrDefault(t, 0.0) + (1 - WORDS_COUNT) * Math.min(1, meaning);
            if (score > most) {
                most = score;
                best = t;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        SectorEntry sector = terms.get(best).sector();
        return Optional.of(new SectorMatch(
                sector.code(), sector.name(), most, words, terms.get(best).text()));
    }

    @Override
    public void close() {
        lexical.close();
    }
}
