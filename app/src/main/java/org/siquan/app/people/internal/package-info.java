/** Positions, approvals and substitutes as stored. */
@NullMarked
package org.siquan.app.people.internal;

import org.jspecify.annotations.NullMarked;
