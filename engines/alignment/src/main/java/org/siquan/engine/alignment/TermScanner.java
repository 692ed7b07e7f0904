package org.siquan.engine.alignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds all known terms in a text in one pass, with their places. Letter case, full width and traditional
 * characters do not matter; a term that begins or ends in Latin letters must not continue in them. Of matches one inside the other the longer counts.
 * O(text + matches). Source: Aho and Corasick 1975, doi:10.1145/360825.360855.
 */
final class TermScanner {

    /** A term at a place; {@code owner} is whatever number the term was given. */
    record Match(int start, int end, String term, int owner) {}

    private static final class Node {
        final TreeMap<Character, Node> next = new TreeMap<>();
        final List<Match> terms = new ArrayList<>();
        Node fallback;
        char[] letters = {};
        Node[] targets = {};

        Node(Node fallback) {
            this.fallback = fallback;
        }

        Node() {
            this.fallback = this;
        }

        /** Arrays instead of the map: scanning makes no objects. */
        void freeze() {
            letters = new char[next.size()];
            targets = next.values().toArray(Node[]::new);
            int i = 0;
            for (char letter : next.keySet()) {
                letters[i++] = letter;
            }
        }

        @Nullable
        Node step(char c) {
            int at = letters.length == 0 ? -1 : Arrays.binarySearch(letters, c);
            return at < 0 ? null : targets[at];
        }
    }

    private final Node root = new Node();

    /** The root's steps by letter; most letters of a text begin no term. */
    private final @Nullable Node[] first = new Node[Character.MAX_VALUE + 1];

    void add(String term, int owner) {
        String folded = fold(term.strip());
        if (folded.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), _ -> new Node(root));
        }
        node.terms.add(new Match(0, folded.length(), term.strip(), owner));
    }

    /** Call once after the last {@link #add}. */
    void seal() {
        ArrayDeque<Node> queue = new ArrayDeque<>(root.next.values());
        while (!queue.isEmpty()) {
            Node node = queue.poll();
            for (Map.Entry<Character, Node> edge : node.next.entrySet()) {
                Node target = edge.getValue();
                Node back = node.fallback;
                while (back != root && !back.next.containsKey(edge.getKey())) {
                    back = back.fallback;
                }
                Node found = back.next.get(edge.getKey());
                target.fallback = found == null || found == target ? root : found;
                target.terms.addAll(target.fallback.terms);
                queue.add(target);
            }
            node.freeze();
        }
        root.freeze();
        root.next.forEach((letter, node) -> first[letter] = node);
    }

    List<Match> scan(String text) {
        return scanFolded(fold(text));
    }

    /** The same for a text that is folded already. */
    List<Match> scanFolded(String folded) {
        List<Match> matches = new ArrayList<>();
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            Node step = node == root ? first[c] : node.step(c);
            while (step == null && node != root) {
                node = node.fallback;
                step = node == root ? first[c] : node.step(c);
            }
            node = step == null ? root : step;
            for (Match term : node.terms) {
                int start = i + 1 - term.end();
                if (standsAlone(folded, start, i + 1)) {
                    matches.add(new Match(start, i + 1, term.term(), term.owner()));
                }
            }
        }
        return longest(matches);
    }

    private static List<Match> longest(List<Match> matches) {
        matches.sort(Comparator.comparingInt(Match::start)
                .thenComparing(Comparator.comparingInt(Match::end).reversed())
                .thenComparingInt(Match::owner));
        List<Match> kept = new ArrayList<>();
        int reach = -1;
        int reachStart = -1;
        for (Match match : matches) {
            boolean inside = match.end() <= reach && !(match.end() == reach && match.start() == reachStart);
            if (!inside) {
                kept.add(match);
                if (match.end() > reach) {
                    reach = match.end();
                    reachStart = match.start();
                }
            }
        }
        return kept;
    }

    private static boolean standsAlone(String text, int start, int end) {
        boolean cutsLeft = start > 0 && isWord(text.charAt(start)) && isWord(text.charAt(start - 1));
        boolean cutsRight = end < text.length() && isWord(text.charAt(end - 1)) && isWord(text.charAt(end));
        return !cutsLeft && !cutsRight;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Folds unit by unit, so that places stay what they were. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(ReadableText.fold(text.charAt(i)));
        }
        return folded.toString();
    }
}
