package org.siquan.app.people.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Staff;
import org.springframework.stereotype.Component;

/** Names of the actor's own organisation by account, for pages that name people. */
@Component("peopleNames")
class Names {

    private final Staff staff;

    Names(Staff staff) {
        this.staff = staff;
    }

    Map<AccountId, String> ofOwn() {
        return staff.list(ActingAs.get().org()).stream()
                .collect(Collectors.toMap(Staff.Member::id, Staff.Member::displayName));
    }
}
