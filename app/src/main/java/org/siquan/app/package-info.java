/**
 * The park's web application. {@link org.siquan.app.Siquan} starts it; the modules beside it hold the business. It must
 * not know how an engine works, only what it answers.
 */
@NullMarked
package org.siquan.app;

import org.jspecify.annotations.NullMarked;
