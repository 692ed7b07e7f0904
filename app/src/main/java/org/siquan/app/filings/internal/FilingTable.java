package org.siquan.app.filings.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.filings.Filing;
import org.siquan.app.filings.FilingId;
import org.siquan.app.filings.FilingKind;
import org.siquan.app.filings.FilingMove;
import org.siquan.app.filings.FilingState;
import org.siquan.app.platform.OrgId;
import org.siquan.region.Province;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packets and where they stand. Callers bring the transaction. */
@Repository
class FilingTable {

    private final JdbcClient jdbc;

    FilingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Filing filing) {
        Province host = filing.host();
        Filing.Office sending = filing.sending();
        Filing.Office receiving = filing.receiving();
        jdbc.sql("""
                insert into filings.packet (park_id, org_id, packet_id, school_name, kind, term, home, host, competent_id,
                  competent_name, sending_id, sending_name, receiving_id, receiving_name)
                values (platform.park(), :org, :id, :school, :kind, :term, :home, :host, :competent, :competentName, :sending,
                  :sendingName, :receiving, :receivingName)""")
                .param("org", filing.school().value())
                .param("id", filing.id().value())
                .param("school", filing.schoolName())
                .param("kind", filing.kind().name())
                .param("term", filing.term())
                .param("home", filing.home().word())
                .param("host", host == null ? null : host.word())
                .param("competent", filing.competent().id())
                .param("competentName", filing.competent().name())
                .param("sending", sending == null ? null : sending.id())
                .param("sendingName", sending == null ? null : sending.name())
                .param("receiving", receiving == null ? null : receiving.id())
                .param("receivingName", receiving == null ? null : receiving.name())
                .update();
    }

    Optional<Filing> find(FilingId id) {
        return jdbc.sql("select * from filings.packet where park_id = platform.park() and packet_id = :id")
                .param("id", id.value())
                .query(FilingTable::read)
                .optional();
    }

    /** False if somebody was faster. A packet that is sent again forgets the earlier consent. */
    boolean advance(Filing filing, long version, FilingState to, FilingMove move, LocalDate day, String number) {
        return jdbc.sql("""
                        update filings.packet set state = :state, version = version + 1,
                          consented_on = case :move when 'CONSENT' then :day when 'SEND' then null else consented_on end,
                          filed_on = case :move when 'FILE' then :day else filed_on end,
                          filed_number = case :move when 'FILE' then :number else filed_number end,
                          handed_on = case :move when 'HAND_OVER' then :day else handed_on end,
                          received_on = case :move when 'RECEIPT' then :day else received_on end,
                          supervised_on = case :move when 'SUPERVISE' then :day else supervised_on end
                        where park_id = platform.park() and packet_id = :id and version = :version""")
                        .param("state", to.name())
                        .param("move", move.name())
                        .param("day", Date.valueOf(day))
                        .param("number", number)
                        .param("id", filing.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    static Filing read(ResultSet row, int line) throws SQLException {
        String host = row.getString("host");
        return new Filing(
                new FilingId(row.getObject("packet_id", UUID.class)),
                new OrgId(row.getString("org_id")),
                row.getString("school_name"),
                FilingKind.valueOf(row.getString("kind")),
                row.getString("term"),
                new Province(row.getString("home")),
                host == null ? null : new Province(host),
                new Filing.Office(row.getString("competent_id"), row.getString("competent_name")),
                office(row.getString("sending_id"), row.getString("sending_name")),
                office(row.getString("receiving_id"), row.getString("receiving_name")),
                FilingState.valueOf(row.getString("state")),
                new Filing.Dates(
                        day(row, "consented_on"),
                        day(row, "filed_on"),
                        row.getString("filed_number"),
                        day(row, "handed_on"),
                        day(row, "received_on"),
                        day(row, "supervised_on")),
                row.getLong("version"));
    }

    private static Filing.@Nullable Office office(@Nullable String id, @Nullable String name) {
        return id == null || name == null ? null : new Filing.Office(id, name);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    List<Filing> of(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from filings.packet where park_id = platform.park() and packet_id in (:ids)
                        order by created desc, packet_id""").param("ids", ids).query(FilingTable::read).list();
    }
}
