package org.siquan.framework.cfpackage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.CodeEntry;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.Chain;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyLevel;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a framework as CFPackage of CASE 1.1. The same framework gives the same bytes; identifiers of its parts follow
 * from the framework's identifier and the part's id, so that another version keeps them. Linear in the framework's size.
 */
public final class CfPackageWriter {

    private static final ObjectWriter JSON = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final CompetencyFramework framework;
    private final Catalogue catalogue;
    private final CfParts parts;
    private final CfAssociations associations;

    private CfPackageWriter(CompetencyFramework framework, Catalogue catalogue) {
        this.framework = framework;
        this.catalogue = catalogue;
        parts = new CfParts(framework);
        associations = new CfAssociations(parts);
    }

    /**
     * The package as UTF-8.
     *
     * @param catalogue names occupations and majors; a code it does not know is its own name
     */
    public static byte[] write(CompetencyFramework framework, Catalogue catalogue) {
        return (JSON.writeValueAsString(new CfPackageWriter(framework, catalogue).all()) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("CFDocument", parts.document());
        List<Object> items = new ArrayList<>();
        for (int level = 1; level <= CompetencyLevel.HIGHEST; level++) {
            items.add(parts.skillLevel(level));
            associations.child(parts.levelLink(level), parts.documentLink(), level);
        }
        int place = CompetencyLevel.HIGHEST;
        for (Chain chain : framework.chains()) {
            items.add(parts.chain(chain));
            associations.child(parts.chainLink(chain), parts.documentLink(), ++place);
        }
        competencies(items);
        all.put("CFItems", items);
        all.put("CFAssociations", associations.all());
        all.put("CFDefinitions", parts.definitions());
        if (!framework.levels().isEmpty()) {
            all.put("CFRubrics", List.of(new CfRubric(framework, parts).rubric()));
        }
        return all;
    }

    private void competencies(List<Object> items) {
        Map<Object, Chain> chains = new LinkedHashMap<>();
        framework.chains().forEach(chain -> chains.put(chain.id(), chain));
        int place = 0;
        for (Competency competency : framework.competencies()) {
            items.add(parts.competency(competency));
            Map<String, Object> link = parts.competencyLink(competency);
            Chain chain = chains.get(competency.chain());
            if (chain != null) {
                associations.child(link, parts.chainLink(chain), ++place);
            }
            associations.hasLevel(link, parts.levelLink(competency.level()));
            int code = 0;
            for (String occupation : competency.occupationCodes()) {
                associations.toCode(link, occupation(occupation), CfParts.OCCUPATIONS, ++code);
            }
            code = 0;
            for (String major : competency.majorCodes()) {
                associations.toCode(link, major(major), CfParts.MAJORS, ++code);
            }
        }
    }

    private Map<String, Object> occupation(String code) {
        String name = catalogue.occupations().find(4, code).map(CodeEntry::name).orElse(code);
        return CfParts.link(name, code, CfNames.OCCUPATION_URI + code, "ext:occupation");
    }

    private Map<String, Object> major(String code) {
        String name = catalogue.majors().find(code).map(CodeEntry::name).orElse(code);
        return CfParts.link(name, code, CfNames.MAJOR_URI + code, "ext:major");
    }
}
