package org.siquan.app.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of accounts: WebAuthn's filters read and write them here, each person sees and removes the own ones. */
@Component
class Passkeys implements UserCredentialRepository {

    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 40;

    private final PasskeyTable table;
    private final TenantTransactions transactions;
    private final AuditLog audit;

    Passkeys(PasskeyTable table, TenantTransactions transactions, AuditLog audit) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param id of the credential, in base64url */
    record Own(String id, String label, Instant created, Instant lastUsed) {}

    List<Own> own() {
        UUID account = AccountController.id().value();
        return transactions.inCurrent(() -> table.of(account)).stream()
                .map(key -> new Own(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    boolean removeOwn(String id) {
        UUID account = AccountController.id().value();
        return transactions.inCurrent(() -> {
            boolean removed = table.delete(account, Bytes.fromBase64(id));
            if (removed) {
                audit.record("account.passkey-removed", "account:" + account);
            }
            return removed;
        });
    }

    /** A new one of whoever is signed in, or the count of one that has just been used. */
    @Override
    public void save(CredentialRecord record) {
        UUID account = PasskeyAccounts.idOf(record.getUserEntityUserId());
        var known = table.owner(record.getCredentialId());
        if (known.isPresent()) {
            transactions.runAs(known.get(), () -> table.used(record));
            return;
        }
        if (!ActingAs.get().name().equals("account:" + account)) {
            throw new IllegalStateException("a passkey belongs to whoever is signed in, was for " + account);
        }
        String label = record.getLabel().strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new IllegalArgumentException("label of a passkey has 1 to %d characters".formatted(LONGEST_LABEL));
        }
        transactions.inCurrent(() -> {
            if (table.of(account).size() >= MOST) {
                throw new IllegalStateException("an account has at most %d passkeys".formatted(MOST));
            }
            table.insert(record);
            audit.record("account.passkey-added", "account:" + account);
            return true;
        });
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return table.owner(credential)
                .flatMap(owner -> transactions.as(owner, () -> table.find(credential)))
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        UUID account = PasskeyAccounts.idOf(handle);
        return table.owner(account)
                .map(owner -> transactions.as(owner, () -> table.of(account)))
                .orElseGet(List::of);
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("only its owner removes a passkey\nTry: removeOwn");
    }
}
