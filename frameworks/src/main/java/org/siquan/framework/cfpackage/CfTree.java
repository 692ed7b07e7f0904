package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** Items of a package with what its associations say of them: parents, skill levels, translations, official codes. */
final class CfTree {

    private final CfFaults faults;
    private final String document;
    private final Map<String, CfItem> items = new LinkedHashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> withChildren = new HashSet<>();
    private final Map<String, String> skillLevels = new HashMap<>();
    private final Set<String> levels = new HashSet<>();
    private final Map<String, CfItem> translations = new HashMap<>();
    private final Set<String> translating = new HashSet<>();
    private final Map<String, List<String>> occupations = new HashMap<>();
    private final Map<String, List<String>> majors = new HashMap<>();

    CfTree(CfHead head, List<CfItem> all, List<CfLink> links, CfFaults faults) {
        this.faults = faults;
        document = head.identifier().toString();
        all.forEach(this::put);
        links.stream().sorted(Comparator.comparingInt(CfLink::sequence)).forEach(this::link);
        circles();
    }

    private static String key(CfItem item) {
        return item.identifier().toString();
    }

    private void put(CfItem item) {
        if (items.putIfAbsent(key(item), item) != null) {
            faults.error(
                    item.path() + "/identifier",
                    "case.duplicate",
                    new Text("标识 %s 重复".formatted(key(item)), "the identifier %s is given twice".formatted(key(item))),
                    new Text("每个项目用自己的标识。", "Give every item an identifier of its own."));
        }
    }

    private void link(CfLink link) {
        if (!items.containsKey(link.origin())) {
            outside(link, link.origin());
            return;
        }
        switch (link.type()) {
            case CfNames.CHILD -> child(link);
            case CfNames.HAS_LEVEL ->
                inside(link).ifPresent(level -> {
                    skillLevels.put(link.origin(), key(level));
                    levels.add(key(level));
                });
            case CfNames.TRANSLATION ->
                inside(link).ifPresent(of -> {
                    translations.put(key(of), items.get(link.origin()));
                    translating.add(link.origin());
                });
            case CfNames.RELATED, CfNames.EXACT -> code(link);
            default -> notKept(link);
        }
    }

    private Optional<CfItem> inside(CfLink link) {
        CfItem item = items.get(link.destination());
        if (item == null) {
            outside(link, link.destination());
        }
        return Optional.ofNullable(item);
    }

    private void child(CfLink link) {
        if (link.destination().equals(document)) {
            return;
        }
        inside(link).ifPresent(parent -> {
            withChildren.add(key(parent));
            String first = parents.putIfAbsent(link.origin(), key(parent));
            if (first != null && !first.equals(key(parent))) {
                faults.note(
                        link.path(),
                        "case.several-parents",
                        "",
                        new Text("项目有多个上级，只取排在最前的一个", "the item has several parents; the first one was taken"),
                        new Text("需要时自行调整所属产业链。", "Change the chain by hand where it matters."));
            }
        });
    }

    private void code(CfLink link) {
        boolean occupation = link.destinationUri().startsWith(CfNames.OCCUPATION_URI);
        boolean major = link.destinationUri().startsWith(CfNames.MAJOR_URI);
        if (!occupation && !major) {
            notKept(link);
            return;
        }
        String code =
                link.destinationUri().substring((occupation ? CfNames.OCCUPATION_URI : CfNames.MAJOR_URI).length());
        if (!Codes.usable(code)) {
            faults.error(
                    link.path() + "/destinationNodeURI/uri",
                    "case.code",
                    new Text(
                            "“%s”不能作代码".formatted(Row.shown(code)), "“%s” cannot be a code".formatted(Row.shown(code))),
                    new Text("代码用字母、数字、点、横线，最长 64 位。", "Use letters, digits, dots and hyphens, at most 64."));
            return;
        }
        List<String> codes = (occupation ? occupations : majors).computeIfAbsent(link.origin(), _ -> new ArrayList<>());
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    private void notKept(CfLink link) {
        faults.note(
                link.path(),
                "case.association",
                link.type(),
                new Text(
                        "关联 %s 未收入能力框架".formatted(Row.shown(link.type())),
                        "the association %s is not kept in the framework".formatted(Row.shown(link.type()))),
                new Text("无需处理；保留原文件即可。", "Nothing to do; keep the original file."));
    }

    private void outside(CfLink link, String identifier) {
        faults.note(
                link.path(),
                "case.outside",
                link.type(),
                new Text(
                        "关联 %s 指向包外的 %s，已略去".formatted(Row.shown(link.type()), Row.shown(identifier)),
                        "the association %s names %s, which is not in the package; it was left out"
                                .formatted(Row.shown(link.type()), Row.shown(identifier))),
                new Text("需要时把该项目一并放入包中。", "Put the item into the package where it is needed."));
    }

    /** Every item that stands below itself is named once; its parent is then taken away, so that all else ends. */
    private void circles() {
        Set<String> sound = new HashSet<>();
        for (String start : items.keySet()) {
            Set<String> way = new HashSet<>();
            String at = start;
            while (at != null && !sound.contains(at) && way.add(at)) {
                at = parents.get(at);
            }
            if (at != null && !sound.contains(at)) {
                CfItem item = items.getOrDefault(at, items.get(start));
                faults.error(
                        item == null ? "/CFItems" : item.path(),
                        "case.circle",
                        new Text("项目按 isChildOf 成了自己的上级", "by isChildOf the item stands above itself"),
                        new Text("去掉圈中的一条 isChildOf。", "Remove one isChildOf of the circle."));
                parents.remove(at);
            }
            sound.addAll(way);
        }
    }

    List<CfItem> items() {
        return List.copyOf(items.values());
    }

    /** The item at the top above this one; itself if it has no parent. */
    CfItem top(CfItem item) {
        CfItem at = item;
        for (CfItem up = parent(at); up != null; up = parent(at)) {
            at = up;
        }
        return at;
    }

    @Nullable
    CfItem parent(CfItem item) {
        String parent = parents.get(key(item));
        return parent == null ? null : items.get(parent);
    }

    boolean hasChildren(CfItem item) {
        return withChildren.contains(key(item));
    }

    /** True of an item that only says another one in another language. */
    boolean translates(CfItem item) {
        return translating.contains(key(item));
    }

    Optional<CfItem> translation(CfItem item) {
        return Optional.ofNullable(translations.get(key(item)));
    }

    boolean isSkillLevel(CfItem item) {
        return item.is(CfNames.SKILL_LEVEL) || levels.contains(key(item));
    }

    Optional<CfItem> skillLevel(CfItem item) {
        return Optional.ofNullable(skillLevels.get(key(item))).map(items::get);
    }

    List<String> occupations(CfItem item) {
        return occupations.getOrDefault(key(item), List.of());
    }

    List<String> majors(CfItem item) {
        return majors.getOrDefault(key(item), List.of());
    }
}
