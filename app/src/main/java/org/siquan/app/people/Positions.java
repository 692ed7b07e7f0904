package org.siquan.app.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.OrgId;

/** Who holds which position. The actor sees those of the own organisation, whole-park roles those of every one. */
public interface Positions {

    Set<Position> of(AccountId account);

    /** Positions of everybody of an organisation who has any. */
    Map<AccountId, Set<Position>> in(OrgId org);

    /** Who holds a position, whether they are shut out or not. */
    List<AccountId> holders(OrgId org, Position position);

    /**
     * Gives somebody exactly these positions.
     *
     * @throws org.siquan.app.platform.ProblemException 403 unless the actor {@linkplain #mayManage may}; 422 for a position of another
     *     kind of organisation, or somebody who is a learner or mentor only
     */
    void give(AccountId account, Set<Position> positions);

    /**
     * May the actor invite people of this organisation and give them positions? The park's operator of every one; of the own
     * organisation whoever holds {@link Position#ACCOUNTS}, and while nobody does, the first account of its staff.
     */
    boolean mayManage(OrgId org);
}
