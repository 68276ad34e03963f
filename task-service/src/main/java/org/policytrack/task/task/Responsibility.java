package org.policytrack.task.task;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One responsible unit (责任单位) of a task, in the official order. */
@Entity
public class Responsibility {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    @SuppressWarnings("UnusedVariable") // the owning side of Task's list; read by queries only
    private Task task;

    private int position;
    private String unit;
    private String name;
    private String wording;
    private boolean isGroup;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ResponsibilityRole role;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "responsibility_department", joinColumns = @JoinColumn(name = "responsibility_id"))
    @OrderColumn(name = "position")
    @Column(name = "department")
    @BatchSize(size = 500)
    private List<String> departments = new ArrayList<>();

    protected Responsibility() {}

    Responsibility(Task task, int position, ResponsibleUnit unit) {
        this.task = task;
        this.position = position;
        this.unit = unit.code();
        this.name = unit.name();
        this.wording = unit.wording();
        this.isGroup = unit.isGroup();
        this.role = position == 1 ? ResponsibilityRole.LEAD : ResponsibilityRole.COOPERATING;
        this.departments.addAll(unit.departments());
    }

    int position() {
        return position;
    }

    public String unit() {
        return unit;
    }

    /** The short name of the department or group. */
    public String name() {
        return name;
    }

    String wording() {
        return wording;
    }

    boolean isGroup() {
        return isGroup;
    }

    public ResponsibilityRole role() {
        return role;
    }

    /** Codes of the departments that file: the unit itself, or the members of the group in their order. */
    List<String> departments() {
        return departments;
    }
}
