package org.policytrack.reporting.report;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sections of a report, in their order. */
@Schema(name = "ReportSectionKey")
public enum SectionKey {
    GOALS("总体目标和指标完成情况"),
    HIGHLIGHTS("工作亮点"),
    LIGHTS("重点任务进展和亮灯情况"),
    MOVED("与上期相比的变化"),
    DEADLINES("时间节点"),
    OWED("进展填报情况"),
    PROBLEMS("存在问题"),
    NEXT_STEPS("下一步工作"),
    FORECAST("完成情况推算"),
    /** 评价: of the year only. */
    EVALUATION("产业发展评价"),
    /** Of an edition that corrects another one only. */
    CORRECTION("更正说明");

    private final String heading;

    SectionKey(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** Those of a report, in their order. */
    static List<SectionKey> of(ReportKind kind, boolean isCorrection) {
        return Arrays.stream(values())
                .filter(section -> section != EVALUATION || kind == ReportKind.ANNUAL)
                .filter(section -> section != CORRECTION || isCorrection)
                .toList();
    }
}
