/**
 * The state's rules on internships as code. Entry types: {@link org.siquan.engine.rules.RulePack} chooses the rules that
 * apply, {@link org.siquan.engine.rules.Gate} answers whether a placement may start. It must not know files, frameworks,
 * clocks or the scheduling engine; facts that are not known stay unknown and are never guessed.
 */
@NullMarked
package org.siquan.engine.rules;

import org.jspecify.annotations.NullMarked;
