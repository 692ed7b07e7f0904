package org.siquan.app.orders.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.orders.Contract;
import org.siquan.app.orders.Contracts;
import org.siquan.app.orders.OrderBody;
import org.siquan.app.orders.OrderChoices;
import org.siquan.app.orders.OrderStanding;
import org.siquan.app.orders.TalentOrders;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.PdfPaper;
import org.siquan.app.platform.PdfPrinter;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Sha256;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.OrderId;
import org.springframework.stereotype.Service;

@Service
class DefaultContracts implements Contracts {

    private static final String HASH = "[0-9a-f]{64}";

    private final ContractTable table;
    private final AmendmentTable amendments;
    private final OrderTable standings;
    private final TalentOrders orders;
    private final OrderChoices choices;
    private final IndustryNames names;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final PdfPrinter printer;
    private final Rights rights;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultContracts(
            ContractTable table,
            AmendmentTable amendments,
            OrderTable standings,
            TalentOrders orders,
            OrderChoices choices,
            IndustryNames names,
            Catalogue catalogue,
            Organisations organisations,
            PdfPrinter printer,
            Rights rights,
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.amendments = amendments;
        this.standings = standings;
        this.orders = orders;
        this.choices = choices;
        this.names = names;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.printer = printer;
        this.rights = rights;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Contract> list(OrderId order) {
        orders.get(order);
        return transactions.inCurrent(() -> table.list(order));
    }

    @Override
    public Contract make(OrderId id, OrgId school) {
        OrderStanding order = orders.get(id);
        rights.requireOwner(order, "contract");
        if (!order.state().amendable()) {
            throw ProblemException.conflict("orders-move-" + order.state(), id.value());
        }
        var party = transactions
                .inCurrent(() -> organisations.find(school))
                .filter(found -> found.kind() == Organisations.Kind.SCHOOL)
                .orElseThrow(() -> ProblemException.invalid("orders-school", school.value()));
        OrderBody body = orders.body(id);
        var known = choices.now();
        return transactions.inCurrent(() -> {
            standings.lock(id);
            int version = table.next(id, school);
            String number = "%s-%s-V%d".formatted(id, school, version);
            byte[] content = printer.print(new PdfPaper(
                    "订单培养协议",
                    "编号 %s 第 %d 版".formatted(number, version),
                    new ContractText(
                                    order.enterpriseName(),
                                    party.nameZh(),
                                    body,
                                    catalogue
                                            .occupations()
                                            .find(body.occupationCode())
                                            .map(entry -> entry.name())
                                            .orElse(""),
                                    known.sites(),
                                    known.majors(),
                                    names.competencies(body.needs().stream()
                                            .map(OrderBody.NeedLine::competency)
                                            .toList()),
                                    amendments.applied(id))
                            .parts(),
                    "/orders/contracts?number=" + number,
                    "扫码打开核验页，上传本文件即可自行核验：文件未被改动时校验值（SHA-256）相同。"));
            Instant now = clock.instant();
            var contract = new Contract(id, school, version, number, hash(content), now, true);
            table.insert(contract, order.enterprise(), content);
            audit.record("orders.contract-made", "order:" + id, Map.of("number", number, "sha256", contract.sha256()));
            return contract;
        });
    }

    @Override
    public Optional<Contract> find(String sha256) {
        return sha256.matches(HASH) ? transactions.inCurrent(() -> table.find(sha256)) : Optional.empty();
    }

    @Override
    public Optional<Contract> findNumber(String number) {
        return transactions.inCurrent(() -> table.findNumber(number));
    }

    @Override
    public byte[] content(String sha256) {
        byte[] content = transactions
                .inCurrent(() -> table.content(sha256))
                .orElseThrow(() -> ProblemException.notFound("orders-contract-unknown"));
        if (!hash(content).equals(sha256)) {
            throw new IllegalStateException(
                    "contract %s must hash to its name and does not%nTry: restore it from a backup".formatted(sha256));
        }
        return content;
    }

    @Override
    public String hash(byte[] content) {
        return Sha256.of(content);
    }
}
