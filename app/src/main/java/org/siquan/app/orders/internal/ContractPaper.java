package org.siquan.app.orders.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;
import org.siquan.app.platform.QrPicture;

/** A contract on paper: headed sections of lines and tables, with the QR code of its page. */
final class ContractPaper {

    private static final int MARGIN = 56;
    private static final int QR_POINTS = 90;

    private final Font title;
    private final Font heading;
    private final Font text;

    ContractPaper(BaseFont font) {
        title = new Font(font, 18);
        heading = new Font(font, 12);
        text = new Font(font, 10);
    }

    /**
     * A part of the contract.
     *
     * @param lines paragraphs
     * @param table rows with the same number of cells; the first is its head; possibly none
     */
    record Part(String heading, List<String> lines, List<List<String>> table) {
        Part {
            lines = List.copyOf(lines);
            table = List.copyOf(table);
        }

        List<String> words() {
            List<String> words = new ArrayList<>(lines);
            words.add(heading);
            table.forEach(words::addAll);
            return words;
        }
    }

    /** @param address that the QR code leads to */
    byte[] render(String name, String number, String address, List<Part> parts) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(name);
        document.open();
        var head = new Paragraph(name, title);
        head.setAlignment(Element.ALIGN_CENTER);
        head.setSpacingAfter(6);
        document.add(head);
        var below = new Paragraph(number, text);
        below.setAlignment(Element.ALIGN_CENTER);
        below.setSpacingAfter(12);
        document.add(below);
        parts.forEach(part -> add(document, part));
        document.add(qr(address));
        document.add(new Paragraph("扫码打开核验页，上传本文件即可自行核验：文件未被改动时校验值（SHA-256）相同。", text));
        document.close();
        return bytes.toByteArray();
    }

    private void add(Document document, Part part) {
        var head = new Paragraph(part.heading(), heading);
        head.setSpacingBefore(10);
        head.setSpacingAfter(4);
        document.add(head);
        part.lines().forEach(line -> document.add(new Paragraph(16, line, text)));
        if (!part.table().isEmpty()) {
            var table = new PdfPTable(part.table().getFirst().size());
            table.setWidthPercentage(100);
            table.setSpacingBefore(4);
            part.table()
                    .forEach(row -> row.forEach(cell -> {
                        var printed = new PdfPCell(new Phrase(cell, text));
                        printed.setPadding(5);
                        table.addCell(printed);
                    }));
            document.add(table);
        }
    }

    private static Image qr(String address) {
        try {
            Image image = Image.getInstance(QrPicture.png(address));
            image.scaleAbsolute(QR_POINTS, QR_POINTS);
            image.setSpacingBefore(12);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot fail to be read", e);
        }
    }
}
