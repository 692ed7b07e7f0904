package org.siquan.app.platform;

import java.util.List;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Organisations.Organisation;
import org.siquan.app.platform.Organisations.Park;

/**
 * Who signs in to the demonstration. Whoever loads a demonstration region contributes one as a bean; without one the
 * platform invents a park, a school and an enterprise.
 *
 * @param accounts at least one per role; all get the password that is printed at start
 */
public record DemoPeople(Park park, List<Organisation> organisations, List<NewAccount> accounts) {

    public DemoPeople {
        organisations = List.copyOf(organisations);
        accounts = List.copyOf(accounts);
    }
}
