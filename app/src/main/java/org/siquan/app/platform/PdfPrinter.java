package org.siquan.app.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.siquan.app.platform.PdfPaper.Part;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Prints papers as PDF in a Chinese font: Noto CJK of the machine, or a file that the deployment names. */
@Component
public class PdfPrinter {

    /** Files of the usual systems; in a collection number 2 is the simplified Chinese one. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/Library/Fonts/NotoSansCJK-Regular.ttc,2");

    private static final int MARGIN = 56;
    private static final int QR_POINTS = 90;

    private final List<String> files;
    private final String address;

    PdfPrinter(@Value("${siquan.papers.font:}") String named, @Value("${siquan.address:}") String address) {
        files = named.isBlank() ? USUAL : List.of(named);
        this.address = address;
    }

    /**
     * The paper as PDF.
     *
     * @throws ProblemException 409 no Chinese font on this machine; 422 a character that the font cannot print
     */
    public byte[] print(PdfPaper paper) {
        BaseFont font = load();
        unprintable(font, paper.words()).ifPresent(character -> {
            throw ProblemException.invalid("paper-unprintable", character);
        });
        Font text = new Font(font, 10);
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(paper.name());
        document.open();
        document.add(centred(paper.name(), new Font(font, 18), 6));
        document.add(centred(paper.number(), text, 12));
        paper.parts().forEach(part -> add(document, part, new Font(font, 12), text));
        document.add(qr(address() + paper.path()));
        document.add(new Paragraph(paper.note(), text));
        document.close();
        return bytes.toByteArray();
    }

    private static Paragraph centred(String words, Font font, int space) {
        var paragraph = new Paragraph(words, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(space);
        return paragraph;
    }

    private static void add(Document document, Part part, Font heading, Font text) {
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

    private BaseFont load() {
        String file = files.stream()
                .filter(name -> Files.isReadable(Path.of(name.replaceAll(",\\d+$", ""))))
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict("paper-no-font", files.getFirst()));
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "font %s cannot be read%nTry: siquan.papers.font=<file>".formatted(file), e);
        }
    }

    /** The first character of these words that the font cannot print. */
    private static Optional<String> unprintable(BaseFont font, List<String> words) {
        return words.stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isWhitespace(c) && !font.charExists(c))
                .mapToObj(c -> "%s (U+%04X)".formatted(Character.toString(c), c))
                .findFirst();
    }

    /** As the deployment names itself, else as the request reached it. */
    private String address() {
        return address.isBlank() && RequestContextHolder.getRequestAttributes() != null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }
}
