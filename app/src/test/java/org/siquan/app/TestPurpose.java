package org.siquan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.siquan.app.links.CodeWay;
import org.siquan.app.links.LinkContent;
import org.siquan.app.links.LinkPurpose;
import org.siquan.app.links.LinkTask;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.engine.kernel.Text;

/** A purpose whose subjects live in memory, so that tests can change, remove, refuse and count. */
public final class TestPurpose implements LinkPurpose {

    public static final String KIND = "test-signature";

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final AuditLog audit;

    TestPurpose(AuditLog audit) {
        this.audit = audit;
    }

    /** What a subject says from now on. */
    public void say(String subject, String text) {
        words.put(subject, text);
    }

    public void remove(String subject) {
        words.remove(subject);
    }

    /** How often a subject was confirmed. */
    public int done(String subject) {
        return done.getOrDefault(subject, new AtomicInteger()).get();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<LinkContent> content(LinkTask task) {
        return Optional.ofNullable(words.get(task.subject()))
                .map(text -> new LinkContent(
                        new Text("测试协议", "Test agreement"),
                        List.of(Text.same(text)),
                        List.of(new LinkContent.Fact(new Text("期限", "Term"), Text.same("2026-09"))),
                        new Text("确认即签署", "Confirming signs"),
                        List.of(
                                new LinkContent.Choice("sign", new Text("签署", "Sign")),
                                new LinkContent.Choice("decline", new Text("不同意", "Decline"))),
                        text));
    }

    @Override
    public Optional<Text> confirm(LinkTask task, String choice, CodeWay way) {
        if (task.subject().startsWith("refused")) {
            return Optional.of(new Text("另一方已终止", "The other side has ended it"));
        }
        if (task.subject().startsWith("broken")) {
            throw new IllegalStateException("the module of the subject fails");
        }
        audit.record(
                "test.signed",
                "test:" + task.subject(),
                Map.of("as", ActingAs.get().name(), "way", way.name()));
        done.computeIfAbsent(task.subject(), _ -> new AtomicInteger()).incrementAndGet();
        return Optional.empty();
    }
}
