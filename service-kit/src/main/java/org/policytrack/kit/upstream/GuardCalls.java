package org.policytrack.kit.upstream;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends the calls of REST clients through their upstream. */
@Interceptor
@CallsUpstream("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class GuardCalls {

    private final Upstreams upstreams;

    GuardCalls(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        Upstream upstream = upstreams.named(
                context.getInterceptorBinding(CallsUpstream.class).value());
        return isRead(context.getMethod()) ? upstream.read(context::proceed) : upstream.call(context::proceed);
    }

    /** The method is that of the generated client; what it means is told by the interface it comes from. */
    private static boolean isRead(Method called) {
        return Arrays.stream(called.getDeclaringClass().getInterfaces())
                .flatMap(client -> Arrays.stream(client.getMethods()))
                .anyMatch(operation -> operation.isAnnotationPresent(GET.class)
                        && operation.getName().equals(called.getName())
                        && Arrays.equals(operation.getParameterTypes(), called.getParameterTypes()));
    }
}
