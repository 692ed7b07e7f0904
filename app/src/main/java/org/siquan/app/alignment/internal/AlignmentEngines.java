package org.siquan.app.alignment.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.CompetencyEntry;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Region;
import org.siquan.year.AlignmentEntries;
import org.siquan.year.OccupationEntries;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The one engine in memory, opened when it is needed first. It is of one competency framework; a park with another one
 * waits for those who use it, and takes its place. What people of a park have decided is no part of it.
 */
@Component
class AlignmentEngines implements DisposableBean {

    private final Catalogue catalogue;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Open open;

    private record Open(String basis, AlignmentEngine engine) {}

    AlignmentEngines(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Hash of everything a reading depends on besides the text and the decisions. */
    static String basis(Region region) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(AlignmentEngine.VERSION.getBytes(StandardCharsets.UTF_8));
            for (CompetencyEntry entry : AlignmentEntries.competencies(region)) {
                digest.update(entry.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must offer SHA-256", e);
        }
    }

    /** Works with the engine of this region's framework; the engine must not be kept. */
    <T> T with(Region region, Function<AlignmentEngine, T> work) {
        String basis = basis(region);
        while (true) {
            lock.readLock().lock();
            try {
                Open now = open;
                if (now != null && now.basis().equals(basis)) {
                    return work.apply(now.engine());
                }
            } finally {
                lock.readLock().unlock();
            }
            replace(basis, region);
        }
    }

    private void replace(String basis, Region region) {
        lock.writeLock().lock();
        try {
            if (open != null && open.basis().equals(basis)) {
                return;
            }
            close();
            open = new Open(
                    basis,
                    AlignmentEngine.build(
                            OccupationEntries.of(catalogue),
                            AlignmentEntries.competencies(region),
                            AlignmentEntries.sectors(catalogue),
                            AlignmentOptions.standard(),
                            RunControl.of(1, 1)));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void close() {
        if (open != null) {
            open.engine().close();
            open = null;
        }
    }

    /** At shutdown, when whoever uses it has finished; a later use opens it again. */
    @Override
    public void destroy() {
        lock.writeLock().lock();
        try {
            close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Codes a title may get. */
    List<String> codes() {
        return OccupationEntries.of(catalogue).stream()
                .map(entry -> entry.code())
                .toList();
    }
}
