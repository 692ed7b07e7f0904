package org.siquan.engine.alignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Greedy longest-match WordPiece as BERT's Chinese vocabulary expects it: NFKC and lower case first (the vocabulary
 * holds no upper-case Latin words), every CJK character its own word, punctuation apart. Source: Devlin et al. 2019,
 * doi:10.18653/v1/N19-1423, and the public tokenizer of BERT.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> ids;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> ids) {
        this.ids = ids;
        this.unknown = require("[UNK]");
        this.first = require("[CLS]");
        this.last = require("[SEP]");
    }

    static WordPiece ofResource(String resource) {
        try (InputStream in = WordPiece.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "vocabulary %s is not on the class path%nTry: add the jar of the embedding model"
                                .formatted(resource));
            }
            return new WordPiece(Vocabulary.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ids of the text between the two marks, cut to at most {@code most} ids in all. */
    long[] encode(String text, int most) {
        List<Integer> found = new ArrayList<>();
        found.add(first);
        StringBuilder word = new StringBuilder();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int at = 0; at < folded.length() && found.size() < most; ) {
            int point = folded.codePointAt(at);
            at += Character.charCount(point);
            if (isDropped(point)) {
                continue;
            }
            boolean space = Character.isWhitespace(point) || Character.isSpaceChar(point);
            if (space || isCjk(point) || isPunctuation(point)) {
                flush(word, found);
                if (!space) {
                    flush(word.appendCodePoint(point), found);
                }
            } else {
                word.appendCodePoint(point);
            }
        }
        flush(word, found);
        int length = Math.min(found.size(), most - 1);
        long[] result = new long[length + 1];
        for (int i = 0; i < length; i++) {
            result[i] = found.get(i);
        }
        result[length] = last;
        return result;
    }

    private void flush(StringBuilder word, List<Integer> found) {
        if (word.isEmpty()) {
            return;
        }
        int before = found.size();
        int start = 0;
        while (start < word.length()) {
            int end = word.length() - start > LONGEST_WORD ? start : word.length();
            Integer id = null;
            while (end > start) {
                id = ids.get(start == 0 ? word.substring(0, end) : CONTINUED + word.substring(start, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                found.subList(before, found.size()).clear();
                found.add(unknown);
                break;
            }
            found.add(id);
            start = end;
        }
        word.setLength(0);
    }

    private int require(String token) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalStateException(
                    "vocabulary lacks %s%nTry: the vocabulary of a BERT model".formatted(token));
        }
        return id;
    }

    private static boolean isDropped(int point) {
        int type = Character.getType(point);
        return point == 0
                || point == 0xFFFD
                || type == Character.FORMAT
                || (type == Character.CONTROL && !Character.isWhitespace(point));
    }

    static boolean isCjk(int point) {
        return (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x20000 && point <= 0x2CEAF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x2F800 && point <= 0x2FA1F);
    }

    private static boolean isPunctuation(int point) {
        if ((point >= 33 && point <= 47)
                || (point >= 58 && point <= 64)
                || (point >= 91 && point <= 96)
                || (point >= 123 && point <= 126)) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Reads just the map {@code "vocab": {"piece": id, …}} out of a tokenizer description. */
    private static final class Vocabulary {

        private final String json;
        private int at;

        private Vocabulary(String json) {
            this.json = json;
            this.at = json.indexOf('{', json.indexOf("\"vocab\"")) + 1;
        }

        static Map<String, Integer> read(String json) {
            Vocabulary vocabulary = new Vocabulary(json);
            Map<String, Integer> ids = new HashMap<>(1 << 16);
            while (vocabulary.peek() != '}') {
                String piece = vocabulary.string();
                vocabulary.expect(':');
                ids.put(piece, vocabulary.number());
                if (vocabulary.peek() == ',') {
                    vocabulary.at++;
                }
            }
            return ids;
        }

        private char peek() {
            while (Character.isWhitespace(json.charAt(at))) {
                at++;
            }
            return json.charAt(at);
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalStateException("vocabulary has %s where %s was due, at offset %d%nTry: unpack it again"
                        .formatted(json.charAt(at), wanted, at));
            }
            at++;
        }

        private String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            for (char c = json.charAt(at); c != '"'; c = json.charAt(++at)) {
                if (c != '\\') {
                    text.append(c);
                    continue;
                }
                char escaped = json.charAt(++at);
                if (escaped == 'u') {
                    text.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
                    at += 4;
                } else {
                    text.append(escaped);
                }
            }
            at++;
            return text.toString();
        }

        private int number() {
            peek();
            int start = at;
            while (Character.isDigit(json.charAt(at))) {
                at++;
            }
            return Integer.parseInt(json, start, at, 10);
        }
    }
}
