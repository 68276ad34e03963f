package org.policytrack.reporting.departmentclient;

/**
 * A notice to be sent, as department-service takes it.
 *
 * @param department code of the department in whose inbox it goes
 * @param recipient username of the one person it is for
 * @param about id of what it is about
 */
public record NewNotice(
        String department,
        String recipient,
        String kind,
        String title,
        String text,
        String titleEn,
        String textEn,
        String about) {}
