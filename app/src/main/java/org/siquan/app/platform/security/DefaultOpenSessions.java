package org.siquan.app.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OpenSessions;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Spring Session keeps them in the database by login. A handle is a hash, so a page never shows the secret of a session. */
@Component
class DefaultOpenSessions implements OpenSessions {

    private static final int HANDLE = 32;

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    DefaultOpenSessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            JdbcClient jdbc,
            TenantTransactions transactions,
            AuditLog audit) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public List<Open> own() {
        String current = current();
        return sessions(ownLogin()).values().stream()
                .map(session -> open(session, current))
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    private static Open open(Session session, String current) {
        Device device = Optional.ofNullable(session.<Device>getAttribute(Device.ATTRIBUTE))
                .orElse(Device.UNKNOWN);
        return new Open(
                handle(session),
                device.browser(),
                device.system(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    @Override
    public boolean endOwn(String handle) {
        return end(ownLogin(), handle, "") > 0;
    }

    @Override
    public int endOthers() {
        return end(ownLogin(), "", current());
    }

    @Override
    public int endOf(AccountId account) {
        String login =
                transactions.inCurrent(() -> jdbc.sql("select login from platform.account where account_id = :id")
                        .param("id", account.value())
                        .query(String.class)
                        .optional()
                        .orElse(""));
        return login.isEmpty() ? 0 : end(login, "", "");
    }

    /** Those of this handle, or all when it is ''; never the spared one. */
    private int end(String login, String handle, String spared) {
        int ended = 0;
        for (Session session : sessions(login).values()) {
            if (!session.getId().equals(spared)
                    && (handle.isEmpty() || handle(session).equals(handle))) {
                repository.deleteById(session.getId());
                ended++;
            }
        }
        if (ended > 0) {
            audit.record("account.sessions-ended", subject(login), Map.of("count", String.valueOf(ended)));
        }
        return ended;
    }

    private String subject(String login) {
        return transactions.inCurrent(
                () -> jdbc.sql("select account_id::text from platform.account where login = :login")
                        .param("login", login)
                        .query(String.class)
                        .optional()
                        .map(id -> "account:" + id)
                        .orElse(ActingAs.get().name()));
    }

    private Map<String, ? extends Session> sessions(String login) {
        return repository.findByPrincipalName(login);
    }

    static String ownLogin() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }

    private static String current() {
        return Objects.requireNonNull(RequestContextHolder.getRequestAttributes())
                .getSessionId();
    }

    private static String handle(Session session) {
        return Sha256.of("handle:" + session.getId()).substring(0, HANDLE);
    }
}
