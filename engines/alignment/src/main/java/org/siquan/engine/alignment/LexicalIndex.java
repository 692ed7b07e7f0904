package org.siquan.engine.alignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * BM25 over character uni- and bigrams of Han script and over whole Latin words (Lucene, in memory). Document number =
 * position of the term. Source: Robertson and Zaragoza 2009, doi:10.1561/1500000019. Thread-safe once built.
 */
final class LexicalIndex implements AutoCloseable {

    private static final String FIELD = "grams";
    private static final float K1 = 0.9f;
    private static final float B = 0.3f;

    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, Double> rarity = new HashMap<>();
    private final double rarest;

    LexicalIndex(List<String> texts) {
        try {
            this.directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig();
            config.setSimilarity(new BM25Similarity(K1, B));
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (String text : texts) {
                    Document document = new Document();
                    document.add(new TextField(FIELD, new Given(grams(text))));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            this.reader = DirectoryReader.open(directory);
            this.searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new BM25Similarity(K1, B));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, Integer> holders = new HashMap<>();
        for (String text : texts) {
            grams(text).stream().distinct().forEach(gram -> holders.merge(gram, 1, Integer::sum));
        }
        double all = texts.size();
        holders.forEach((gram, n) -> rarity.put(gram, Math.log(1 + (all - n + 0.5) / (n + 0.5))));
        this.rarest = Math.log(1 + (all + 0.5) / 0.5);
    }

    /** BM25 of the best terms that share a gram, divided by the most the words of the title could earn; 0..1. */
    Map<Integer, Double> search(String title, int hits) {
        List<String> grams = grams(title).stream().distinct().toList();
        double most = grams.stream().mapToDouble(this::rarity).sum();
        if (grams.isEmpty() || most <= 0) {
            return Map.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        grams.stream()
                .limit(200)
                .forEach(gram -> query.add(new TermQuery(new Term(FIELD, gram)), BooleanClause.Occur.SHOULD));
        try {
            Map<Integer, Double> scores = new LinkedHashMap<>();
            for (ScoreDoc hit : searcher.search(query.build(), hits).scoreDocs) {
                scores.put(hit.doc, hit.score / most);
            }
            return scores;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    double rarity(String gram) {
        return rarity.getOrDefault(gram, rarest);
    }

    /** Han characters one by one and in overlapping pairs; runs of Latin letters, digits, + and # whole. */
    static List<String> grams(String text) {
        List<String> grams = new ArrayList<>();
        int at = 0;
        String before = "";
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int width = Character.charCount(point);
            if (WordPiece.isCjk(point)) {
                String one = text.substring(at, at + width);
                grams.add(one);
                if (!before.isEmpty()) {
                    grams.add(before + one);
                }
                before = one;
                at += width;
                continue;
            }
            before = "";
            int end = at;
            while (end < text.length() && isLatin(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                grams.add(text.substring(at, end));
                at = end;
            } else {
                at += width;
            }
        }
        return grams;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '#';
    }

    @Override
    public void close() {
        try (directory) {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Hands ready tokens to Lucene, so that no analyser guesses again. */
    private static final class Given extends TokenStream {

        private final List<String> tokens;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int next;

        Given(List<String> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            term.append(tokens.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
