package org.siquan.region;

import java.util.List;
import java.util.Objects;
import org.siquan.catalogue.Catalogue;
import org.siquan.catalogue.MajorLevel;
import org.siquan.region.Sheet.Entry;
import org.siquan.region.file.Row;

/** Every official code of the files is an entry of the catalogue. */
final class CodeChecks {
    private static final int SECTOR_CLASS = 4;
    private static final int OCCUPATION = 4;

    private final Draft draft;
    private final Links links;
    private final Catalogue catalogue;

    CodeChecks(Draft draft, Links links, Catalogue catalogue) {
        this.draft = draft;
        this.links = links;
        this.catalogue = catalogue;
    }

    void run() {
        for (Entry<Enterprise> e : draft.enterprises().entries()) {
            String code = e.value().sectorCode();
            if (catalogue.sectors().find(SECTOR_CLASS, code).isEmpty()) {
                unknown(e.row(), "sector", code, "行业小类（GB/T 4754-2017）", "class of GB/T 4754-2017");
            }
        }
        for (Entry<Order> e : draft.orders().entries()) {
            occupation(e.row(), "occupation", e.value().occupationCode());
        }
        for (Entry<Post> e : draft.posts().entries()) {
            occupation(e.row(), "occupation", e.value().occupationCode());
        }
        for (Entry<DemandPoint> e : draft.demand().entries()) {
            occupation(e.row(), "occupation", e.value().occupationCode());
        }
        for (Entry<Competency> e : draft.competencies().entries()) {
            e.value().occupationCodes().forEach(code -> occupation(e.row(), "occupations", code));
            for (String code : e.value().majorCodes()) {
                if (catalogue.majors().find(code).isEmpty()) {
                    unknown(e.row(), "majors", code, "专业代码", "major");
                }
            }
        }
        majors();
        for (Entry<Institution> e : draft.institutions().entries()) {
            institution(e.row(), e.value().officialCode());
        }
        for (Entry<Partner> e : draft.partners().entries()) {
            institution(e.row(), e.value().officialCode());
        }
    }

    private void majors() {
        for (Entry<Major> e : draft.majors().entries()) {
            if (catalogue.findMajor(level(e.value().level()), e.value().code()).isEmpty()) {
                unknown(
                        e.row(),
                        "code",
                        e.value().code(),
                        e.value().level().word() + "专业代码",
                        "major of level " + e.value().level().word());
            }
        }
    }

    private static MajorLevel level(EducationLevel level) {
        return List.of(MajorLevel.values()).stream()
                .filter(l -> Objects.equals(l.zh(), level.word()))
                .findFirst()
                .orElseThrow();
    }

    private void occupation(Row row, String column, String code) {
        if (catalogue.occupations().find(OCCUPATION, code).isEmpty()) {
            unknown(row, column, code, "职业代码（职业分类大典 2022）", "occupation of the 2022 classification");
        }
    }

    private void institution(Row row, String code) {
        if (!code.isEmpty() && catalogue.institutions().find(code).isEmpty()) {
            unknown(row, "code", code, "院校代码", "institution");
        }
    }

    private void unknown(Row row, String column, String code, String zh, String en) {
        links.error(
                row,
                column,
                "code.unknown",
                "“%s”不是%s".formatted(Row.shown(code), zh),
                "“%s” is no %s".formatted(Row.shown(code), en),
                "在目录中查到正确的代码；目录更新时先更新目录文件。",
                "Look up the code in the catalogue; if that is out of date, replace its file first.");
    }
}
