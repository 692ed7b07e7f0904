package org.siquan.app.agreements.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.siquan.app.agreements.SigningProvider;
import org.siquan.app.platform.ProblemException;
import org.springframework.stereotype.Component;

/**
 * The agreement's own PDF, signed in any program with the certificate of a licensed authority: the signed file begins with the file that is
 * out, byte for byte, shows the same text, and its last signature covers all of it. Linear in the file.
 */
@Component
class CertifiedPdf implements SigningProvider {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*]");

    private final CertificateCheck certificates;

    CertifiedPdf(CertificateCheck certificates) {
        this.certificates = certificates;
    }

    @Override
    public String id() {
        return "certificate";
    }

    @Override
    public boolean available() {
        return certificates.available();
    }

    @Override
    public Proof verify(byte[] original, byte[] signed) {
        if (signed.length <= original.length || Arrays.mismatch(original, signed) != original.length) {
            throw ProblemException.invalid("agreement-signed-other");
        }
        String added =
                new String(signed, original.length, signed.length - original.length, StandardCharsets.ISO_8859_1);
        MatchResult range = RANGE.matcher(added)
                .results()
                .reduce((_, last) -> last)
                .orElseThrow(() -> ProblemException.invalid("agreement-signed-not"));
        int before = number(range, 2);
        int after = number(range, 3);
        if (number(range, 1) != 0
                || after + number(range, 4) != signed.length
                || before < original.length
                || after <= before + 2) {
            throw ProblemException.invalid("agreement-signed-partly");
        }
        Proof proof = certificates.check(covered(signed, before, after), contents(signed, before, after));
        requireSameText(original, signed);
        return proof;
    }

    private static int number(MatchResult range, int group) {
        return Integer.parseInt(range.group(group));
    }

    private static byte[] covered(byte[] signed, int before, int after) {
        byte[] covered = Arrays.copyOf(signed, before + signed.length - after);
        System.arraycopy(signed, after, covered, before, signed.length - after);
        return covered;
    }

    /** The signature itself: hexadecimal digits between angle brackets, filled up with zeros. */
    private static byte[] contents(byte[] signed, int before, int after) {
        String text = new String(signed, before, after - before, StandardCharsets.ISO_8859_1).strip();
        try {
            return HexFormat.of().parseHex(text.substring(1, text.length() - 1));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("agreement-signed-not");
        }
    }

    /** What a signer adds may show a signature; it may not change what the pages say. */
    private static void requireSameText(byte[] original, byte[] signed) {
        try (PdfReader first = new PdfReader(original);
                PdfReader second = new PdfReader(signed)) {
            boolean same = first.getNumberOfPages() == second.getNumberOfPages();
            for (int page = 1; same && page <= first.getNumberOfPages(); page++) {
                same = new PdfTextExtractor(first)
                        .getTextFromPage(page)
                        .equals(new PdfTextExtractor(second).getTextFromPage(page));
            }
            if (!same) {
                throw ProblemException.invalid("agreement-signed-other");
            }
        } catch (IOException e) {
            throw ProblemException.invalid("agreement-signed-not");
        }
    }
}
