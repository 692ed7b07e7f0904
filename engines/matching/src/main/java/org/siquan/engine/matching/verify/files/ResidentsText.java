package org.siquan.engine.matching.verify.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the hospital–residents text: residents with their lists, then places with capacity and list. */
final class ResidentsText {

    private final Draft draft;
    private final Lines lines;
    private final List<Words> wishes = new ArrayList<>();
    private final List<Integer> wishLines = new ArrayList<>();

    private ResidentsText(Lines lines, Draft draft) {
        this.lines = lines;
        this.draft = draft;
    }

    static void read(Path file, Draft draft, Faults faults) {
        try (Lines lines = new Lines(file, faults)) {
            new ResidentsText(lines, draft).read(faults);
        }
    }

    private void read(Faults faults) {
        String part = "";
        for (String line = lines.next(); line != null; line = lines.next()) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (text.equals(part.isEmpty() ? "residents" : part.equals("residents") ? "places" : " ")) {
                part = text;
            } else if (part.isEmpty() || text.indexOf(':') < 0) {
                lines.fault(
                        "text",
                        "须是 residents、places 或“编号: 名单”，写的是“%s”".formatted(text),
                        "must be residents, places or \"id: list\", was \"%s\"".formatted(text));
            } else if (part.equals("residents")) {
                resident(text, text.indexOf(':'));
            } else {
                place(text, text.indexOf(':'));
            }
        }
        if (!part.equals("places")) {
            lines.fault("text", "缺少 places 一段，文件可能被截断", "the part called places is missing; the file may be cut");
        }
        resolve(faults);
    }

    private Words list(String text) {
        Words words = Words.of(text);
        if (!words.sound()) {
            lines.fault("brackets", "括号不配对", "brackets do not match");
        }
        Set<String> distinct = new HashSet<>(words.words());
        if (distinct.size() < words.words().size()) {
            lines.fault("repeated", "名单有重复", "the list names something twice");
        }
        return words;
    }

    private void add(Map<String, Integer> index, String id, int number) {
        if (!Words.word(id)) {
            lines.fault("word", "“%s”不能作编号".formatted(id), "\"%s\" cannot be an id".formatted(id));
        } else if (index.putIfAbsent(id, number) != null) {
            lines.fault("repeated", id + " 重复", id + " is repeated");
        }
    }

    private void resident(String text, int colon) {
        String id = text.substring(0, colon).strip();
        add(draft.applicantIndex, id, draft.applicants.size());
        draft.applicants.add(id);
        draft.groups.add(Set.of());
        wishes.add(list(text.substring(colon + 1)));
        wishLines.add(lines.number());
    }

    private void place(String text, int colon) {
        List<String> head = Words.of(text.substring(0, colon)).words();
        long most = head.size() == 2 ? Numbers.whole(head.get(1)) : Numbers.NONE;
        if (most < 0 || most > Integer.MAX_VALUE) {
            lines.fault("number", "须是“编号 名额: 名单”", "must be \"id seats: list\"");
            return;
        }
        add(draft.placeIndex, head.getFirst(), draft.places.size());
        Words order = list(text.substring(colon + 1));
        for (String resident : order.words()) {
            if (draft.applicant(resident) < 0) {
                lines.fault("unknown", "没有“%s”".formatted(resident), "there is no \"%s\"".formatted(resident));
            }
        }
        draft.places.add(new Draft.PlaceLine(
                head.getFirst(),
                head.getFirst(),
                0,
                (int) most,
                List.of(),
                new HashMap<>(),
                new HashMap<>(),
                List.of(),
                order));
    }

    private void resolve(Faults faults) {
        for (int a = 0; a < wishes.size(); a++) {
            Words list = wishes.get(a);
            for (int k = 0; k < list.words().size(); k++) {
                int place = draft.place(list.words().get(k));
                if (place < 0) {
                    String id = list.words().get(k);
                    faults.add(
                            "unknown",
                            lines.file(),
                            wishLines.get(a),
                            "没有“%s”".formatted(id),
                            "there is no \"%s\"".formatted(id));
                }
                draft.tied.set(draft.wished.size(), list.tied().get(k));
                draft.wished.add(Math.max(0, place));
            }
            draft.first.add(draft.wished.size());
        }
    }
}
