package org.policytrack.kit.upstream;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a REST client: each of its calls goes through the {@link Upstream} of this name. A GET may be repeated; everything
 * else is sent once, because what must arrive is in an outbox, which repeats it.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CallsUpstream {

    /** The name of the other service. */
    @Nonbinding
    String value();
}
