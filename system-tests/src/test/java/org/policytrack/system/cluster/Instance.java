package org.policytrack.system.cluster;

import org.policytrack.system.ServiceProcess;

/** One of the processes of a service. */
record Instance(String service, String letter, ServiceProcess process) {

    @Override
    public String toString() {
        return service + " " + letter;
    }
}
