/** Pages of the people of an organisation. */
@NullMarked
package org.siquan.app.people.web;

import org.jspecify.annotations.NullMarked;
