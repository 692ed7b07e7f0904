package org.siquan.app.education;

import org.siquan.region.Chain;
import org.siquan.region.College;
import org.siquan.region.Major;

/**
 * A major, the unit of the park it belongs to, and how much of it there is.
 *
 * @param competencies different ones that its courses teach
 */
public record MajorView(Major major, College college, Chain chain, long programmes, long courses, long competencies) {}
