package org.siquan.app.pay.internal;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.NewPayment;
import org.siquan.app.pay.NewPayment.Way;
import org.siquan.app.pay.PaySheet.Line;
import org.siquan.app.placements.Placement;
import org.siquan.region.file.Column;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Row;
import org.siquan.region.file.SheetText;
import org.siquan.region.file.Table;
import org.siquan.region.file.Text;

/** Reads a list of payments: CSV, or the first fitting sheet of an .xlsx workbook without formulas. */
final class PaySheetReader {

    private static final List<Column> COLUMNS = Column.parse(
            "learner/学生编号, month/月份, paid/支付日期, amount/金额（元）/金额, payer/付款户名, payee/收款户名, account/收款账号?, number/流水号?, way/方式?");
    private static final Map<String, Way> WAYS = Map.of(
            "",
            Way.BANK,
            "银行转账",
            Way.BANK,
            "bank",
            Way.BANK,
            "现金",
            Way.CASH,
            "cash",
            Way.CASH,
            "电子钱包",
            Way.WALLET,
            "wallet",
            Way.WALLET);

    /** What is wrong with a payment, in the words of the ledger; empty: nothing. */
    interface Judge {
        Optional<Issue> fault(Row row, Placement placement, NewPayment payment);
    }

    private final BiFunction<String, YearMonth, List<Placement>> placements;
    private final Judge judge;

    /** @param placements the actor's placements of a learner that touch a month */
    PaySheetReader(BiFunction<String, YearMonth, List<Placement>> placements, Judge judge) {
        this.placements = placements;
        this.judge = judge;
    }

    List<Line> read(byte[] content, String name, IssueLog log) {
        Optional<byte[]> csv = SheetText.isWorkbook(content)
                ? SheetText.csvOfValues(content, name, cells -> Column.isHeader(COLUMNS, cells), log)
                : Optional.of(content);
        List<Line> lines = new ArrayList<>();
        Map<Object, Long> seen = new HashMap<>();
        csv.ifPresent(text -> new Table(_ -> Optional.of(new ByteArrayInputStream(text)), name, COLUMNS, log)
                .read(row -> line(row, seen, log).ifPresent(lines::add)));
        if (csv.isPresent() && lines.isEmpty() && log.errors().isEmpty()) {
            log.error(new Issue(
                    name,
                    0,
                    0,
                    "",
                    "pay.none",
                    new Text("只有表头，没有数据", "the file has a header and no rows"),
                    new Text("每笔支付写一行。", "Write a row per payment.")));
        }
        return lines;
    }

    private Optional<Line> line(Row row, Map<Object, Long> seen, IssueLog log) {
        YearMonth month = month(row);
        NewPayment payment = PayChecks.tidy(new NewPayment(
                month,
                day(row),
                amount(row),
                way(row),
                row.text("payer"),
                row.text("payee"),
                row.optional("account"),
                row.optional("number")));
        String learner = row.id("learner");
        if (row.build(() -> learner).isEmpty()) {
            return Optional.empty();
        }
        List<Placement> found = placements.apply(learner, month);
        if (found.size() != 1) {
            row.fail(
                    "learner",
                    found.isEmpty() ? "pay.no-placement" : "pay.two-placements",
                    found.isEmpty()
                            ? "学生 %s 在 %s 没有本单位的实习安排".formatted(Row.shown(learner), month)
                            : "学生 %s 在 %s 有多项安排，无法确定是哪一项".formatted(Row.shown(learner), month),
                    found.isEmpty()
                            ? "learner %s has no placement of yours in %s".formatted(Row.shown(learner), month)
                            : "learner %s has several placements in %s".formatted(Row.shown(learner), month),
                    found.isEmpty() ? "核对编号和月份；约定报酬尚未登记的，先登记。" : "在该安排的报酬页上逐笔登记。",
                    found.isEmpty()
                            ? "Check identifier and month; enter the agreed pay first."
                            : "Enter it on the page of the placement.");
            return Optional.empty();
        }
        Placement placement = found.getFirst();
        Long first = seen.putIfAbsent(
                List.of(placement.id(), month, payment.paidOn(), payment.amount(), payment.number()), row.line());
        if (first != null) {
            row.fail(
                    "learner",
                    "id.duplicate",
                    "与第 %d 行是同一笔".formatted(first),
                    "the same payment as in line %d".formatted(first),
                    "只留一行；确是两笔的，填写不同的流水号。",
                    "Keep one; give different numbers of the slips if there were two.");
        }
        Optional<Issue> fault = judge.fault(row, placement, payment);
        fault.ifPresent(log::error);
        return fault.isPresent() ? Optional.empty() : row.build(() -> new Line(placement, payment));
    }

    private static YearMonth month(Row row) {
        String text = row.text("month").replaceFirst("^([0-9]{4}-[0-9]{2})-[0-9]{2}$", "$1");
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            if (!text.isEmpty()) {
                row.fail(
                        "month",
                        "value.month",
                        "“%s”不是月份".formatted(Row.shown(text)),
                        "“%s” is not a month".formatted(Row.shown(text)),
                        "写成 2026-03 的形式。",
                        "Write it as in 2026-03.");
            }
            return YearMonth.of(2000, 1);
        }
    }

    private static LocalDate day(Row row) {
        String text = row.text("paid");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            if (!text.isEmpty()) {
                row.fail(
                        "paid",
                        "value.day",
                        "“%s”不是日期".formatted(Row.shown(text)),
                        "“%s” is not a date".formatted(Row.shown(text)),
                        "写成 2026-04-10 的形式。",
                        "Write it as in 2026-04-10.");
            }
            return LocalDate.of(2000, 1, 1);
        }
    }

    private static Fen amount(Row row) {
        String text = row.text("amount");
        Optional<Fen> amount = Fen.find(text).filter(Fen::plausible);
        if (amount.isEmpty() && !text.isEmpty()) {
            row.fail(
                    "amount",
                    "value.amount",
                    "“%s”不是可用的金额".formatted(Row.shown(text)),
                    "“%s” is not an amount".formatted(Row.shown(text)),
                    "写成 2400 或 2400.00，大于 0、不超过 20 万元。",
                    "Write 2400 or 2400.00, above 0 and at most 200,000.");
        }
        return amount.orElse(Fen.NONE);
    }

    private static Way way(Row row) {
        String text = row.optional("way");
        Way way = WAYS.get(text);
        if (way == null) {
            row.fail(
                    "way",
                    "value.way",
                    "“%s”不是货币支付方式".formatted(Row.shown(text)),
                    "“%s” is no way to pay money".formatted(Row.shown(text)),
                    "填 银行转账、现金 或 电子钱包；实物和代金券不能算报酬（第 18 条）。",
                    "Write 银行转账, 现金 or 电子钱包; goods and vouchers are no pay (Art. 18).");
        }
        return way == null ? Way.BANK : way;
    }
}
