package org.siquan.app.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.siquan.year.paper.Paper;
import org.siquan.year.paper.PaperPage;
import org.siquan.year.paper.PaperWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a paper: a page that opens and prints, the same page as a file, or a workbook. */
@Component
public class PaperAnswer {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PaperPage pages = new PaperPage();

    /** A page whose only style is its own: the policy names the style by its hash, and allows nothing else. */
    public ResponseEntity<String> page(Paper paper, Locale locale) {
        String page = pages.render(paper, language(locale));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src '%s'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'"
                                .formatted(hash(style(page))))
                .body(page);
    }

    /** The page as a file to keep. */
    public ResponseEntity<String> file(Paper paper, String name, Locale locale) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(pages.render(paper, language(locale)));
    }

    /** The paper as a workbook, a sheet for each grid. */
    public ResponseEntity<byte[]> workbook(Paper paper, String name, Locale locale) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .body(PaperWorkbook.bytes(paper, language(locale)));
    }

    private static String language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "zh";
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static String style(String page) {
        int from = page.indexOf("<style>") + "<style>".length();
        return page.substring(from, page.indexOf("</style>", from));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }
}
