package org.siquan.region.postings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes job advertisements as the file that {@link PostingsReader} reads; reading it again gives equal ones. */
public final class PostingsWriter {

    private PostingsWriter() {}

    public static String write(List<Posting> postings) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "id",
                    "source",
                    "title",
                    "company",
                    "city",
                    "salary",
                    "education",
                    "industry",
                    "description",
                    "date");
            for (Posting p : postings) {
                csv.writeRecord(
                        p.id(),
                        p.source(),
                        p.title(),
                        p.company(),
                        p.city(),
                        p.salary(),
                        p.education(),
                        p.industry(),
                        p.description(),
                        p.date());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }
}
