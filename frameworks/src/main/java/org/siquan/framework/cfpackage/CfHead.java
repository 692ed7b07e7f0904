package org.siquan.framework.cfpackage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** The document of a package: what is said of the framework as a whole. */
record CfHead(
        UUID identifier,
        String title,
        String titleEn,
        String creator,
        String version,
        LocalDate changed,
        String language) {

    private static final Set<String> TAKEN = Set.of(
            "identifier",
            "uri",
            "caseVersion",
            "creator",
            "title",
            "lastChangeDateTime",
            "language",
            "version",
            "extensions");
    private static final Set<String> NOT_KEPT = Set.of(
            "frameworkType",
            "officialSourceURL",
            "publisher",
            "description",
            "subject",
            "subjectURI",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "licenseURI",
            "notes");
    private static final int DATE = 10;

    static CfHead read(JsonPart part) {
        part.nameTheRest(TAKEN, NOT_KEPT);
        part.text("caseVersion")
                .filter(version -> !version.equals(CfNames.CASE_VERSION))
                .ifPresent(version -> part.faults()
                        .note(
                                part.path() + "/caseVersion",
                                "case.version",
                                "",
                                new Text(
                                        "文件自称 CASE %s，按 1.1 读取".formatted(Row.shown(version)),
                                        "the file says CASE %s; it was read as 1.1".formatted(Row.shown(version))),
                                new Text("核对下面列出的内容。", "Check what is listed below.")));
        return new CfHead(
                part.uuid("identifier").orElse(new UUID(0, 0)),
                part.required("title"),
                part.extension(CfNames.TITLE_EN).orElse(""),
                part.text("creator").orElse(""),
                part.text("version").orElse(""),
                changed(part),
                part.text("language").orElse(""));
    }

    private static LocalDate changed(JsonPart part) {
        String text = part.text("lastChangeDateTime").orElse("");
        try {
            return LocalDate.parse(text.substring(0, Math.min(DATE, text.length())));
        } catch (DateTimeParseException e) {
            part.faults()
                    .note(
                            part.path() + "/lastChangeDateTime",
                            "case.no-date",
                            "",
                            new Text(
                                    "“%s”不是日期时间，修改日期记为 1970-01-01".formatted(Row.shown(text)),
                                    "“%s” is no date and time; the change is dated 1970-01-01"
                                            .formatted(Row.shown(text))),
                            new Text("写成 2026-01-05T00:00:00+00:00 的形式。", "Write it as in 2026-01-05T00:00:00+00:00."));
            return LocalDate.EPOCH;
        }
    }
}
