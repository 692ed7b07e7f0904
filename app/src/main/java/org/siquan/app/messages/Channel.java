package org.siquan.app.messages;

/** A way out of the application. The inbox is not one: everything that is sent to an account is there. */
public enum Channel {
    SMS,
    /** 企业微信 or 公众号. */
    WECOM,
    /** Last, because few read it. */
    EMAIL
}
