package org.siquan.app.pay;

import java.util.List;
import java.util.UUID;
import org.siquan.app.placements.Placement;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.file.Issue;

/**
 * A list of payments from a file, for a school or an enterprise: all of it or nothing. Rows that the ledger has change nothing.
 * The list names learners of the park alone; it is no payroll.
 */
public interface PaySheet {

    /** Headers of the template; the last three columns may be missing or blank. */
    List<String> HEADINGS = List.of("学生编号", "月份", "支付日期", "金额（元）", "付款户名", "收款户名", "收款账号", "流水号", "方式");

    /** What came of a file. */
    sealed interface Offer {}

    /** Nothing of it is used. */
    record Faulty(List<Issue> faults) implements Offer {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * What it would enter, or has entered.
     *
     * @param known rows that the ledger has already
     * @param questions rows that will open a case, since payer or payee is somebody else
     */
    record Sound(UUID upload, String name, List<Line> fresh, int known, int questions, List<Issue> warnings)
            implements Offer {
        public Sound {
            fresh = List.copyOf(fresh);
            warnings = List.copyOf(warnings);
        }
    }

    /** A row and the placement that it is about. */
    record Line(Placement placement, NewPayment payment) {}

    /** Reads a file and lets it wait. */
    Offer offer(UploadedFile file);

    /** Enters what waits; read anew, so that nothing that changed meanwhile is entered wrongly. */
    Offer accept(UUID upload);
}
