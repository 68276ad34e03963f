package org.policytrack.dashboard.passing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAddressesTest {

    private final PageAddresses addresses =
            new PageAddresses(PassedService.at("task", URI.create("http://task-service:8081")), "tracker.example");

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks/t1, /api/task/v1/tasks/t1",
        "http://task-service:8081/api/v1/tasks?a=b, /api/task/v1/tasks?a=b",
        // Behind a trusted proxy a service knows its port no more, or calls itself as the browser does.
        "http://task-service/api/v1/tasks, /api/task/v1/tasks",
        "https://tracker.example/api/v1/tasks, /api/task/v1/tasks",
        "HTTP://x/api/v1/tasks, HTTP://x/api/v1/tasks",
        "https://TRACKER.example:8443/api/v1/tasks, /api/task/v1/tasks",
        "https://elsewhere.example/api/v1/tasks, https://elsewhere.example/api/v1/tasks",
        "https://task-service.elsewhere.example/api/v1/tasks, https://task-service.elsewhere.example/api/v1/tasks",
        "https://task-service@elsewhere.example/api/v1/tasks, https://task-service@elsewhere.example/api/v1/tasks",
        "http://task-service:8081/docs, http://task-service:8081/docs",
        "tasks/t1, tasks/t1",
        "//elsewhere.example/api/v1/, //elsewhere.example/api/v1/",
    })
    void aLocationAtTheServiceIsOneOfThePage(String said, String written) {
        assertThat(addresses.location(said)).isEqualTo(written);
    }

    @Test
    void everyAddressOfALinkIsWrittenAnew() {
        assertThat(addresses.link(
                        "</api/v1/tasks?cursor=a,b>; rel=\"next\", <https://elsewhere.example/>; rel=\"help\""))
                .isEqualTo("</api/task/v1/tasks?cursor=a,b>; rel=\"next\", <https://elsewhere.example/>; rel=\"help\"");
    }

    @Test
    void anIpv6HostStandsInBrackets() {
        PageAddresses atLoopback =
                new PageAddresses(PassedService.at("task", URI.create("http://[::1]:8081")), "localhost");

        assertThat(atLoopback.location("http://[::1]:8081/api/v1/tasks")).isEqualTo("/api/task/v1/tasks");
    }
}
