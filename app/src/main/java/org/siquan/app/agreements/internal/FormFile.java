package org.siquan.app.agreements.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.QrPicture;

/** A docx with fields in double braces: in its text, tables, headers and footers. */
final class FormFile {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final String HYPERLINK = "/hyperlink";
    private static final int QR_POINTS = 72;

    private FormFile() {}

    /**
     * The names of its fields.
     *
     * @throws ProblemException 422 it cannot be read, or refers to something outside of it
     */
    static Set<String> fields(byte[] docx) {
        Set<String> found = new TreeSet<>();
        try (XWPFDocument document = open(docx)) {
            List<String> outside = outside(document);
            if (!outside.isEmpty()) {
                throw ProblemException.invalid("agreement-form-linked", outside.getFirst());
            }
            paragraphs(document, paragraph -> {
                Matcher field = FIELD.matcher(paragraph.getText());
                while (field.find()) {
                    found.add(field.group(1));
                }
            });
        } catch (IOException | InvalidFormatException e) {
            throw ProblemException.invalid("agreement-form-kind");
        }
        return found;
    }

    /** Every field replaced; a paragraph with one is written in the style of its beginning. */
    static byte[] fill(byte[] docx, Map<String, String> values, String address) {
        try (XWPFDocument document = open(docx)) {
            List<XWPFParagraph> all = new ArrayList<>();
            paragraphs(document, all::add);
            for (XWPFParagraph paragraph : all) {
                if (FIELD.matcher(paragraph.getText()).find()) {
                    fill(paragraph, values, address);
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a form that was read before can no longer be read", e);
        }
    }

    private static void fill(XWPFParagraph paragraph, Map<String, String> values, String address)
            throws IOException, InvalidFormatException {
        String text = FIELD.matcher(paragraph.getText())
                .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
        boolean picture = FIELD.matcher(paragraph.getText())
                .results()
                .anyMatch(field -> field.group(1).equals(FormFields.QR));
        while (paragraph.getRuns().size() > 1) {
            paragraph.removeRun(paragraph.getRuns().size() - 1);
        }
        XWPFRun run = paragraph.getRuns().getFirst();
        String[] lines = CONTROL.matcher(text).replaceAll("").split("\n", -1);
        run.setText(lines[0], 0);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
        if (picture) {
            run.addPicture(
                    new ByteArrayInputStream(QrPicture.png(address)),
                    PictureType.PNG,
                    "qr.png",
                    Units.toEMU(QR_POINTS),
                    Units.toEMU(QR_POINTS));
        }
    }

    private static XWPFDocument open(byte[] docx) throws IOException {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (RuntimeException e) { // what the library throws for a package that is none
            throw new IOException(e);
        }
    }

    /** What Word would fetch from elsewhere when it opens the file; plain links are not fetched. */
    private static List<String> outside(XWPFDocument document) throws InvalidFormatException {
        List<String> found = new ArrayList<>();
        for (PackagePart part : document.getPackage().getParts()) {
            if (!part.isRelationshipPart()) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    if (relationship.getTargetMode() == TargetMode.EXTERNAL
                            && !relationship.getRelationshipType().endsWith(HYPERLINK)) {
                        found.add(relationship.getTargetURI().toString());
                    }
                }
            }
        }
        return found;
    }

    private static void paragraphs(XWPFDocument document, Consumer<XWPFParagraph> each) {
        body(document, each);
        document.getHeaderList().forEach(header -> body(header, each));
        document.getFooterList().forEach(footer -> body(footer, each));
    }

    private static void body(IBody body, Consumer<XWPFParagraph> each) {
        for (IBodyElement element : List.copyOf(body.getBodyElements())) {
            if (element instanceof XWPFParagraph paragraph) {
                each.accept(paragraph);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        body(cell, each);
                    }
                }
            }
        }
    }

    /** A form to begin with. */
    static byte[] sample(List<String> headings) {
        try (XWPFDocument document = new XWPFDocument()) {
            write(document, "学生岗位实习协议", true);
            write(document, "编号：{{编号}}    第 {{版次}} 版", false);
            for (int i = 0; i < headings.size(); i++) {
                write(document, headings.get(i), true);
                write(document, "{{条款%d}}".formatted(i + 1), false);
            }
            write(document, "甲方（盖章）：            乙方（盖章）：            丙方（签字）：            丁方（签字）：", false);
            write(document, "校验码：{{校验码}}    {{二维码}}", false);
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory cannot fail to be written", e);
        }
    }

    private static void write(XWPFDocument document, String text, boolean bold) {
        XWPFRun run = document.createParagraph().createRun();
        run.setBold(bold);
        run.setText(text);
    }
}
