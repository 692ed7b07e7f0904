package org.siquan.app.regiondata.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.ParkRows;
import org.siquan.app.regiondata.PostingsStored;
import org.siquan.app.regiondata.StoredPostings;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsRead;
import org.siquan.region.postings.PostingsReader;
import org.siquan.region.postings.PostingsWriter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The park's job advertisements, kept as one packed file: they are read as a whole or not at all. */
@Repository
class PostingsTable {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PostingsTable(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    static PostingsRead parse(byte[] csv) {
        return PostingsReader.read(_ -> Optional.of(new ByteArrayInputStream(csv)), "postings.csv");
    }

    Optional<StoredPostings> find() {
        return jdbc.sql("select name, advertisements, stored from regiondata.postings where park_id = platform.park()")
                .query((row, _) -> new StoredPostings(
                        row.getString("name"),
                        row.getInt("advertisements"),
                        row.getObject("stored", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Posting> read() {
        return jdbc.sql("select content from regiondata.postings where park_id = platform.park()")
                .query(byte[].class)
                .optional()
                .map(PostingsTable::unpack)
                .map(file -> parse(file).postings())
                .orElse(List.of());
    }

    void replace(String name, List<Posting> postings, Instant now) {
        remove();
        jdbc.sql("""
            insert into regiondata.postings (park_id, org_id, name, advertisements, content, stored)
            values (:park, :org, :name, :advertisements, :content, :stored)\
            """)
                .param("park", ActingAs.get().park().value())
                .param("org", ParkRows.PARK.value())
                .param("name", name)
                .param("advertisements", postings.size())
                .param("content", pack(PostingsWriter.write(postings)))
                .param("stored", now.atOffset(ZoneOffset.UTC))
                .update();
        tell(postings.size());
    }

    void delete() {
        remove();
        tell(0);
    }

    private void tell(int advertisements) {
        events.publishEvent(new PostingsStored(UUID.randomUUID(), ActingAs.get().park(), advertisements));
    }

    private void remove() {
        jdbc.sql("delete from regiondata.postings where park_id = platform.park()")
                .update();
    }

    private static byte[] pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return text.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the stored advertisements are damaged", e);
        }
    }
}
