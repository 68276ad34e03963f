package org.policytrack.department.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a notice reaches people (通知渠道). */
@Schema(name = "Channel")
public enum Channel {
    /** The inbox here; always. */
    INBOX,
    /** Mail. */
    MAIL,
    /** A robot of a DingTalk (钉钉) group. */
    DINGTALK,
    /** A robot of a Feishu (飞书) group. */
    FEISHU,
    /** A robot of a WeCom (企业微信) group. */
    WECOM,
    /** Any other program, after Standard Webhooks. */
    WEBHOOK
}
