/**
 * Holds the manifests under k8s and the Dockerfiles against the Kubernetes API and against the services they start.
 * Reads files only; needs neither a cluster nor a container engine.
 */
@NullMarked
package org.policytrack.system.k8s;

import org.jspecify.annotations.NullMarked;
