package org.siquan.app.links;

/** A link as its purpose sees it: what it is about and who holds it. */
public record LinkTask(LinkId link, String subject, LinkHolder holder) {}
