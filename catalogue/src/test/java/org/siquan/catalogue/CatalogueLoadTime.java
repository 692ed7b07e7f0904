package org.siquan.catalogue;

/** Prints how long the first load takes in a fresh virtual machine; run by hand, the figure is in the documents. */
final class CatalogueLoadTime {

    private CatalogueLoadTime() {}

    static void main() {
        long start = System.nanoTime();
        var catalogue = Catalogue.load();
        long micros = (System.nanoTime() - start) / 1_000;
        int entries = catalogue.sectors().size()
                + catalogue.occupations().size()
                + catalogue.majors().size()
                + catalogue.institutions().size()
                + catalogue.divisions().size();
        IO.println("%d entries in %.1f ms".formatted(entries, micros / 1000.0));
    }
}
