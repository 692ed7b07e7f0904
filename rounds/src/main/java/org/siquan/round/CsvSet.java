package org.siquan.round;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a round in the order in which they speak of each other. */
final class CsvSet {

    private final Tables tables;
    private final FaultLog log;
    private final Draft draft = new Draft();

    CsvSet(Tables tables, FaultLog log) {
        this.tables = tables;
        this.log = log;
    }

    /**
     * Reads all of it.
     *
     * @param limit most choices of all applicants together
     */
    Draft read(int limit) throws IOException {
        PlaceSheet places = new PlaceSheet(draft, log);
        CsvRows placeRows = needed(Columns.PLACES);
        boolean known = placeRows != null && places.read(placeRows);
        if (known && draft.places.isEmpty() && log.clean()) {
            log.error(draft.placeSpots.of(0, -1, ""), RoundFaults.nobody("place"));
        }
        CsvRows rows = needed(Columns.APPLICANTS);
        boolean all = false;
        if (rows != null) {
            all = new ApplicantSheet(draft, log, known).read(rows, tables.size(Columns.APPLICANTS), limit);
            if (draft.applicantIds.isEmpty() && log.clean()) {
                log.error(draft.applicantSpots.of(0, -1, ""), RoundFaults.nobody("applicant"));
            }
        }
        if (known && all) {
            places.lists();
        }
        if (known) {
            bounds();
        }
        if (known && all) {
            people();
        }
        return draft;
    }

    private @Nullable CsvRows needed(String table) throws IOException {
        CsvRows rows = tables.open(table, log);
        if (rows == null) {
            log.error(tables.missing(table), FileFaults.missing(table));
        }
        return rows;
    }

    private void bounds() throws IOException {
        BoundSheets bounds = new BoundSheets(draft, log);
        CsvRows quotas = tables.open(Columns.QUOTAS, log);
        if (quotas != null) {
            bounds.quotas(quotas);
        }
        CsvRows reserves = tables.open(Columns.RESERVES, log);
        if (reserves != null) {
            bounds.reserves(reserves);
        }
    }

    private void people() throws IOException {
        PeopleSheets people = new PeopleSheets(draft, log);
        CsvRows teams = tables.open(Columns.TEAMS, log);
        if (teams != null) {
            people.teams(teams);
        }
        CsvRows barred = tables.open(Columns.BARRED, log);
        if (barred != null) {
            people.barred(barred);
        }
    }
}
