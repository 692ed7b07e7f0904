package org.siquan.app.alignment.web;

import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.NodeKind;

/** Addresses of the neighbourhood of a node. */
final class GraphLinks {

    private GraphLinks() {}

    static String to(NodeKind kind, String id, ItemKind source) {
        return "/alignment/graph?kind=" + kind + "&id=" + LinkAsked.coded(id) + "&source=" + source;
    }
}
