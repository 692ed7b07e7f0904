/**
 * The shell of every page: layout model, languages, errors, navigation. Entry: {@code PageModel}. It must not know any
 * module's content.
 */
@NullMarked
package org.siquan.app.platform.web;

import org.jspecify.annotations.NullMarked;
