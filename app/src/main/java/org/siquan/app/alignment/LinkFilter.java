package org.siquan.app.alignment;

/**
 * Which items make the links, and which links are shown.
 *
 * @param source orders count places, advertisements one each; they are never added up
 * @param chain id of a chain, or empty
 * @param occupation code of an occupation, or empty
 * @param zone id of a zone, or empty; only orders know theirs
 * @param least links of a smaller probability are left out, 0..1
 */
public record LinkFilter(ItemKind source, String chain, String occupation, String zone, double least) {

    public static LinkFilter all(ItemKind source) {
        return new LinkFilter(source, "", "", "", 0);
    }

    boolean takes(LinkedItem item) {
        return item.kind() == source
                && (chain.isEmpty() || chain.equals(item.path().chain()))
                && (occupation.isEmpty() || occupation.equals(item.path().occupation()))
                && (zone.isEmpty() || zone.equals(item.zone()));
    }
}
