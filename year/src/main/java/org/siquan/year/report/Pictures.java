package org.siquan.year.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.siquan.year.AlignmentResult;
import org.siquan.year.DemandResult.Interval;
import org.siquan.year.DemandResult.SeriesForecast;
import org.siquan.year.ScheduleResult;
import org.siquan.year.SeatsResult;
import org.siquan.year.TrainingResult;

/**
 * The small drawings of the stage pages, as HTML or SVG without script. Every text that comes from data is escaped here,
 * so that a template may insert the drawing as it is.
 */
public final class Pictures {

    private static final int FLOW_NODES = 14;
    private static final List<String> PROVINCES = List.of("京", "津", "冀");

    private final String language;

    /** Drawings whose words are in {@code "zh"} or {@code "en"}. */
    public Pictures(String language) {
        this.language = language;
    }

    /** A rate 0..1 as a bar in the colour of the CSS class. */
    public String bar(double rate, String colourClass) {
        return "<span class=\"bar %s\" style=\"--v:%s%%\"><i></i></span>"
                .formatted(escape(colourClass), Math.round(Math.clamp(rate, 0, 1) * 100));
    }

    /** History as a line, the forecast as a dashed line inside its interval. */
    public String series(SeriesForecast series) {
        int start = series.history().size() + series.silence();
        int count = start + series.ahead().size();
        double top = Math.max(
                1,
                Math.max(
                        series.history().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(1),
                        series.ahead().stream()
                                .mapToDouble(Interval::high)
                                .max()
                                .orElse(1)));
        double step = 176.0 / Math.max(1, count - 1);
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < series.history().size(); i++) {
            history.append(point(2 + i * step, series.history().get(i), top));
        }
        StringBuilder ahead = new StringBuilder();
        StringBuilder band = new StringBuilder();
        StringBuilder back = new StringBuilder();
        if (!series.history().isEmpty()) {
            ahead.append(point(
                    2 + (series.history().size() - 1) * step, series.history().getLast(), top));
        }
        for (int i = 0; i < series.ahead().size(); i++) {
            Interval interval = series.ahead().get(i);
            double x = 2 + (start + i) * step;
            ahead.append(point(x, interval.point(), top));
            band.append(point(x, interval.high(), top));
            back.insert(0, point(x, Math.max(0, interval.low()), top));
        }
        String label = "%s %s：%s".formatted(series.occupation(), series.firstQuarter(), series.history());
        return ("<svg class=\"c-industry series\" width=\"180\" height=\"36\" viewBox=\"0 0 180 36\" role=\"img\" aria-label=\"%s\">"
                        + "<polygon class=\"spark-b\" points=\"%s\"/><polyline class=\"spark-l\" points=\"%s\"/>"
                        + "<polyline class=\"spark-l dashed\" points=\"%s\"/></svg>")
                .formatted(escape(label), band + "" + back, history, ahead);
    }

    private static String point(double x, double value, double top) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x, 34 - value / top * 32);
    }

    /** The five links as a flow diagram that leads to the evidence on the same page. */
    public String sankey(AlignmentResult alignment) {
        return new FlowPicture(alignment, FLOW_NODES, language).svg(1180, 560, "", "");
    }

    /** An order or advertisement with the deciding words marked. */
    public MarkedText read(AlignmentResult.Evidence evidence) {
        return new MarkedText(evidence);
    }

    /** The lines of a table that are shown at first. */
    public <T> List<T> first(List<T> rows, int count) {
        return rows.subList(0, Math.min(count, rows.size()));
    }

    /** The lines of a table that are folded away. */
    public <T> List<T> rest(List<T> rows, int count) {
        return rows.subList(Math.min(count, rows.size()), rows.size());
    }

    /** Hard rules that do not hold. */
    public long broken(ScheduleResult schedule) {
        return schedule.verdicts().stream().filter(v -> !v.held()).count();
    }

    /** Placements with this decision of the gate. */
    public long gates(TrainingResult training, String decision) {
        return training.gates().stream()
                .filter(g -> g.decision().equals(decision))
                .count();
    }

    /** Seats advised over all programmes. */
    public int advised(SeatsResult seats) {
        return seats.programmes().stream()
                .mapToInt(SeatsResult.Programme::advised)
                .sum();
    }

    /** Intake years of the advice; none without a plan. */
    public List<Integer> years(SeatsResult seats) {
        int years = seats.programmes().isEmpty()
                ? 0
                : seats.programmes().getFirst().years().size();
        return IntStream.range(0, years).mapToObj(t -> seats.firstYear() + t).toList();
    }

    /** Seats of this year's approved plan over all programmes. */
    public int approved(SeatsResult seats) {
        return seats.programmes().stream()
                .mapToInt(SeatsResult.Programme::approved)
                .sum();
    }

    /** Seats for Beijing, Tianjin and Hebei, in this order; blank for none. */
    public List<String> shares(SeatsResult.Programme programme) {
        return PROVINCES.stream()
                .map(p -> programme.shares().stream()
                        .filter(s -> s.province().equals(p))
                        .mapToInt(SeatsResult.Share::seats)
                        .sum())
                .map(seats -> seats == 0 ? "" : Integer.toString(seats))
                .toList();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
