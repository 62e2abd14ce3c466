import { threeDigits } from '../named-codes/code-tables.ts'
import { routeKeys } from '../declared/declarations.ts'
import { headWords } from '../flow/head-functions.ts'
import { once } from '../../once.ts'
import { statusLine } from '../effects/raw-heads.ts'
import { quotedName } from '../effects/set-fields.ts'
import { commonWords } from './trigger-words.ts'

/** Everything that any part of the analysis looks for in a file without libraries that it knows, so that one scan tells. */
const anything = once(
  () =>
    new RegExp(
      [commonWords(), threeDigits, routeKeys, headWords, statusLine, quotedName].map(({ source }) => source).join('|'),
    ),
)

/** Whether a text has anything to look at. */
export function mentionsAnything(text: string): boolean {
  return anything().test(text)
}
