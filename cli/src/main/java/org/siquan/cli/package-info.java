/**
 * The engines on files: command line verbs with progress bars, a summary and documented exit codes. Entry type:
 * {@link org.siquan.cli.Main}. It must not know a database, and computes nothing itself.
 */
@NullMarked
package org.siquan.cli;

import org.jspecify.annotations.NullMarked;
