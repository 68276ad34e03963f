/**
 * Working days of the People's Republic of China: weekends, statutory holidays and the weekends worked for them, a
 * file a year under {@code working-days/}. It knows neither milestones nor today.
 */
@NullMarked
package org.policytrack.kit.calendar;

import org.jspecify.annotations.NullMarked;
