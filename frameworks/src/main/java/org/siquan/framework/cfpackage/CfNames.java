package org.siquan.framework.cfpackage;

import java.util.UUID;
import org.siquan.framework.NameUuid;

/** Words and addresses that writer and reader share. */
final class CfNames {

    static final String CASE_VERSION = "1.1";

    /** Types of items. */
    static final String COMPETENCY = "Competency";

    static final String CHAIN = "Industry chain";
    static final String SKILL_LEVEL = "Skill level";

    static final String CHILD = "isChildOf";
    static final String RELATED = "isRelatedTo";
    static final String EXACT = "exactMatchOf";
    static final String HAS_LEVEL = "hasSkillLevel";
    static final String TRANSLATION = "isTranslationOf";

    /** Where an entry of the occupational classification or of the catalogues of majors is meant; the code follows. */
    static final String OCCUPATION_URI = "urn:siquan:occupation:";

    static final String MAJOR_URI = "urn:siquan:major:";

    /** Our part of every {@code extensions} object. */
    static final String EXTENSION = "siquan";

    static final String TITLE_EN = "titleEn";
    static final String DESCRIPTION_EN = "descriptionEn";

    /** The code of a skill level is this letter and the level. */
    static final String LEVEL_CODE = "L";

    private CfNames() {}

    /** The identifier of a part of a framework, computed from the framework's and the part's name. */
    static UUID part(UUID framework, String kind, String name) {
        return NameUuid.of(framework, kind + ":" + name);
    }

    /** The address of what has an identifier and need not lie on a server. */
    static String uri(UUID identifier) {
        return "urn:uuid:" + identifier;
    }
}
