package org.policytrack.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlUrlTest {

    @Nested
    class Reading {

        @Test
        void eachServiceHasASchemaOfItsName() {
            MySqlUrl servers = MySqlUrl.of("jdbc:mysql://a:3306,b:3307/");

            assertThat(servers.ofService("task-service")).hasToString("jdbc:mysql://a:3306,b:3307/task-service");
        }

        @Test
        void whatStandsBehindTheHostsComesBeforeTheName() {
            MySqlUrl servers = MySqlUrl.of("jdbc:mysql://a/pilot_?sslMode=REQUIRED");

            assertThat(servers.ofService("task-service"))
                    .hasToString("jdbc:mysql://a/pilot_task-service?sslMode=REQUIRED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "jdbc:mysql:",
                    "jdbc:mysql:///",
                    "jdbc:mysql://a/b/c",
                    "jdbc:mysql://a/b c",
                    "jdbc:postgresql://a/",
                    "jdbc:mysql:loadbalance://a,b/",
                    "mysql://a/"
                })
        void anythingElseIsRefusedInBothLanguages(String url) {
            assertThatThrownBy(() -> MySqlUrl.of(url))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("数据库地址无效")
                    .hasMessageContaining("no address of a database");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:mysql://me" + ":secret@a/",
                    "jdbc:mysql://a/?user=me&password=secret",
                    "jdbc:mysql://a/?sslMode=REQUIRED&PASSWORD=secret"
                })
        void credentialsAreRefusedAndNotRepeated(String url) {
            assertThatThrownBy(() -> MySqlUrl.of(url))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("TRACKER_DATABASE_PASSWORD")
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Nested
    class Completing {

        @Test
        void everyWaitEndsAndInstantsAreUtc() {
            String complete = MySqlUrl.of("jdbc:mysql://a/task").complete().toString();

            assertThat(complete)
                    .startsWith("jdbc:mysql://a/task?")
                    .contains("connectionTimeZone=UTC", "connectTimeout=2000", "socketTimeout=10000")
                    .contains("failOverReadOnly=false", "sessionVariables=innodb_lock_wait_timeout=5");
        }

        @Test
        void whatAnInstallationSaysStays() {
            String complete = MySqlUrl.of("jdbc:mysql://a/task?sockettimeout=60000&sessionVariables=wsrep_sync_wait=1")
                    .complete()
                    .toString();

            assertThat(complete)
                    .contains("sockettimeout=60000", "sessionVariables=wsrep_sync_wait=1,innodb_lock_wait_timeout=5")
                    .doesNotContain("socketTimeout=10000");
        }

        @Test
        void aMigrationMayTakeItsTime() {
            assertThat(MySqlUrl.of("jdbc:mysql://a/task").patient().toString())
                    .contains("socketTimeout=0", "connectTimeout=2000");
        }
    }
}
