package org.policytrack.department.directory;

/** What sort of body a department is. */
public enum DepartmentKind {
    /** 省级党委部门. */
    PARTY,
    /** 省级政府部门和省级机构. */
    PROVINCIAL,
    /** 中央驻浙机构和金融机构. */
    FINANCIAL,
    /** 新闻媒体单位. */
    MEDIA,
    /** 设区市的部门. */
    CITY
}
