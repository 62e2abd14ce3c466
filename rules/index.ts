import noDeprecatedCode from './no-deprecated-code.ts'
import noForbiddenBody from './no-forbidden-body.ts'
import noInvalidCode from './no-invalid-code.ts'
import noUnknownCode from './no-unknown-code.ts'

/** Every rule by its name, in alphabetical order. */
export const rules = {
  'no-deprecated-code': noDeprecatedCode,
  'no-forbidden-body': noForbiddenBody,
  'no-invalid-code': noInvalidCode,
  'no-unknown-code': noUnknownCode,
}
