package org.siquan.timetable.itc2019;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.timetable.FaultLog;
import org.siquan.timetable.FileRead;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads problem XML of the International Timetabling Competition 2019 (itc2019.org/format) and names every fault with line
 * and column. Thread-safe.
 *
 * @implNote O(size of the file) time and memory
 */
public final class ProblemReader {

    private static final Text CHECK_PATH = new Text("检查路径和权限后重试。", "Check path and permissions, then try again.");

    /** The problem of a file. */
    public FileRead<UniversityProblem> read(Path file) {
        Path name = file.getFileName();
        FaultLog log = new FaultLog(name == null ? file.toString() : name.toString());
        XmlFaults faults = new XmlFaults(log);
        UniversityProblem problem = null;
        try (InputStream bytes = Files.newInputStream(file)) {
            Element root = root(bytes, faults);
            problem = root == null ? null : new ProblemAssembly(faults).problem(root);
        } catch (NoSuchFileException e) {
            faults.add(0, 0, "file.missing", new Text("没有这个文件", "the file is missing"), CHECK_PATH);
        } catch (IOException e) {
            String cause = XmlFaults.shown(String.valueOf(e.getMessage()));
            Text message = new Text("无法读取：" + cause, "it cannot be read: " + cause);
            faults.add(0, 0, "file.unreadable", message, CHECK_PATH);
        }
        return problem == null ? log.refused() : new FileRead.Accepted<>(problem);
    }

    /** The root, or null with a fault in the log. */
    static @Nullable Element root(InputStream bytes, XmlFaults log) throws IOException {
        try {
            return SafeXml.read(bytes);
        } catch (SafeXml.Declares e) {
            String what = XmlFaults.shown(String.valueOf(e.getMessage()));
            log.add(
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    "xml.declaration",
                    new Text(
                            "文件自带声明“%s”，为安全起见不予解析".formatted(what),
                            "the file declares or uses “%s” of a document type of its own; it is not resolved, for safety"
                                    .formatted(what)),
                    new Text(
                            "删去 DOCTYPE 中方括号内的声明和实体引用。",
                            "Remove what is in the brackets of DOCTYPE, and every reference to it."));
        } catch (SafeXml.TooMany e) {
            String holder = String.valueOf(e.getMessage());
            log.add(
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    "element.too-many",
                    new Text(
                            "<%s> 中的元素超过 %,d 个，其余未读".formatted(holder, e.most()),
                            "more than %,d elements in <%s>, the others were not read".formatted(e.most(), holder)),
                    new Text(
                            "核对文件；真有这么多，就分成几份各自排。",
                            "Check the file; if there are so many, split it and plan the parts."));
        } catch (SAXParseException e) {
            String cause = XmlFaults.shown(String.valueOf(e.getMessage()));
            log.add(
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    "xml.malformed",
                    new Text("从此处起不是合法的 XML：" + cause, "this is not well-formed XML: " + cause),
                    new Text("改正此处，或重新导出。", "Correct it, or export the file again."));
        } catch (SAXException e) {
            throw new IOException(e);
        }
        return null;
    }
}
