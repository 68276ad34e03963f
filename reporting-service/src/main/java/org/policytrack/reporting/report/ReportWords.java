package org.policytrack.reporting.report;

import java.util.Locale;
import org.policytrack.kit.problem.Words;
import org.policytrack.reporting.comparison.MovedKind;
import org.policytrack.reporting.forecast.Forecast;
import org.policytrack.reporting.overview.MilestoneState;
import org.policytrack.reporting.owed.ObligationState;
import org.policytrack.reporting.progress.WorkStatus;
import org.policytrack.reporting.standing.Light;
import org.policytrack.reporting.taskclient.Task;

/** How reports call things. They are Chinese, whatever language their reader asks for. */
final class ReportWords {

    /** For reasons and forecasts. */
    static final Words CHINESE = Words.in(Locale.CHINESE);

    private ReportWords() {}

    static String of(Light light) {
        return switch (light) {
            case BLUE -> "蓝灯";
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
            case GREY -> "灰灯";
        };
    }

    static String of(WorkStatus status) {
        return switch (status) {
            case NOT_STARTED -> "未启动";
            case IN_PROGRESS -> "推进中";
            case COMPLETED -> "已办结";
        };
    }

    static String of(Task.Kind kind) {
        return switch (kind) {
            case TASK -> "重点任务";
            case MEASURE -> "保障措施";
            case GOAL -> "总体目标";
        };
    }

    static String of(MovedKind kind) {
        return switch (kind) {
            case LIGHT -> "亮灯";
            case STATUS -> "状态";
            case PERCENT -> "进度";
            case FIGURE -> "指标数据";
            case DUE_DATE -> "期限";
            case TARGET -> "目标值";
            case SETTING -> "设置";
        };
    }

    static String of(MilestoneState state) {
        return switch (state) {
            case UPCOMING -> "未到期";
            case DUE_SOON -> "临近到期";
            case DUE_TODAY -> "到期";
            case OVERDUE -> "逾期未完成";
            case ACHIEVED -> "按期完成";
            case ACHIEVED_LATE -> "逾期完成";
        };
    }

    static String of(ObligationState state) {
        return switch (state) {
            case OWED -> "待报";
            case OVERDUE -> "逾期未报";
            case SUBMITTED -> "待审核";
            case RETURNED -> "已退回";
            case ACCEPTED -> "已审核";
            case EXCUSED -> "免报";
        };
    }

    static String of(Forecast.Outlook outlook) {
        return switch (outlook) {
            case REACHED -> "已达到";
            case EXCEEDED -> "已超过";
            case IN_TIME -> "可按期达到";
            case LATE -> "将晚于期限";
            case NEVER -> "无法达到";
            case TOO_LITTLE_DATA -> "数据不足";
        };
    }
}
