package org.policytrack.reporting.evidence;

import org.policytrack.kit.problem.Refusal;

/** 400: the body ended before the form did. Most often nobody is there any more to read this. */
final class UploadBrokeOff extends Refusal {

    UploadBrokeOff(Throwable cause) {
        super(400, "upload-broke-off");
        initCause(cause);
    }
}
