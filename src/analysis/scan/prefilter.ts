import { once } from '../../once.ts'
import { headWords, quotedName, routeKeys, statusLine, threeDigits } from './patterns.ts'
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
