import consistentContentStatus from './consistent-content-status.ts'
import consistentDeclaredCode from './consistent-declared-code.ts'
import noCaughtResponse from './no-caught-response.ts'
import noCodeMethodMismatch from './no-code-method-mismatch.ts'
import noCodeRangeError from './no-code-range-error.ts'
import noDeprecatedCode from './no-deprecated-code.ts'
import noErrorInSuccess from './no-error-in-success.ts'
import noFloatingNext from './no-floating-next.ts'
import noForbiddenBody from './no-forbidden-body.ts'
import noForbiddenHeader from './no-forbidden-header.ts'
import noIgnoredCode from './no-ignored-code.ts'
import noImpossibleComparison from './no-impossible-comparison.ts'
import noInformationalAsFinal from './no-informational-as-final.ts'
import noInvalidCode from './no-invalid-code.ts'
import noMagicCode from './no-magic-code.ts'
import noMethodChangingRedirect from './no-method-changing-redirect.ts'
import noMismatchedPhrase from './no-mismatched-phrase.ts'
import noMisusedCode from './no-misused-code.ts'
import noOutdatedName from './no-outdated-name.ts'
import noPhraseLogic from './no-phrase-logic.ts'
import noResponseAfterSend from './no-response-after-send.ts'
import noRestrictedCode from './no-restricted-code.ts'
import noUncheckedCode from './no-unchecked-code.ts'
import noUnknownCode from './no-unknown-code.ts'
import noUnknownName from './no-unknown-name.ts'
import noUnreachableCheck from './no-unreachable-check.ts'
import noUnsentResponse from './no-unsent-response.ts'
import noWrongStatusProperty from './no-wrong-status-property.ts'
import requireAllowHeader from './require-allow-header.ts'
import requireAuthenticateHeader from './require-authenticate-header.ts'
import requireContentRangeHeader from './require-content-range-header.ts'
import requireLocationHeader from './require-location-header.ts'
import requireRetryAfterHeader from './require-retry-after-header.ts'
import requireUpgradeHeader from './require-upgrade-header.ts'
import validContent from './valid-content.ts'
import validErrorCode from './valid-error-code.ts'
import validPhrase from './valid-phrase.ts'
import validRedirect from './valid-redirect.ts'
import validRetryAfter from './valid-retry-after.ts'

/** Every rule by its name, in alphabetical order. */
export const rules = {
  'consistent-content-status': consistentContentStatus,
  'consistent-declared-code': consistentDeclaredCode,
  'no-caught-response': noCaughtResponse,
  'no-code-method-mismatch': noCodeMethodMismatch,
  'no-code-range-error': noCodeRangeError,
  'no-deprecated-code': noDeprecatedCode,
  'no-error-in-success': noErrorInSuccess,
  'no-floating-next': noFloatingNext,
  'no-forbidden-body': noForbiddenBody,
  'no-forbidden-header': noForbiddenHeader,
  'no-ignored-code': noIgnoredCode,
  'no-impossible-comparison': noImpossibleComparison,
  'no-informational-as-final': noInformationalAsFinal,
  'no-invalid-code': noInvalidCode,
  'no-magic-code': noMagicCode,
  'no-method-changing-redirect': noMethodChangingRedirect,
  'no-mismatched-phrase': noMismatchedPhrase,
  'no-misused-code': noMisusedCode,
  'no-outdated-name': noOutdatedName,
  'no-phrase-logic': noPhraseLogic,
  'no-response-after-send': noResponseAfterSend,
  'no-restricted-code': noRestrictedCode,
  'no-unchecked-code': noUncheckedCode,
  'no-unknown-code': noUnknownCode,
  'no-unknown-name': noUnknownName,
  'no-unreachable-check': noUnreachableCheck,
  'no-unsent-response': noUnsentResponse,
  'no-wrong-status-property': noWrongStatusProperty,
  'require-allow-header': requireAllowHeader,
  'require-authenticate-header': requireAuthenticateHeader,
  'require-content-range-header': requireContentRangeHeader,
  'require-location-header': requireLocationHeader,
  'require-retry-after-header': requireRetryAfterHeader,
  'require-upgrade-header': requireUpgradeHeader,
  'valid-content': validContent,
  'valid-error-code': validErrorCode,
  'valid-phrase': validPhrase,
  'valid-redirect': validRedirect,
  'valid-retry-after': validRetryAfter,
}
