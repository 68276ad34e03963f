package org.policytrack.department.noticesettings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The settings in force; each call joins the transaction around it. */
@ApplicationScoped
public class NoticeSettings {

    private final EntityManager database;

    NoticeSettings(EntityManager database) {
        this.database = database;
    }

    public DepartmentNoticeSettings ofDepartment(String code) {
        DepartmentNoticeSettings set = database.find(DepartmentNoticeSettings.class, code);
        return set == null ? new DepartmentNoticeSettings(code) : set;
    }

    public PersonNoticeSettings ofPerson(String username) {
        PersonNoticeSettings set = database.find(PersonNoticeSettings.class, username);
        return set == null ? new PersonNoticeSettings(username) : set;
    }

    /** Of the persons of a department who want mail, in the order of their names. */
    public List<PersonNoticeSettings> withMailIn(String department) {
        return database.createQuery(
                        "from PersonNoticeSettings p where p.isMailOn = true and p.username in"
                                + " (select a.username from Account a where a.department = :department)"
                                + " order by p.username",
                        PersonNoticeSettings.class)
                .setParameter("department", department)
                .getResultList();
    }
}
