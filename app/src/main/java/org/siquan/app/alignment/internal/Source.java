package org.siquan.app.alignment.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ReadItem;
import org.siquan.app.platform.ParkRows;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.Repeats;
import org.siquan.region.Order;
import org.siquan.region.Region;
import org.siquan.year.AlignmentEntries;
import org.siquan.year.OrderPostings;

/**
 * An advertisement or order before it is read.
 *
 * @param seq its place among all sources of the park, orders first
 * @param org the enterprise of an order, else the park
 * @param published when, in the words of an advertisement's source; possibly empty
 * @param stated the occupation that an order names itself
 * @param repeats the earlier advertisement that says the same
 */
record Source(
        int seq,
        ItemKind kind,
        String id,
        String org,
        String title,
        String body,
        String company,
        String place,
        String published,
        String industry,
        int places,
        @Nullable String stated,
        @Nullable ItemId repeats) {

    /** All sources of a park. */
    static List<Source> of(Region region, List<org.siquan.region.postings.Posting> advertisements) {
        List<Source> all = new ArrayList<>();
        List<Posting> orders = OrderPostings.of(region);
        for (Order order : region.industry().orders()) {
            Posting posting = orders.get(all.size());
            all.add(new Source(
                    all.size(),
                    ItemKind.ORDER,
                    posting.id(),
                    order.enterprise().value(),
                    posting.title(),
                    posting.text(),
                    posting.company(),
                    posting.place(),
                    "",
                    "",
                    order.places(),
                    order.occupationCode(),
                    null));
        }
        List<Posting> postings =
                advertisements.stream().map(AlignmentEntries::posting).toList();
        Repeats repeats = Repeats.of(postings);
        for (int i = 0; i < postings.size(); i++) {
            Posting posting = postings.get(i);
            all.add(new Source(
                    all.size(),
                    ItemKind.POSTING,
                    posting.id(),
                    ParkRows.PARK.value(),
                    posting.title(),
                    posting.text(),
                    posting.company(),
                    posting.place(),
                    advertisements.get(i).date(),
                    posting.industry(),
                    1,
                    null,
                    repeats.isRepeat(i)
                            ? ItemId.of(
                                    ItemKind.POSTING,
                                    postings.get(repeats.original().get(i)).id(),
                                    0)
                            : null));
        }
        return all;
    }

    /** The source of an item that was read as a whole. */
    static Source of(ReadItem item, int seq) {
        return new Source(
                seq,
                item.kind(),
                item.source(),
                item.org(),
                item.title(),
                item.body(),
                item.company(),
                item.place(),
                item.published(),
                item.industry(),
                item.places(),
                item.stated(),
                item.repeats());
    }

    ItemId item() {
        return ItemId.of(kind, id, 0);
    }

    Posting posting() {
        return posting(title);
    }

    /** The same advertisement under the title of one of its jobs. */
    Posting posting(String other) {
        return new Posting(id, other, body, company, place, null, null, industry);
    }
}
