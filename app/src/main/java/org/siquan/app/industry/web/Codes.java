package org.siquan.app.industry.web;

import java.util.List;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeEntry;
import org.siquan.catalogue.CodeTable;
import org.springframework.stereotype.Component;

/** Names of official codes; a code that is not in the catalogue stands for itself. */
@Component
class Codes {

    private final Catalogue catalogue;

    Codes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A code with its name. */
    public record Named(String code, String name) {}

    String sector(String code) {
        return name(catalogue.sectors(), code);
    }

    String occupation(String code) {
        return name(catalogue.occupations(), code);
    }

    String major(String code) {
        return name(catalogue.majors(), code);
    }

    List<Named> majors(List<String> codes) {
        return codes.stream().map(code -> new Named(code, major(code))).toList();
    }

    List<Named> occupations(List<String> codes) {
        return codes.stream().map(code -> new Named(code, occupation(code))).toList();
    }

    private static <E extends CodeEntry> String name(CodeTable<E> table, String code) {
        return table.find(code).map(CodeEntry::name).orElse(code);
    }
}
