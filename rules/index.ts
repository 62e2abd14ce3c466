import noUnknownCode from './no-unknown-code.ts'

/** Every rule by its name, in alphabetical order. */
export const rules = {
  'no-unknown-code': noUnknownCode,
}
