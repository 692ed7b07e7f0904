package org.siquan.app.alignment.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.app.alignment.ItemKind;
import org.siquan.app.alignment.ItemState;
import org.siquan.app.industry.IndustryNames;
import org.siquan.app.platform.ListSpec;
import org.siquan.app.platform.ListSpec.Choice;
import org.siquan.app.platform.ListSpec.Message;
import org.siquan.app.platform.NavEntry;
import org.siquan.app.platform.NavEntry.Group;
import org.siquan.app.platform.Role;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Chain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of items, and the line in the navigation. */
@Configuration(proxyBeanMethods = false)
class ItemLists {

    @Bean
    NavEntry alignmentEntry() {
        return new NavEntry(
                Group.YEAR,
                15,
                "/alignment",
                "alignment.nav",
                "arrows-join",
                Set.of(Role.PARK, Role.SCHOOL, Role.COMMISSION, Role.ENTERPRISE));
    }

    @Bean
    ListSpec<ItemRow> alignmentItemList(JdbcClient jdbc, IndustryNames names, Codes codes) {
        return ListSpec.of(ItemRow.class, "alignment.item", "/alignment/items")
                .select("""
                        i.item_id as id, i.kind, i.source_id as source, i.title, i.company, i.code, '' as occupation,
                        i.probability, i.state, i.doubt, i.decided, i.chain as chain_zh, i.chain as chain_en, i.alike""")
                .from("alignment.item i")
                .where("i.park_id = platform.park() and i.repeats is null and i.parts = 0")
                .order("i.alike desc, i.seq, i.part")
                .finish(rows -> {
                    Map<String, Chain> chains = names.chains().stream()
                            .collect(Collectors.toMap(chain -> chain.id().value(), Function.identity()));
                    return rows.stream()
                            .map(row -> {
                                String id = row.chainZh();
                                Chain chain = id == null ? null : chains.get(id);
                                return row.named(
                                        codes.occupation(row.code()),
                                        chain == null ? id : chain.zh(),
                                        chain == null ? id : chain.en());
                            })
                            .toList();
                })
                .words("q", "i.title", "i.company", "i.source_id")
                .choice("state", "i.state", counted())
                .choice("doubt", "i.doubt", Doubt.values())
                .choice("kind", "i.kind", ItemKind.values())
                .choice(
                        "chain",
                        "i.chain",
                        () -> names.chains().stream()
                                .map(chain -> new Choice(chain.id().value(), new Text(chain.zh(), chain.en())))
                                .toList())
                .choice("occupation", "i.code", () -> occupations(jdbc, codes))
                .column("title", "i.title collate \"zh-x-icu\"", ItemRow::title)
                .column("kind", "i.kind", row -> new Message("alignment.item.kind." + row.kind()))
                .column("company", "i.company collate \"zh-x-icu\"", ItemRow::company)
                .column("chain", "i.chain", row -> {
                    String zh = row.chainZh();
                    String en = row.chainEn();
                    return zh == null || en == null ? null : new Text(zh, en);
                })
                .column("occupation", "i.code", row -> row.code() == null ? "" : row.code() + " " + row.occupation())
                .number("probability", "i.probability", ItemRow::probability)
                .column("state", "i.state", row -> new Message("alignment.item.state." + row.state()))
                .column(
                        "doubt",
                        "i.doubt",
                        row -> row.doubt() == null ? null : new Message("alignment.item.doubt." + row.doubt()))
                .number("alike", "i.alike", ItemRow::alike)
                .build();
    }

    /** Repeats are no rows of the list: they stand at the item that they repeat. */
    private static Enum<?>[] counted() {
        return new Enum<?>[] {ItemState.DOUBTFUL, ItemState.SURE, ItemState.FOLLOWING, ItemState.DECIDED};
    }

    private static List<Choice> occupations(JdbcClient jdbc, Codes codes) {
        return jdbc
                .sql(
                        "select distinct code from alignment.item where park_id = platform.park() and code is not null order by code")
                .query(String.class)
                .list()
                .stream()
                .map(code -> new Choice(code, code + " " + codes.occupation(code)))
                .toList();
    }
}
