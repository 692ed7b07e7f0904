package org.siquan.app.links.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkContent.Choice;
import org.siquan.app.links.LinkPurpose;
import org.siquan.app.links.LinkTask;
import org.siquan.app.links.Notices;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** A notice is confirmed by the use of its link; nothing else is written. */
@Service
class DefaultNotices implements Notices, LinkPurpose {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BODY = 4000;
    private static final List<Choice> READ = List.of(new Choice("read", new Text("已阅读并知悉", "I have read this")));
    private static final Text CONSEQUENCE =
            new Text("确认表示您已阅读这份通知；这不是签署协议。", "Confirming says that you have read this notice; it signs no agreement.");

    private final NoticeTable table;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final MessageSource words;
    private final Clock clock;

    DefaultNotices(
            NoticeTable table, TenantTransactions transactions, AuditLog audit, MessageSource words, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public UUID write(String title, String body) {
        Map<String, String> wrong = new LinkedHashMap<>();
        check(wrong, "title", title, LONGEST_TITLE);
        check(wrong, "body", body, LONGEST_BODY);
        if (!wrong.isEmpty()) {
            throw ProblemException.invalidFields("link-invalid", wrong);
        }
        Notice notice = new Notice(UUID.randomUUID(), title.strip(), body.strip());
        return transactions.inCurrent(() -> {
            table.insert(notice, ActingAs.get().org(), clock.instant());
            audit.record("notice.written", "notice:" + notice.id());
            return notice.id();
        });
    }

    private void check(Map<String, String> wrong, String field, String value, int longest) {
        if (value.isBlank() || value.strip().length() > longest) {
            wrong.put(
                    field,
                    words.getMessage("links.wrong." + field, new Object[] {longest}, LocaleContextHolder.getLocale()));
        }
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return transactions.inCurrent(() -> table.find(id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<LinkContent> content(LinkTask task) {
        return table.find(UUID.fromString(task.subject()))
                .map(notice -> new LinkContent(
                        Text.same(notice.title()),
                        notice.body()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(Text::same)
                                .toList(),
                        List.of(),
                        CONSEQUENCE,
                        READ,
                        JobResult.of(notice.title() + "\n" + notice.body()).hash()));
    }

    @Override
    public Optional<Text> confirm(LinkTask task, String choice, CodeWay way) {
        return Optional.empty(); // the used link, with time and fingerprint, is the receipt
    }
}
