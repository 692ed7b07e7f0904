package org.siquan.app.orders.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.siquan.app.platform.ProblemException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The Chinese font of printed papers: Noto CJK of the machine, or a file that the deployment names. */
@Component
class PaperFont {

    /** Files of the usual systems; in a collection number 2 is the simplified Chinese one. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/Library/Fonts/NotoSansCJK-Regular.ttc,2");

    private final List<String> files;

    PaperFont(@Value("${siquan.papers.font:}") String named) {
        files = named.isBlank() ? USUAL : List.of(named);
    }

    BaseFont load() {
        String file = files.stream()
                .filter(name -> Files.isReadable(Path.of(name.replaceAll(",\\d+$", ""))))
                .findFirst()
                .orElseThrow(() -> ProblemException.conflict("orders-no-font", files.getFirst()));
        try {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "font %s cannot be read%nTry: siquan.papers.font=<file>".formatted(file), e);
        }
    }

    /** The first character of these words that the font cannot print. */
    static Optional<String> unprintable(BaseFont font, List<String> words) {
        return words.stream()
                .flatMapToInt(String::codePoints)
                .filter(c -> !Character.isWhitespace(c) && !font.charExists(c))
                .mapToObj(c -> "%s (U+%04X)".formatted(Character.toString(c), c))
                .findFirst();
    }
}
