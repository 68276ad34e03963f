package org.policytrack.reporting.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report is made for. */
@Schema(name = "ReportKind")
public enum ReportKind {
    /** 月度通报. */
    MONTHLY("月度工作通报"),
    /** 季度通报. */
    QUARTERLY("季度工作通报"),
    /** 年度监测报告. */
    ANNUAL("年度监测报告"),
    /** 联席会议材料. */
    MEETING("联席会议材料");

    private final String wording;

    ReportKind(String wording) {
        this.wording = wording;
    }

    /** As its title has it. */
    public String wording() {
        return wording;
    }
}
