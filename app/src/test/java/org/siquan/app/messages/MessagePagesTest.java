package org.siquan.app.messages;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.FIRST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Gateways;
import org.siquan.app.SheetRows;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The inbox, what was sent, the text for a group, and the choice of channels, as pages. */
@SiquanTest
@Tag("S7")
class MessagePagesTest {

    private static final Pattern PICTURE = Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)");

    @Autowired
    Messages messages;

    @Autowired
    MockMvcTester mvc;

    private final Actor sender = person(Role.SCHOOL);
    private final Actor reader = Actor.account(new AccountId(UUID.randomUUID()), EAST, SECOND, Set.of(Role.ENTERPRISE));

    @Test
    void theHeadOfEveryPageCountsWhatIsUnread() {
        send();
        send();

        assertThat(mvc.get().uri("/").with(as(reader))).bodyText().contains("消息，2 条未读");
        assertThat(mvc.get().uri("/").param("lang", "en").with(as(reader)))
                .bodyText()
                .contains("Messages, 2 unread");
        assertThat(mvc.get().uri("/").with(as(sender))).bodyText().contains("消息，0 条未读");
    }

    @Test
    void openingAMessageGoesWhereTheTaskWaitsAndMarksItRead() {
        MessageId id = send();

        assertThat(mvc.post().uri("/messages/" + id + "/open").with(as(sender)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post().uri("/messages/" + id + "/open").with(as(reader)).with(csrf()))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/links/x");

        assertThat(mvc.get().uri("/messages").param("unread", "true").with(as(reader)))
                .bodyText()
                .contains("没有未读消息");
        assertThat(mvc.get().uri("/messages").with(as(reader))).bodyText().contains("专用链接已办理");
    }

    @Test
    void allAreMarkedAsReadButOnlyTheOwn() {
        Actor other = person(Role.MENTOR);
        send();
        sendTo(other);

        assertThat(mvc.post().uri("/messages/read").with(as(reader)).with(csrf()))
                .hasStatus(302);

        assertThat(mvc.get().uri("/messages").with(as(reader))).bodyText().contains("消息，0 条未读");
        assertThat(mvc.get().uri("/messages").with(as(other))).bodyText().contains("消息，1 条未读");
    }

    @Test
    void theSenderReadsWhyItDidNotArriveAndTakesItAlongAsXlsx() throws Exception {
        String phone = "137%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000));
        Gateways.answer(phone, 403);
        assertThat(mvc.post()
                        .uri("/messages/settings")
                        .param("sms", "true")
                        .param("phone", phone)
                        .with(as(reader))
                        .with(csrf()))
                .hasStatus(302);
        MessageId id = send();

        await().atMost(120, SECONDS)
                .until(() -> ActingAs.call(sender, () -> messages.find(id)).orElseThrow().deliveries().stream()
                        .anyMatch(delivery -> delivery.status() == MessageState.Status.FAILED));

        assertThat(mvc.get().uri("/messages/sent").param("status", "FAILED").with(as(sender)))
                .bodyText()
                .contains("未送到", "gateway answered 403")
                .doesNotContain(phone);
        assertThat(mvc.get().uri("/messages/sent").with(as(person(Role.SCHOOL))))
                .bodyText()
                .contains("还没有发出消息");
        byte[] sheet = mvc.get()
                .uri("/messages/sent.xlsx")
                .with(as(sender))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(SheetRows.rows(sheet).toString()).contains("gateway answered 403");
    }

    @Test
    void theTextForAGroupComesWithAPictureThatLeadsToThePage() throws Exception {
        MessageId id = send();

        String page = mvc.get()
                .uri("/messages/sent/" + id)
                .with(as(sender))
                .exchange()
                .getResponse()
                .getContentAsString();

        var picture = PICTURE.matcher(page);
        assertThat(picture.find()).isTrue();
        var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.group(1))));
        var read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                        image.getWidth(),
                        image.getHeight(),
                        image.getRGB(
                                0,
                                0,
                                image.getWidth(),
                                image.getHeight(),
                                new int[image.getWidth() * image.getHeight()],
                                0,
                                image.getWidth())))));
        assertThat(read.getText()).isEqualTo("http://localhost/links/x");
        assertThat(page).contains("http://localhost/links/x");
        assertThat(mvc.get().uri("/messages/sent/" + id).with(as(reader))).hasStatus(404);
    }

    @Test
    void aChoiceThatLeadsNowhereIsShownWithWhatToDo() {
        assertThat(mvc.post()
                        .uri("/messages/settings")
                        .param("email", "true")
                        .with(as(reader))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请填一个邮箱地址");
    }

    private MessageId send() {
        return sendTo(reader);
    }

    private MessageId sendTo(Actor actor) {
        UUID account = UUID.fromString(actor.name().substring("account:".length()));
        return ActingAs.call(
                        sender,
                        () -> messages.send(new NewMessage(
                                new Recipient.Person(new AccountId(account)),
                                "link.used",
                                List.of(),
                                "/links/x",
                                UUID.randomUUID().toString())))
                .getFirst();
    }

    private static Actor person(Role role) {
        return Actor.account(new AccountId(UUID.randomUUID()), EAST, FIRST, Set.of(role));
    }
}
