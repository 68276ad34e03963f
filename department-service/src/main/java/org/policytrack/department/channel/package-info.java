/**
 * The channels a notice goes out by: mail, chat robots and webhooks, each in the form its receiver asks for. Deliveries
 * are made elsewhere and call here for each attempt; nothing here remembers an attempt or decides who gets a notice.
 */
@NullMarked
package org.policytrack.department.channel;

import org.jspecify.annotations.NullMarked;
