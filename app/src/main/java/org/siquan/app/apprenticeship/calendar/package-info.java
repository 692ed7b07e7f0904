/**
 * What people do and when, as calendars for the programs they already use (iCalendar, RFC 5545). Nobody signs in to read one: an
 * address is a secret of its own, made, renewed and taken back by its owner.
 */
@NullMarked
package org.siquan.app.apprenticeship.calendar;

import org.jspecify.annotations.NullMarked;
