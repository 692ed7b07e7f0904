package org.siquan.framework.cfpackage;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.siquan.region.file.Row;
import org.siquan.region.file.Text;

/** Gives items identifiers that a region's files can hold, none twice. */
final class Codes {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Set<String> given = new HashSet<>();
    private final CfFaults faults;

    Codes(CfFaults faults) {
        this.faults = faults;
    }

    static boolean usable(String code) {
        return USABLE.matcher(code).matches();
    }

    /** The item's own code if it can be used and is free, else its identifier. */
    String of(CfItem item) {
        String code = item.code();
        if (usable(code) && given.add(code)) {
            return code;
        }
        if (!code.isEmpty()) {
            faults.note(
                    item.path() + "/humanCodingScheme",
                    "case.code-replaced",
                    "",
                    new Text(
                            "编号“%s”已被使用或含不能用的字符，改用 UUID".formatted(Row.shown(code)),
                            "the code “%s” is taken or has characters that cannot be used; the UUID is taken instead"
                                    .formatted(Row.shown(code))),
                    new Text("需要时在 CSV 中改编号。", "Change the identifiers in the CSV files where it matters."));
        }
        String identifier = item.identifier().toString();
        given.add(identifier);
        return identifier;
    }
}
