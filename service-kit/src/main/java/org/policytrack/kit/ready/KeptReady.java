package org.policytrack.kit.ready;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a reading operation whose answers are kept ready. Two askers are answered alike when they ask for the same address
 * in the same language on the same business day and have the same roles and department. What else the answer rests on are
 * this service's audited entities, and what it has added to its {@link Grounds}.
 */
@NameBinding
@Retention(RUNTIME)
@Target(METHOD)
public @interface KeptReady {}
