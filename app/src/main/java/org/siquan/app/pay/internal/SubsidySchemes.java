package org.siquan.app.pay.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.siquan.engine.kernel.Text;
import org.siquan.region.file.Column;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Table;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What may apply to enterprises, as a file that a region replaces by its own ({@code siquan.pay.subsidies}). */
@Component
class SubsidySchemes {

    private static final List<Column> COLUMNS = Column.parse("id, zh, en, province, kind, conditions, source, basis");

    private final List<Scheme> schemes;

    /** @param province one-character name, or {@code *}; {@code kind} of the placement likewise */
    record Scheme(
            String id, Text what, String province, String kind, List<String> conditions, String source, String basis) {

        boolean covers(String host, String placementKind) {
            return (province.equals("*") || province.equals(host)) && (kind.equals("*") || kind.equals(placementKind));
        }
    }

    SubsidySchemes(@Value("${siquan.pay.subsidies:classpath:org/siquan/app/pay/subsidies.csv}") Resource file)
            throws IOException {
        IssueLog log = new IssueLog();
        List<Scheme> read = new ArrayList<>();
        byte[] content = file.getContentAsByteArray();
        new Table(_ -> Optional.of(new ByteArrayInputStream(content)), "subsidies.csv", COLUMNS, log)
                .read(row -> row.build(() -> new Scheme(
                                row.id("id"),
                                new Text(row.text("zh"), row.text("en")),
                                row.text("province"),
                                row.text("kind"),
                                row.list("conditions"),
                                row.text("source"),
                                row.text("basis")))
                        .ifPresent(read::add));
        if (!log.errors().isEmpty()) {
            throw new IllegalStateException(
                    "the file of subsidies %s has a fault: %s%nTry: columns id,zh,en,province,kind,conditions,source,basis"
                            .formatted(file, log.errors().getFirst()));
        }
        schemes = List.copyOf(read);
    }

    List<Scheme> all() {
        return schemes;
    }
}
