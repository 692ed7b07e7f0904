/** The pages of links: the holder's, without any sign-in, and the issuer's. It must not know what a link is for. */
@NullMarked
package org.siquan.app.links.web;

import org.jspecify.annotations.NullMarked;
