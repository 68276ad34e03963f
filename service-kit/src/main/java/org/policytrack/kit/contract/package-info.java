/**
 * What every operation of the OpenAPI document shares and no resource should repeat: required properties read off
 * the code's own nullness, the problems that follow from an operation's shape.
 */
@NullMarked
package org.policytrack.kit.contract;

import org.jspecify.annotations.NullMarked;
