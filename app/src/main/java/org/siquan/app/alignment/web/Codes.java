package org.siquan.app.alignment.web;

import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeEntry;
import org.siquan.catalogue.CodeTable;
import org.springframework.stereotype.Component;

/** Names of official codes; a code that is not in the catalogue stands for itself. */
@Component("alignmentCodes")
class Codes {

    private final Catalogue catalogue;

    Codes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String occupation(@Nullable String code) {
        return name(catalogue.occupations(), code);
    }

    public String major(@Nullable String code) {
        return name(catalogue.majors(), code);
    }

    public String sector(@Nullable String code) {
        return name(catalogue.sectors(), code);
    }

    private static <E extends CodeEntry> String name(CodeTable<E> table, @Nullable String code) {
        return code == null ? "" : table.find(code).map(CodeEntry::name).orElse(code);
    }
}
