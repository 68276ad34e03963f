package org.policytrack.department;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that refuses every third message with 451, as busy ones do. Started once for all tests. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final int EVERY = 3;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicInteger handedIn = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        server.start();
        UserManager users = server.getManagers().getUserManager();
        MessageDeliveryHandler taking = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((message, address) -> {
            if (handedIn.incrementAndGet() % EVERY == 0) {
                throw new com.icegreen.greenmail.user.UserException("busy");
            }
            GreenMailUser user = taking.handle(message, address);
            return user;
        });
        return Map.of(
                "tracker.mail.host",
                "127.0.0.1",
                "tracker.mail.port",
                String.valueOf(server.getSmtp().getPort()));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
