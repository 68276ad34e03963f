package org.policytrack.dashboard.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The accounts of department-service. */
@ApplicationScoped
class EmbeddedAccounts implements Issuer {

    static final String SERVICE = "department-service";

    private static final Logger LOG = Logger.getLogger(EmbeddedAccounts.class);
    private static final String NAME = "embedded";

    private final DepartmentService departments;
    private final DepartmentNames names;
    private final ObjectMapper json;
    private final InstantSource now = InstantSource.system();

    EmbeddedAccounts(@RestClient DepartmentService departments, DepartmentNames names, ObjectMapper json) {
        this.departments = departments;
        this.names = names;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    Session begun(Token token) {
        return told(Session.begun(NAME, token.accessToken(), token.refreshToken(), token.life(), now.instant()), token);
    }

    @Override
    public Renewal renew(Session session, Sender sender) {
        String refreshToken = session.refreshToken();
        if (refreshToken == null) {
            return new Renewal.Impossible();
        }
        try (Response answer =
                departments.renew(new RefreshRequest(refreshToken), sender.address(), sender.language())) {
            return switch (answer.getStatus()) {
                case 200 -> new Renewal.Renewed(renewed(session, answer.readEntity(Token.class)));
                case 400, 401, 403, 422 -> new Renewal.Over();
                default -> unanswered("status " + answer.getStatus());
            };
        } catch (ProcessingException silent) {
            return unanswered(silent.toString());
        }
    }

    private Session renewed(Session session, Token token) {
        return told(session.renewed(token.accessToken(), token.refreshToken(), token.life(), now.instant()), token);
    }

    private static Session told(Session session, Token token) {
        return session.told(token.mustDo(), token.demonstration(), token.notice());
    }

    private static Renewal unanswered(String reason) {
        LOG.warnf("%s did not renew a session: %s", SERVICE, reason);
        return new Renewal.Unanswered();
    }

    @Override
    public void end(Session session) {
        String refreshToken = session.refreshToken();
        if (refreshToken == null) {
            return;
        }
        try (Response answer = departments.end(new RefreshRequest(refreshToken))) {
            if (answer.getStatus() >= 300) {
                LOG.warnf("%s did not end a session: status %d", SERVICE, answer.getStatus());
            }
        } catch (ProcessingException silent) {
            LOG.warnf("%s did not end a session: %s", SERVICE, silent);
        }
    }

    /** While department-service is silent the token says enough. */
    @Override
    public Identification personOf(Session session, Sender sender) {
        Person said = Claims.person(Claims.of(session.accessToken(), json), session.mustDo());
        Optional<OwnAccount> account;
        try (Response answer = departments.ownAccount("Bearer " + session.accessToken(), sender.address())) {
            if (answer.getStatus() == 401) {
                return new Identification.Over();
            }
            account = answer.getStatus() == 200 ? Optional.of(answer.readEntity(OwnAccount.class)) : Optional.empty();
        } catch (ProcessingException silent) {
            return new Identification.Known(said);
        }
        return new Identification.Known(account.map(own -> with(said, own, nameOf(said, session, sender)))
                .orElse(said));
    }

    private @Nullable String nameOf(Person person, Session session, Sender sender) {
        return names.of(person.department(), session, sender);
    }

    private static Person with(Person said, OwnAccount own, @Nullable String departmentName) {
        return new Person(
                said.username(), own.displayName(), said.department(), departmentName, said.roles(), own.mustDo());
    }
}
