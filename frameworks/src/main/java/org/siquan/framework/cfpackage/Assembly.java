package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.Chain;
import org.siquan.region.ChainId;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.file.Text;

/**
 * Makes a framework of a package's items: an item at the top is a chain, an item without children a competency of the
 * chain above it. What a competency here must have and the package does not say is taken with a note.
 */
final class Assembly {

    private static final Pattern LEVEL = Pattern.compile("(?<!\\d)([1-5])(?!\\d)");
    private static final int LOWEST = 1;
    private static final int SHORT = 8;

    private final CfHead head;
    private final CfTree tree;
    private final CfDescriptors descriptors;
    private final CfFaults faults;
    private final Codes chainCodes;
    private final Codes competencyCodes;
    private final Map<CfItem, Chain> chains = new LinkedHashMap<>();

    Assembly(CfHead head, CfTree tree, CfDescriptors descriptors, CfFaults faults) {
        this.head = head;
        this.tree = tree;
        this.descriptors = descriptors;
        this.faults = faults;
        chainCodes = new Codes(faults);
        competencyCodes = new Codes(faults);
    }

    CompetencyFramework framework() {
        List<CfItem> found = tree.items().stream().filter(this::isCompetency).toList();
        Set<CfItem> tops = new LinkedHashSet<>();
        found.forEach(item -> tops.add(tree.top(item)));
        for (CfItem item : tree.items()) {
            if (item.is(CfNames.CHAIN) || (tops.contains(item) && !isCompetency(item))) {
                TwoNames names = names(item);
                chains.put(item, new Chain(new ChainId(chainCodes.of(item)), names.zh(), names.en()));
            }
        }
        List<Competency> competencies = new ArrayList<>();
        List<CompetencyLevel> levels = new ArrayList<>();
        Optional<Chain> other = Optional.empty();
        for (CfItem item : found) {
            Chain chain = chains.get(tree.top(item));
            if (chain == null) {
                chain = other.orElseGet(this::ofTheFramework);
                other = Optional.of(chain);
            }
            Competency competency = competency(item, chain);
            competencies.add(competency);
            descriptors.of(item).forEach((level, words) -> {
                onlyOne(item, words);
                levels.add(new CompetencyLevel(competency.id(), level, words.zh(), words.en()));
            });
        }
        if (competencies.isEmpty()) {
            faults.note(
                    "/CFItems",
                    "case.no-competency",
                    "",
                    new Text("包中没有能力", "the package holds no competency"),
                    new Text("确认导出的是整个框架。", "Make sure that the whole framework was exported."));
        }
        List<Chain> all = new ArrayList<>(chains.values());
        other.ifPresent(all::add);
        TwoNames title = TwoNames.of(head.title(), head.language(), head.titleEn());
        return new CompetencyFramework(
                head.identifier(),
                new Text(title.zh(), title.en()),
                head.creator(),
                head.version(),
                head.changed(),
                all,
                competencies,
                levels);
    }

    private boolean isCompetency(CfItem item) {
        return !item.is(CfNames.CHAIN)
                && !tree.isSkillLevel(item)
                && !tree.translates(item)
                && (item.is(CfNames.COMPETENCY) || !tree.hasChildren(item));
    }

    private Chain ofTheFramework() {
        String id = "F-" + head.identifier().toString().substring(0, SHORT);
        TwoNames title = TwoNames.of(head.title(), head.language(), head.titleEn());
        faults.note(
                "/CFDocument",
                "case.no-chain",
                "",
                new Text(
                        "有能力不在任何分组下，归入以框架命名的产业链 " + id,
                        "some competencies stand below no group; they go into the chain " + id),
                new Text("需要时在 competencies.csv 中改。", "Change it in competencies.csv where it matters."));
        return new Chain(new ChainId(id), title.zh(), title.en());
    }

    private Competency competency(CfItem item, Chain chain) {
        CfItem parent = tree.parent(item);
        if (parent != null && !parent.equals(tree.top(item))) {
            faults.note(
                    item.path(),
                    "case.flattened",
                    "",
                    new Text("产业链与能力之间的层次未收入", "the groups between chain and competency are not kept"),
                    new Text("无需处理；保留原文件即可。", "Nothing to do; keep the original file."));
        }
        TwoNames names = names(item);
        onlyOne(item, names);
        return new Competency(
                new CompetencyId(competencyCodes.of(item)),
                names.zh(),
                names.en(),
                aliases(item),
                chain.id(),
                tree.majors(item),
                tree.occupations(item),
                level(item));
    }

    private TwoNames names(CfItem item) {
        String other = tree.translation(item).map(CfItem::statement).orElse(item.label());
        String language = item.language().isEmpty() ? head.language() : item.language();
        return TwoNames.of(item.statement(), language, other);
    }

    private void onlyOne(CfItem item, TwoNames names) {
        if (names.one()) {
            faults.note(
                    item.path(),
                    "case.one-language",
                    "",
                    new Text("只有一种语言的文字，中英文两栏用同一文字", "there is one language only; its words stand in both columns"),
                    new Text("在 CSV 中补上译文。", "Add the translation in the CSV files."));
        }
    }

    /** Files of a region separate aliases by a bar, so a bar separates them here as well. */
    private List<String> aliases(CfItem item) {
        List<String> aliases = new ArrayList<>();
        for (String keyword : item.keywords()) {
            List<String> parts = List.of(keyword.split("[|｜]", -1));
            if (parts.size() > 1) {
                faults.note(
                        item.path() + "/conceptKeywords",
                        "case.bar",
                        "",
                        new Text("关键词中的竖线作为分隔", "a bar inside a keyword was read as a separator"),
                        new Text("核对别名。", "Check the aliases."));
            }
            for (String part : parts) {
                if (!part.isBlank()) {
                    aliases.add(part.strip());
                }
            }
        }
        return aliases;
    }

    private int level(CfItem item) {
        Optional<CfItem> skill = tree.skillLevel(item);
        for (String words :
                skill.map(s -> List.of(s.code(), s.statement(), s.label())).orElse(List.of())) {
            Matcher matcher = LEVEL.matcher(words);
            if (matcher.find()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        faults.note(
                item.path(),
                "case.no-level",
                "",
                new Text("没有一至五级的难度等级，记为 1", "there is no level of 1 to 5; 1 was taken"),
                new Text("在 competencies.csv 中填写等级。", "Fill in the level in competencies.csv."));
        return LOWEST;
    }
}
