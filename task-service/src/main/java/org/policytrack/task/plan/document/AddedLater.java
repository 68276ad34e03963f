package org.policytrack.task.plan.document;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a field that the plan format did not have at first. A plan that does not use it keeps its fingerprint. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface AddedLater {

    /** The text of the value a file without the field has. */
    String value();
}
