package org.siquan.app.agreements.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.Part;
import org.siquan.app.agreements.Party;
import org.siquan.app.agreements.Signing;
import org.siquan.app.platform.PdfPaper;
import org.siquan.app.platform.Sha256;
import org.springframework.context.MessageSource;

/** An agreement as it is printed and signed, in Chinese, as the law wants it. */
final class AgreementPaper {

    private final Agreement agreement;
    private final Signing.Setting setting;
    private final MessageSource words;

    AgreementPaper(Agreement agreement, Signing.Setting setting, MessageSource words) {
        this.agreement = agreement;
        this.setting = setting;
        this.words = words;
    }

    String name() {
        return agreement.guardianNeeded() ? "学生岗位实习四方协议" : "学生岗位实习三方协议";
    }

    /** Hash of every word that the parties agree on, the parties and the edition included. */
    String fingerprint() {
        return Sha256.of(parts().stream()
                .map(part -> part.heading() + "\n" + String.join("\n", part.lines()))
                .collect(Collectors.joining("\n\n", agreement.placement() + " " + agreement.edition() + "\n", "")));
    }

    List<PdfPaper.Part> parts() {
        List<PdfPaper.Part> parts = new ArrayList<>();
        parts.add(new PdfPaper.Part("", List.of(preamble()), List.of()));
        for (Part part : Part.values()) {
            String text = agreement.terms().text(part);
            if (!text.isEmpty()) {
                parts.add(new PdfPaper.Part(
                        AgreementWords.say(words, part), text.lines().toList(), List.of()));
            }
        }
        return parts;
    }

    private String preamble() {
        String law = "各方依据《职业学校学生实习管理规定》（教职成〔2021〕4号）第十四条、第十五条订立本协议。协议未经各方签订，不得安排学生实习。";
        String template = setting.official().isEmpty() ? "" : "文本依据：" + setting.official() + "。";
        String amended = agreement.edition() == 1
                ? ""
                : "本版为第 %d 版，自各方签订之日起取代前一版。变更原因：%s。".formatted(agreement.edition(), agreement.why());
        return law + template + amended;
    }

    /** Places to sign, one for each party. */
    PdfPaper.Part signing() {
        List<Party> parties = Arrays.stream(Party.values())
                .filter(agreement.parties()::contains)
                .toList();
        return new PdfPaper.Part(
                "签章",
                List.of("纸质签署的，甲乙双方加盖公章，多页加盖骑缝章。"),
                List.of(
                        parties.stream()
                                .map(party -> AgreementWords.say(words, party))
                                .toList(),
                        parties.stream().map(_ -> "签字（盖章）：\n\n\n日期：").toList()));
    }
}
