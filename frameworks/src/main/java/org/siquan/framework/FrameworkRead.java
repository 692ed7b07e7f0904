package org.siquan.framework;

import java.util.List;
import org.siquan.region.file.Issue;

/** What came of reading a framework. */
public sealed interface FrameworkRead {

    /** It can be used. {@code warnings} name what was not taken over and what was taken with reserve. */
    record Accepted(CompetencyFramework framework, List<Issue> warnings) implements FrameworkRead {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** It cannot be used; {@code issues} are never empty. */
    record Refused(List<Issue> issues, List<Issue> warnings) implements FrameworkRead {
        public Refused {
            issues = List.copyOf(issues);
            warnings = List.copyOf(warnings);
        }
    }
}
