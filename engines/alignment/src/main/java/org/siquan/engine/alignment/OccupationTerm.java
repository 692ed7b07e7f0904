package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One name under which an occupation can be found.
 *
 * @param text folded as titles are
 * @param occupation index into the sorted list of occupations
 * @param official whether it is the official name itself
 * @param everyday whether it is one of our own everyday terms
 */
record OccupationTerm(String text, int occupation, boolean official, boolean everyday) {

    private static final Pattern MARK = Pattern.compile("[SL/]+$");
    private static final Map<String, String> SPOKEN = spoken();

    /**
     * Every name of every occupation: official, alias, the spoken form of an official ending, and our own everyday
     * terms. A term of several words separated by a space needs all of them (in any order) to be found inside a title.
     */
    static List<OccupationTerm> of(List<OccupationEntry> occupations) {
        Map<String, Integer> positions = new HashMap<>();
        LinkedHashMap<String, OccupationTerm> terms = new LinkedHashMap<>();
        for (int i = 0; i < occupations.size(); i++) {
            OccupationEntry entry = occupations.get(i);
            positions.put(entry.code(), i);
            String name = MARK.matcher(entry.name()).replaceAll("");
            add(terms, name, i, true, false);
            for (Map.Entry<String, String> form : SPOKEN.entrySet()) {
                if (name.endsWith(form.getKey())
                        && name.length() > form.getKey().length() + 1) {
                    add(
                            terms,
                            name.substring(0, name.length() - form.getKey().length()) + form.getValue(),
                            i,
                            false,
                            false);
                    break;
                }
            }
            for (String alias : entry.aliases()) {
                add(terms, alias, i, false, false);
            }
        }
        for (String line : OwnData.lines("title-terms.csv")) {
            int comma = line.lastIndexOf(',');
            Integer position = positions.get(line.substring(comma + 1));
            if (position != null) {
                add(terms, line.substring(0, comma), position, false, true);
            }
        }
        return new ArrayList<>(terms.values());
    }

    private static void add(
            Map<String, OccupationTerm> terms, String text, int occupation, boolean official, boolean everyday) {
        String folded = TitleCleaning.tidy(TitleCleaning.fold(text));
        if (!folded.isEmpty()) {
            terms.merge(
                    folded + '\t' + occupation,
                    new OccupationTerm(folded, occupation, official, everyday),
                    (old, _) -> new OccupationTerm(folded, occupation, old.official(), old.everyday() || everyday));
        }
    }

    private static Map<String, String> spoken() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("工程技术人员", "工程师");
        forms.put("专业人员", "");
        forms.put("研究人员", "研究员");
        forms.put("技术人员", "技术员");
        forms.put("设计人员", "设计师");
        return forms;
    }
}
