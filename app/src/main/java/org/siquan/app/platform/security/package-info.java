/**
 * Who comes in: accounts, sign-in, lockout and the check of each handler's roles. Entry: {@code SecurityConfiguration}.
 * It must not know what the pages show.
 */
@NullMarked
package org.siquan.app.platform.security;

import org.jspecify.annotations.NullMarked;
