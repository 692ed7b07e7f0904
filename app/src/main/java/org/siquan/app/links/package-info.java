/**
 * Addresses for one purpose each, for people without an account: clerks of enterprises and guardians. Entry types: {@link
 * org.siquan.app.links.PurposeLinks} to issue one, {@link org.siquan.app.links.LinkPurpose} to say what a kind of link is for. It must not
 * know what is signed or confirmed: the module that owns the subject does.
 */
@ApplicationModule(
        displayName = "Links",
        allowedDependencies = {"messages"})
@NullMarked
package org.siquan.app.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
