/**
 * What two engines need: a seed, a budget, a listener for progress and a way to cancel. Entry type:
 * {@link org.siquan.engine.kernel.RunControl}. It must not know any engine, clock, file or framework.
 */
@NullMarked
package org.siquan.engine.kernel;

import org.jspecify.annotations.NullMarked;
