package org.siquan.app.alignment.web;

import java.util.List;
import java.util.TreeSet;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.ProblemException;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.Major;
import org.springframework.stereotype.Component;

/** What the pages of a new major were asked for, in the words of a person. */
@Component
class NewMajorAsked {

    private static final int FINEST_LEVEL = 4;
    private static final int MOST_OCCUPATIONS = 60;
    private static final int MOST_SUGGESTED = 6;

    private final Catalogue catalogue;
    private final Readings readings;

    NewMajorAsked(Catalogue catalogue, Readings readings) {
        this.catalogue = catalogue;
        this.readings = readings;
    }

    /** @throws ProblemException 404 if the catalogue has no such major */
    Major major(String code) {
        return catalogue.majors().all().stream()
                .filter(major -> major.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("alignment-new-major-unknown", code));
    }

    /** Majors whose code begins with the words or whose name has them. */
    List<Major> search(String words, int most) {
        String wanted = words.strip();
        return wanted.isEmpty()
                ? List.of()
                : catalogue.majors().all().stream()
                        .filter(major ->
                                major.code().startsWith(wanted) || major.name().contains(wanted))
                        .limit(most)
                        .toList();
    }

    /**
     * The occupations by code, each once.
     *
     * @param added one more, by code or name; may be blank
     * @throws ProblemException 422 if one of them is none, or there are too many
     */
    List<String> occupations(List<String> codes, String added) {
        TreeSet<String> all = new TreeSet<>();
        for (String code : codes) {
            all.add(occupation(code));
        }
        if (!added.isBlank()) {
            all.add(occupation(added.strip()));
        }
        if (all.size() > MOST_OCCUPATIONS) {
            throw ProblemException.invalid("alignment-new-major-many", MOST_OCCUPATIONS);
        }
        return List.copyOf(all);
    }

    /** Occupations whose names are nearest to the major's, for a person to choose from. */
    List<String> suggested(Major major) {
        return readings.searchOccupations(major.name(), MOST_SUGGESTED);
    }

    /** Those of the codes that are occupations. */
    List<String> known(List<String> codes) {
        return codes.stream()
                .filter(code -> catalogue.occupations().find(FINEST_LEVEL, code).isPresent())
                .sorted()
                .distinct()
                .limit(MOST_OCCUPATIONS)
                .toList();
    }

    private String occupation(String words) {
        if (catalogue.occupations().find(FINEST_LEVEL, words).isPresent()) {
            return words;
        }
        List<String> named = readings.searchOccupations(words, 1).stream()
                .filter(code -> catalogue
                        .occupations()
                        .find(FINEST_LEVEL, code)
                        .filter(found -> found.name().equals(words))
                        .isPresent())
                .toList();
        if (named.isEmpty()) {
            throw ProblemException.invalid("alignment-new-major-occupation", words);
        }
        return named.getFirst();
    }
}
