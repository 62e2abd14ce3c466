import noDeprecatedCode from './no-deprecated-code.ts'
import noForbiddenBody from './no-forbidden-body.ts'
import noInvalidCode from './no-invalid-code.ts'
import noMagicCode from './no-magic-code.ts'
import noUnknownCode from './no-unknown-code.ts'

/** Every rule by its name, in alphabetical order. */
export const rules = {
  'no-deprecated-code': noDeprecatedCode,
  'no-forbidden-body': noForbiddenBody,
  'no-invalid-code': noInvalidCode,
  'no-magic-code': noMagicCode,
  'no-unknown-code': noUnknownCode,
}
