package org.siquan.app.messages.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.messages.Channel;
import org.siquan.app.messages.ChosenChannels;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose. A person sees the own row, the delivery every row of its park. */
@Repository
class SettingsTable {

    private final JdbcClient jdbc;

    SettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A channel and where it leads. */
    record Way(Channel channel, String address) {}

    /** Somebody's choice as the delivery needs it. */
    record Chosen(ChosenChannels channels) {

        String language() {
            return channels.language();
        }

        boolean digest() {
            return channels.digest();
        }

        List<Way> ways() {
            List<Way> ways = new ArrayList<>();
            if (channels.sms()) {
                ways.add(new Way(Channel.SMS, channels.phone()));
            }
            if (channels.wecom()) {
                ways.add(new Way(Channel.WECOM, channels.wecomName()));
            }
            if (channels.email()) {
                ways.add(new Way(Channel.EMAIL, channels.mail()));
            }
            return ways;
        }
    }

    Optional<Chosen> find(UUID account) {
        return jdbc.sql("""
                        select language, sms, phone, wecom, wecom_name, email, mail, digest
                        from messages.settings where account_id = :account""")
                .param("account", account)
                .query(new SimplePropertyRowMapper<>(ChosenChannels.class))
                .optional()
                .map(Chosen::new);
    }

    /** True when somebody gets one mail a day instead of one for each message. */
    boolean collects(UUID account) {
        return find(account).filter(Chosen::digest).isPresent();
    }

    void save(UUID account, String org, ChosenChannels chosen) {
        jdbc.sql("""
                        insert into messages.settings (park_id, org_id, account_id, language, sms, phone, wecom, wecom_name, email,
                          mail, digest)
                        values (platform.park(), :org, :account, :language, :sms, :phone, :wecom, :wecomName, :email, :mail, :digest)
                        on conflict (account_id) do update set language = excluded.language, sms = excluded.sms,
                          phone = excluded.phone, wecom = excluded.wecom, wecom_name = excluded.wecom_name,
                          email = excluded.email, mail = excluded.mail, digest = excluded.digest""")
                .param("org", org)
                .param("account", account)
                .param("language", chosen.language())
                .param("sms", chosen.sms())
                .param("phone", chosen.phone())
                .param("wecom", chosen.wecom())
                .param("wecomName", chosen.wecomName())
                .param("email", chosen.email())
                .param("mail", chosen.mail())
                .param("digest", chosen.digest())
                .update();
    }
}
