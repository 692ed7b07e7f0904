package org.siquan.engine.scheduling.search;

/** A budget counted in proposals. */
record ProposalPace(long total, int step) implements Pace {

    @Override
    public double used(long proposals) {
        return proposals >= total ? 1 : (double) proposals / total;
    }

    @Override
    public int stride(long proposals) {
        return Math.clamp(total - proposals, 1, step);
    }
}
