package org.siquan.app.agreements.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.agreements.Agreement;
import org.siquan.app.agreements.Agreement.Paper;
import org.siquan.app.agreements.AgreementState;
import org.siquan.app.agreements.Signature;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.ArchivePiece;
import org.siquan.app.placements.ArchivePiece.Attached;
import org.siquan.app.placements.ArchivePiece.Written;
import org.siquan.app.placements.ArchiveSource;
import org.siquan.app.placements.ArchiveWords;
import org.siquan.app.placements.Placement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files that all have signed, with who signed them how, and the consents, for the archive. */
@Component
@Order(10)
class AgreementPieces implements ArchiveSource {

    private final AgreementTable agreements;
    private final ConsentTable consents;
    private final ArchiveWords words;

    AgreementPieces(AgreementTable agreements, ConsentTable consents, ArchiveWords words) {
        this.agreements = agreements;
        this.consents = consents;
        this.words = words;
    }

    @Override
    public List<ArchivePiece> pieces(Placement placement) {
        List<ArchivePiece> pieces = new ArrayList<>();
        for (Agreement edition : agreements.about(placement.id()).reversed()) {
            Paper paper = edition.paper();
            if (paper != null && paper.signedAt() != null && edition.state() != AgreementState.DRAFT) {
                add(edition, pieces);
            }
        }
        List<List<String>> answers = consents.all(placement).stream()
                .map(answer -> List.of(
                        words.say(answer.party().messageKey()),
                        answer.signer(),
                        answer.given() ? "同意" : "不同意",
                        words.say(answer.way().messageKey()),
                        words.at(answer.at())))
                .toList();
        if (!answers.isEmpty()) {
            pieces.add(
                    ArchivePiece.table(ArchiveKind.EVIDENCE, "知情同意", List.of("一方", "姓名", "意见", "方式", "时间"), answers));
        }
        return pieces;
    }

    private void add(Agreement edition, List<ArchivePiece> pieces) {
        String name = "实习协议 第%d版".formatted(edition.edition());
        pieces.add(new Written(
                ArchiveKind.AGREEMENT,
                name + ".pdf",
                () -> agreements
                        .content(edition.id())
                        .orElseThrow(() -> new IllegalStateException(
                                "agreement %s was signed and has no file".formatted(edition.id())))));
        pieces.add(ArchivePiece.table(
                ArchiveKind.AGREEMENT,
                name + " 签署记录",
                List.of("一方", "姓名", "方式", "时间", "文件 SHA-256"),
                edition.signatures().stream()
                        .map(signature -> List.of(
                                words.say(signature.party().messageKey()),
                                signature.signer(),
                                words.say(signature.way().messageKey()),
                                words.at(signature.at()),
                                signature.sha256()))
                        .toList()));
        for (Signature signature : edition.signatures()) {
            if (signature.scan() != null) {
                pieces.add(new Attached(
                        ArchiveKind.AGREEMENT,
                        "%s %s 签章扫描件"
                                .formatted(name, words.say(signature.party().messageKey())),
                        signature.scan()));
            }
        }
    }
}
