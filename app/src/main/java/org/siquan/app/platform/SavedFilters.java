package org.siquan.app.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters and orders of lists that a person keeps under a name. They are the account's alone. */
@Component
@Transactional
public class SavedFilters {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final String ACCOUNT = "account:";

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was kept.
     *
     * @param query of the list's URL
     */
    public record Saved(String name, String query) {}

    /** Those of the acting account for the list at this path, by name; none for who has no account. */
    @Transactional(readOnly = true)
    public List<Saved> of(String path) {
        return ActingAs.get().name().startsWith(ACCOUNT)
                ? jdbc.sql("""
                                select name, query from platform.saved_filter
                                where account_id = :account and path = :path order by name collate "zh-x-icu"
                                """)
                        .param("account", account())
                        .param("path", path)
                        .query(Saved.class)
                        .list()
                : List.of();
    }

    /**
     * Keeps a query under a name; the same name again replaces it.
     *
     * @throws ProblemException 422 when the name is blank or too long, the path or query is none of a list, or twenty are kept
     */
    public void keep(String path, String query, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw ProblemException.invalid("saved-filter-name", LONGEST_NAME);
        }
        if (!path.matches("/[a-z0-9-][a-z0-9/-]{0,99}") || !query.matches("[A-Za-z0-9%._*=&+-]{1,1000}")) {
            throw ProblemException.invalid("saved-filter-query");
        }
        List<Saved> kept = of(path);
        if (kept.size() >= MOST && kept.stream().noneMatch(saved -> saved.name().equals(called))) {
            throw ProblemException.invalid("saved-filter-many", MOST);
        }
        jdbc.sql("""
                insert into platform.saved_filter (park_id, org_id, account_id, path, name, query, kept)
                values (platform.park(), platform.org(), :account, :path, :name, :query, :kept)
                on conflict (account_id, path, name) do update set query = excluded.query, kept = excluded.kept""")
                .param("account", account())
                .param("path", path)
                .param("name", called)
                .param("query", query)
                .param("kept", OffsetDateTime.now(clock))
                .update();
    }

    /** Forgets one; nothing happens where there is none. */
    public void drop(String path, String name) {
        jdbc.sql("delete from platform.saved_filter where account_id = :account and path = :path and name = :name")
                .param("account", account())
                .param("path", path)
                .param("name", name)
                .update();
    }

    private static UUID account() {
        return UUID.fromString(ActingAs.get().name().substring(ACCOUNT.length()));
    }
}
