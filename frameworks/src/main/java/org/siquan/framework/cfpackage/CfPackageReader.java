package org.siquan.framework.cfpackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.siquan.framework.FrameworkRead;
import org.siquan.region.file.Issue;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a CFPackage of CASE 1.1 (or 1.0), ours or anybody's. Every fault is named at its path; what a framework here does
 * not hold is named as a warning. Bounded by {@link #MOST_BYTES}; linear in the file. Safe for use by many threads.
 */
public final class CfPackageReader {

    /** Most bytes of a file. */
    public static final int MOST_BYTES = 32 << 20;

    /** Most items of a package. */
    public static final int MOST_ITEMS = 100_000;

    private static final int DEEPEST = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> TAKEN =
            Set.of("CFDocument", "CFItems", "CFAssociations", "CFDefinitions", "CFRubrics");

    private final String file;
    private final CfFaults faults;

    private CfPackageReader(String file) {
        this.file = file;
        faults = new CfFaults(file);
    }

    /** Reads a file, which need not exist. */
    public static FrameworkRead read(Path file) {
        CfPackageReader reader = new CfPackageReader(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            return reader.read(in.readNBytes(MOST_BYTES + 1));
        } catch (NoSuchFileException e) {
            return reader.refused(reader.whole(
                    "file.missing",
                    new Text("找不到文件", "the file does not exist"),
                    new Text("检查路径。", "Check the path.")));
        } catch (IOException e) {
            return reader.refused(reader.whole(
                    "file.unreadable",
                    new Text("读不了这个文件", "the file cannot be read"),
                    new Text("检查文件名、权限和磁盘。", "Check its name, permissions and the disk.")));
        }
    }

    /** Reads what somebody handed in under this name. */
    public static FrameworkRead read(String name, byte[] content) {
        return new CfPackageReader(name).read(content);
    }

    private FrameworkRead read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return refused(whole(
                    "case.too-large",
                    new Text(
                            "文件大于 %d MB，未读".formatted(MOST_BYTES >> 20),
                            "the file is larger than %d MB and was not read".formatted(MOST_BYTES >> 20)),
                    new Text("分成几个框架。", "Split it into several frameworks.")));
        }
        try {
            return read(JSON.readTree(content));
        } catch (JacksonException e) {
            return refused(broken(e));
        }
    }

    private FrameworkRead read(JsonNode root) {
        JsonPart document = new JsonPart(root, "", faults);
        if (!root.isObject() || document.member("CFDocument").isEmpty()) {
            return refused(new Issue(
                    file,
                    0,
                    0,
                    "/CFDocument",
                    "case.missing",
                    new Text("缺少 CFDocument，不是 CFPackage", "CFDocument is missing; this is no CFPackage"),
                    new Text("导出 CASE 1.1 的 CFPackage（JSON）。", "Export a CFPackage of CASE 1.1 as JSON.")));
        }
        document.nameTheRest(TAKEN, Set.of("extensions"));
        CfHead head = document.object("CFDocument").map(CfHead::read).orElse(null);
        List<JsonPart> parts = document.objects("CFItems");
        if (parts.size() > MOST_ITEMS) {
            faults.error(
                    "/CFItems",
                    "case.too-many",
                    new Text(
                            "有 %,d 个项目，最多 %,d 个".formatted(parts.size(), MOST_ITEMS),
                            "there are %,d items, at most %,d are allowed".formatted(parts.size(), MOST_ITEMS)),
                    new Text("分成几个框架。", "Split it into several frameworks."));
        }
        if (head == null || parts.size() > MOST_ITEMS) {
            return new FrameworkRead.Refused(faults.errors(), faults.notes());
        }
        List<CfItem> items = new ArrayList<>();
        parts.forEach(part -> items.add(CfItem.read(part)));
        List<CfLink> links =
                document.objects("CFAssociations").stream().map(CfLink::read).toList();
        CfDescriptors descriptors = CfDescriptors.read(document, head.language());
        document.object("CFDefinitions");
        boolean readable = faults.clean();
        CfTree tree =
                readable ? new CfTree(head, items, links, faults) : new CfTree(head, List.of(), List.of(), faults);
        return faults.clean()
                ? new FrameworkRead.Accepted(new Assembly(head, tree, descriptors, faults).framework(), faults.notes())
                : new FrameworkRead.Refused(faults.errors(), faults.notes());
    }

    private FrameworkRead refused(Issue issue) {
        return new FrameworkRead.Refused(List.of(issue), List.of());
    }

    private Issue whole(String code, Text message, Text remedy) {
        return new Issue(file, 0, 0, "", code, message, remedy);
    }

    private Issue broken(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNr());
        int column = line == 0 ? 0 : Math.max(0, at.getColumnNr());
        String cause = e.getOriginalMessage();
        if (e instanceof UnexpectedEndOfInputException || cause.startsWith("Unexpected end-of-input")) {
            return new Issue(
                    file,
                    line,
                    column,
                    "",
                    "json.cut",
                    new Text("JSON 到此中断，没有传完", "the JSON ends here before it is complete: it was cut off"),
                    new Text("重新导出或重新传送该文件。", "Export or send the file again."));
        }
        if (e instanceof StreamConstraintsException) {
            return new Issue(
                    file,
                    line,
                    column,
                    "",
                    "json.too-deep",
                    new Text(
                            "嵌套超过 %d 层或数字过长".formatted(DEEPEST),
                            "nested deeper than %d, or a number too long".formatted(DEEPEST)),
                    new Text("由原系统重新导出。", "Export the file again."));
        }
        return new Issue(
                file,
                line,
                column,
                "",
                "json.malformed",
                new Text("从此处起不是合法的 JSON", "this is not valid JSON: " + Row.shown(cause)),
                new Text("改正此处，或由程序重新导出。", "Correct it, or let a program export it again."));
    }
}
