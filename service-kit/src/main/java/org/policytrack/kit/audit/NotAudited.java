package org.policytrack.kit.audit;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an entity that is pure plumbing: a transaction may change it without leaving an entry. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface NotAudited {

    /** Why nobody needs to know who changed it. */
    String value();
}
