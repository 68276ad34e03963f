package org.policytrack.department.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names of hosts are looked up. */
interface HostNames {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
