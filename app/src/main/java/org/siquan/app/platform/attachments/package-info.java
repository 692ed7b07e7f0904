/** Keeps attached files and hands them out safely. Entry type: {@link org.siquan.app.platform.Attachments}. */
@NullMarked
package org.siquan.app.platform.attachments;

import org.jspecify.annotations.NullMarked;
