package org.policytrack.reporting.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the official text has evaluated (三、2), in its order. */
@Schema(name = "EvaluationDimension")
public enum Dimension {
    /** 创新能力. */
    INNOVATION("创新能力"),
    /** 活跃程度. */
    ACTIVITY("活跃程度"),
    /** 发展潜力. */
    POTENTIAL("发展潜力"),
    /** 经营风险: the higher the score, the smaller the risk. */
    RISK("经营风险");

    private final String wording;

    Dimension(String wording) {
        this.wording = wording;
    }

    /** The words of the official text. */
    public String wording() {
        return wording;
    }
}
