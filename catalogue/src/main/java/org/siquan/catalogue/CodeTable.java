package org.siquan.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One table of official codes, looked up by code, parent, name and alias. Immutable and safe for use by many threads.
 *
 * <p>Names and aliases are compared after NFKC and without blanks at the ends; case matters. Several entries may bear
 * one name, so those look-ups answer lists, finest level first, then in the order of the file.
 *
 * @param <E> kind of entry
 * @implNote look-ups O(1), memory O(entries + aliases)
 */
public final class CodeTable<E extends CodeEntry> {

    private final Vintage vintage;
    private final List<E> entries;
    private final Map<String, List<E>> byCode;
    private final Map<String, List<E>> byParent;
    private final Map<String, List<E>> byName;
    private final Map<String, List<E>> byAlias;

    CodeTable(Vintage vintage, List<E> entries) {
        this.vintage = vintage;
        this.entries = List.copyOf(entries);
        byCode = HashMap.newHashMap(entries.size());
        byParent = new HashMap<>();
        byName = HashMap.newHashMap(entries.size());
        byAlias = new HashMap<>();
        for (var entry : this.entries) {
            put(byCode, entry.code(), entry);
            put(byParent, entry.parent(), entry);
            put(byName, Names.normalised(entry.name()), entry);
            entry.aliases().forEach(alias -> put(byAlias, Names.normalised(alias), entry));
        }
        seal(byCode);
        seal(byParent);
        seal(byName);
        seal(byAlias);
    }

    private static <E> void put(Map<String, List<E>> index, String key, E entry) {
        var known = index.get(key);
        if (known == null) {
            index.put(key, List.of(entry));
        } else {
            if (known.size() == 1) {
                known = new ArrayList<>(known);
                index.put(key, known);
            }
            known.add(entry);
        }
    }

    private static <E extends CodeEntry> void seal(Map<String, List<E>> index) {
        for (var found : index.entrySet()) {
            if (found.getValue().size() > 1) {
                found.getValue().sort((a, b) -> Integer.compare(b.depth(), a.depth()));
                found.setValue(List.copyOf(found.getValue()));
            }
        }
    }

    /** Where the entries come from. */
    public Vintage vintage() {
        return vintage;
    }

    /** Every entry in the order of the file. */
    public List<E> all() {
        return entries;
    }

    /** How many entries. */
    public int size() {
        return entries.size();
    }

    /** The entry with this code; where levels share the code, the finest. */
    public Optional<E> find(String code) {
        return byCode.getOrDefault(code, List.of()).stream().findFirst();
    }

    /** The entry of this level (1 = top) with this code. */
    public Optional<E> find(int depth, String code) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(entry -> entry.depth() == depth)
                .findFirst();
    }

    /**
     * The entry with this code; where levels share the code, the finest.
     *
     * @throws IllegalArgumentException if there is none
     */
    public E get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "code must be one of the %d of %s (%s), was %s%nTry: find(code), or load a newer file"
                                .formatted(size(), vintage.source(), vintage.vintage(), code)));
    }

    /**
     * Every entry whose parent is this code; for institutions and divisions, this city. Where levels share a code
     * ({@code 1-01-00-00} is 中类 and 小类), the children of both; {@link #childrenOf(CodeEntry)} tells them apart.
     */
    public List<E> childrenOf(String parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    /** The entries directly below this one. */
    public List<E> childrenOf(E parent) {
        return childrenOf(parent.code()).stream()
                .filter(child -> child.depth() == parent.depth() + 1)
                .toList();
    }

    /** The entry directly above this one; none at the top and in flat tables. */
    public Optional<E> parentOf(E child) {
        return find(child.depth() - 1, child.parent());
    }

    /** The entries of one level, 1 = top. */
    public List<E> atDepth(int depth) {
        return entries.stream().filter(entry -> entry.depth() == depth).toList();
    }

    /** Every entry that bears this name. */
    public List<E> byName(String name) {
        return byName.getOrDefault(Names.normalised(name), List.of());
    }

    /** Every entry that has this alias. */
    public List<E> byAlias(String alias) {
        return byAlias.getOrDefault(Names.normalised(alias), List.of());
    }
}
