package org.siquan.app.alignment.web;

import java.util.Map;
import org.siquan.app.alignment.ItemId;
import org.siquan.app.alignment.Readings;
import org.siquan.app.platform.AllowedFor;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.Lists;
import org.siquan.app.platform.PageOf;
import org.siquan.app.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The readings as JSON. */
@RestController
@AllowedFor({Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE})
class AlignmentApi {

    private final Readings readings;
    private final Lists lists;
    private final ListSpec<ItemRow> items;
    private final ItemViews views;

    AlignmentApi(Readings readings, Lists lists, ListSpec<ItemRow> items, ItemViews views) {
        this.readings = readings;
        this.lists = lists;
        this.items = items;
        this.views = views;
    }

    @GetMapping("/api/v1/alignment/items")
    PageOf<ItemRow> items(@RequestParam Map<String, String> asked) {
        return lists.rows(items, asked);
    }

    @GetMapping("/api/v1/alignment/items/{id}")
    ItemLinks item(@PathVariable ItemId id) {
        return ItemLinks.of(views.of(readings.open(id)));
    }

    @GetMapping("/api/v1/alignment/counts")
    Readings.Counts counts() {
        return readings.count();
    }
}
