package org.siquan.app.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;

/**
 * The region's own form of the agreement (Art. 14: the published template): a docx with fields. Filled once the text is fixed, it is
 * printed, stamped, scanned and entered as paper; its check code is the one of the text that all agreed on.
 */
public interface RegionForm {

    /** The form that the operator handed in. */
    record Form(String name, String sha256, Instant at) {}

    /**
     * What can be filled in.
     *
     * @param required must occur: the groups of the law, the number and the check code
     */
    record Field(String name, boolean required) {

        /** As it stands in a form. */
        public String placeholder() {
            return "{{" + name + "}}";
        }
    }

    Optional<Form> now();

    /** All fields, in the order of an agreement. */
    List<Field> fields();

    /**
     * Takes a form; the operator's.
     *
     * @throws org.siquan.app.platform.ProblemException 422 no docx that can be read, an unknown field, a required one missing, or a
     *     reference to something outside of the file
     */
    void set(UploadedFile docx);

    /** Back to the PDF alone; the operator's. */
    void remove();

    /** A form to begin with: the groups of the law with their fields, and places to sign. */
    ResponseEntity<byte[]> sample();

    /**
     * The form filled with an edition that went out.
     *
     * @throws org.siquan.app.platform.ProblemException 404 the edition is somebody else's; 409 no form, or a draft
     */
    ResponseEntity<byte[]> filled(AgreementId id);
}
