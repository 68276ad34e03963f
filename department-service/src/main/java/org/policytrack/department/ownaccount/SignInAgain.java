package org.policytrack.department.ownaccount;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.policytrack.department.signin.MustDo;

/**
 * It was done, and every session of the account is over, this one included.
 *
 * @param mustDo to sign in again
 */
@Schema(name = "SignInAgain")
record SignInAgain(List<MustDo> mustDo) {

    static SignInAgain now() {
        return new SignInAgain(List.of(MustDo.SIGN_IN));
    }
}
