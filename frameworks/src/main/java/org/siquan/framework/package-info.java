/**
 * The competency framework of a park as a thing of its own: with a version, to be compared and handed on. Entry types:
 * {@link org.siquan.framework.CompetencyFramework}, {@link org.siquan.framework.FrameworkDiff}. It must not know where
 * a framework is kept or what is done with it.
 */
@NullMarked
package org.siquan.framework;

import org.jspecify.annotations.NullMarked;
