package org.siquan.app.rosters.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.UploadedFile;
import org.siquan.app.platform.WaitingUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rosters between their preview and their confirmation; sealed, since a file is full of identity numbers. */
@Repository
class RosterUploads extends WaitingUploads {

    private final IdentityCipher cipher;

    RosterUploads(JdbcClient jdbc, Clock clock, IdentityCipher cipher) {
        super(jdbc, clock, "rosters.upload");
        this.cipher = cipher;
    }

    @Override
    public UUID keep(UploadedFile file) {
        Sealed sealed = cipher.seal(file.content(), place());
        return super.keep(new UploadedFile(
                file.name(), (sealed.key() + " " + sealed.text()).getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public UploadedFile require(UUID id) {
        UploadedFile kept = super.require(id);
        String[] parts = new String(kept.content(), StandardCharsets.US_ASCII).split(" ", 2);
        return new UploadedFile(kept.name(), cipher.open(new Sealed(parts[0], parts[1]), place()));
    }

    private static String place() {
        return "upload " + ActingAs.get().park() + "/" + ActingAs.get().org();
    }
}
