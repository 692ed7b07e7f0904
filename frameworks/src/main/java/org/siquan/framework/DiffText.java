package org.siquan.framework;

import java.util.ArrayList;
import java.util.List;
import org.siquan.framework.FrameworkDiff.Aspect;
import org.siquan.framework.FrameworkDiff.Changed;
import org.siquan.framework.FrameworkDiff.Difference;
import org.siquan.region.Competency;
import org.siquan.region.file.Text;

/** A difference of frameworks in words, for people who read one of two languages. */
public final class DiffText {

    private DiffText() {}

    /** The whole in one sentence. */
    public static Text summary(FrameworkDiff diff) {
        if (diff.isEmpty()) {
            return new Text("两个版本的能力没有差别。", "The competencies of both versions are the same.");
        }
        long renamed = diff.changedIn(Aspect.NAME_ZH, Aspect.NAME_EN);
        long aliases = diff.changedIn(Aspect.ALIASES);
        long levels = diff.changedIn(Aspect.LEVEL, Aspect.DESCRIPTOR_ZH, Aspect.DESCRIPTOR_EN);
        long occupations = diff.changedIn(Aspect.OCCUPATIONS);
        long majors = diff.changedIn(Aspect.MAJORS);
        long chains = diff.changedIn(Aspect.CHAIN);
        return new Text(
                "新增 %d 项，删去 %d 项，改动 %d 项（改名 %d，别名 %d，等级 %d，职业 %d，专业 %d，产业链 %d）。"
                        .formatted(
                                diff.added().size(),
                                diff.removed().size(),
                                diff.changed().size(),
                                renamed,
                                aliases,
                                levels,
                                occupations,
                                majors,
                                chains),
                "%d added, %d removed, %d changed (renamed %d, aliases %d, levels %d, occupations %d, majors %d, chain %d)."
                        .formatted(
                                diff.added().size(),
                                diff.removed().size(),
                                diff.changed().size(),
                                renamed,
                                aliases,
                                levels,
                                occupations,
                                majors,
                                chains));
    }

    /** One line for each competency that was added or removed and for each of {@link #words} of the others. */
    public static List<Text> lines(FrameworkDiff diff) {
        List<Text> lines = new ArrayList<>();
        diff.added().forEach(c -> lines.add(named(c, "+ ", "新增", "added")));
        diff.removed().forEach(c -> lines.add(named(c, "- ", "删去", "removed")));
        for (Changed changed : diff.changed()) {
            for (Text words : words(changed)) {
                lines.add(new Text(
                        "~ %s %s：%s"
                                .formatted(
                                        changed.after().id(), changed.before().zh(), words.zh()),
                        "~ %s %s: %s"
                                .formatted(
                                        changed.after().id(), changed.before().en(), words.en())));
            }
        }
        return lines;
    }

    private static Text named(Competency c, String mark, String zh, String en) {
        return new Text(
                "%s%s %s：%s".formatted(mark, c.id(), c.zh(), zh), "%s%s %s: %s".formatted(mark, c.id(), c.en(), en));
    }

    /**
     * The differences of one competency, without its name. Descriptors that all came or all went are one difference: a
     * framework that is described for the first time is read by people.
     */
    public static List<Text> words(Changed changed) {
        List<Difference> descriptors =
                changed.differences().stream().filter(DiffText::isDescriptor).toList();
        boolean allCame = descriptors.stream().allMatch(d -> d.gone().isEmpty());
        boolean allWent = descriptors.stream().allMatch(d -> d.come().isEmpty());
        boolean together = !descriptors.isEmpty() && (allCame || allWent);
        List<Text> words = new ArrayList<>();
        changed.differences().stream()
                .filter(d -> !together || !isDescriptor(d))
                .map(DiffText::words)
                .forEach(words::add);
        if (together) {
            words.add(
                    allCame
                            ? new Text("等级描述 新增", "level descriptors added")
                            : new Text("等级描述 删去", "level descriptors removed"));
        }
        return words;
    }

    private static boolean isDescriptor(Difference d) {
        return d.aspect() == Aspect.DESCRIPTOR_ZH || d.aspect() == Aspect.DESCRIPTOR_EN;
    }

    private static Text words(Difference d) {
        Text name = name(d);
        return new Text(
                name.zh() + " " + change(d, "、", "增 ", "；减 ", "减 "),
                name.en() + " " + change(d, ", ", "with ", "; without ", "without "));
    }

    private static Text name(Difference d) {
        return switch (d.aspect()) {
            case NAME_ZH -> new Text("中文名", "Chinese name");
            case NAME_EN -> new Text("英文名", "English name");
            case ALIASES -> new Text("又称", "aliases");
            case CHAIN -> new Text("产业链", "chain");
            case LEVEL -> new Text("难度等级", "level");
            case DESCRIPTOR_ZH ->
                new Text("第 %d 级描述（中文）".formatted(d.level()), "descriptor of level %d (Chinese)".formatted(d.level()));
            case DESCRIPTOR_EN ->
                new Text("第 %d 级描述（英文）".formatted(d.level()), "descriptor of level %d (English)".formatted(d.level()));
            case OCCUPATIONS -> new Text("职业", "occupations");
            case MAJORS -> new Text("专业", "majors");
        };
    }

    /** Of a list what came and went; of a single value what it was and is. */
    private static String change(Difference d, String comma, String come, String alsoGone, String gone) {
        String now = String.join(comma, d.come());
        String was = String.join(comma, d.gone());
        boolean list = switch (d.aspect()) {
            case ALIASES, OCCUPATIONS, MAJORS -> true;
            case NAME_ZH, NAME_EN, CHAIN, LEVEL, DESCRIPTOR_ZH, DESCRIPTOR_EN -> false;
        };
        if (!list && !d.gone().isEmpty() && !d.come().isEmpty()) {
            return was + " → " + now;
        }
        if (d.come().isEmpty()) {
            return gone + was;
        }
        return come + now + (d.gone().isEmpty() ? "" : alsoGone + was);
    }
}
