package org.siquan.timetable.itc2019;

import java.util.HashMap;
import java.util.Map;
import org.siquan.engine.kernel.Text;

/** Ids of one kind and their numbers, in the order of the file. */
final class Numbering {

    private final String zh;
    private final String en;
    private final XmlFaults log;
    private final Map<String, Integer> numbers = new HashMap<>();

    Numbering(String zh, String en, XmlFaults log) {
        this.zh = zh;
        this.en = en;
        this.log = log;
    }

    /** Takes the next number; a second use of an id is a fault. */
    void put(Element at, String id) {
        if (numbers.putIfAbsent(id, numbers.size()) != null) {
            String shown = XmlFaults.shown(id);
            log.add(
                    at,
                    "id",
                    "id.twice",
                    new Text("%s“%s”出现两次".formatted(zh, shown), "the id “%s” is used by two %ss".formatted(shown, en)),
                    new Text("每个编号只用一次。", "Use each id once."));
        }
    }

    /** The number of the id an attribute names; -1 with a fault if there is none. */
    int find(Element at, String key, String id) {
        Integer number = numbers.get(id);
        if (number == null && !id.isEmpty()) {
            String shown = XmlFaults.shown(id);
            log.add(
                    at,
                    key,
                    "reference.unknown",
                    new Text("没有%s“%s”".formatted(zh, shown), "there is no %s “%s”".formatted(en, shown)),
                    new Text("改正编号，或补上所缺的条目。", "Correct the id or add what it names."));
        }
        return number == null ? -1 : number;
    }
}
