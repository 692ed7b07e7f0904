package org.siquan.app.apprenticeship.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.siquan.engine.kernel.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a plan's pages in the language of the request; templates call it {@code @planWords}. */
@Component("planWords")
public class PlanWords {

    private final MessageSource messages;

    PlanWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A message. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The reader's side of a text in two languages. */
    public String say(Text text) {
        return text.say("en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "zh");
    }

    /** Texts of two languages side by side. */
    public String list(List<Text> texts) {
        return texts.stream().map(this::say).collect(Collectors.joining(say(new Text("、", ", "))));
    }

    /** A cost for people: minutes of one-way travel in a week, thousands set off. */
    public String cost(long thousandths) {
        return String.format(Locale.ROOT, "%,d", Math.round(thousandths / 1000.0));
    }

    /** A difference of costs with its sign. */
    public String delta(long before, long after) {
        double minutes = (after - before) / 1000.0;
        if (after == before) {
            return "0";
        }
        return Math.abs(minutes) < 10
                ? String.format(Locale.ROOT, "%+.1f", minutes).replace('-', '−')
                : String.format(Locale.ROOT, "%+,d", Math.round(minutes)).replace('-', '−');
    }

    /** A day of a week counted from 1: its Monday. */
    public LocalDate monday(LocalDate first, int week) {
        return first.plusWeeks(week - 1L);
    }

    /** The head of the page says 演示 once; in narrow lines the mark gives way, its number stays. */
    public String bare(String name) {
        return name.replaceAll("（演示(\\d*)）", " $1").strip();
    }
}
