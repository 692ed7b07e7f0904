package org.siquan.app.orders;

import java.util.List;
import java.util.Optional;
import org.siquan.app.platform.OrgId;
import org.siquan.region.OrderId;

/** Contracts of orders (订单培养协议) as files whose hash anybody who has the file can recompute. */
public interface Contracts {

    /** Newest first, as far as the actor is a party or sees the whole park. */
    List<Contract> list(OrderId order);

    /** Prints a contract with a school; for the enterprise and the operator. A character no font prints is refused. */
    Contract make(OrderId order, OrgId school);

    /** The contract with these bytes; unknown to whoever is no party. */
    Optional<Contract> find(String sha256);

    /** The contract with this number, likewise. */
    Optional<Contract> findNumber(String number);

    /** The stored bytes, hashed again: they are what was printed, or this fails. */
    byte[] content(String sha256);

    /** SHA-256 of a file in hexadecimal digits. */
    String hash(byte[] content);
}
