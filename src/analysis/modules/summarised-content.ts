import type { FunctionNode } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Content, Empty, Use } from '../../frameworks/framework.ts'
import { memberOfHolder } from './status-use.ts'
import { placeOfParameter } from '../values/parameter-place.ts'
import type { ContentInput, Effect, Response } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The part of a use that says which content is sent. */
type ContentUse = Pick<Use, 'content' | 'fromHolder'>

const uncertain: Content = { at: [], empty: [], isUncertain: true }

/** Content that a function gives by itself. */
const own: Content = { at: [], empty: [] }

const none: Content = { at: [], empty: ['absent'] }

/** The content with which responses leave a function: what a call passes to it, what it makes itself, or none. */
export function contentIn(source: SourceFile, owner: FunctionNode, responses: readonly Response[]): ContentUse {
  const found = responses.map(({ content, status, sentBy }) => {
    if (content === 'none') return { content: none }
    if (content !== 'unknown') return given(source, owner, content)
    const input = sentBy?.content
    // What a name stands for that no call in view passes is only known where one does.
    return sentBy && input?.node && status !== 'unknown'
      ? given(source, owner, { effect: sentBy, input })
      : { content: uncertain }
  })
  return agreed(found)
}

/** The content that calls and constructions in a function give the responses that they make. */
export function contentOfAll(source: SourceFile, owner: FunctionNode, effects: readonly Effect[]): ContentUse {
  const found = effects.map((effect) => {
    const { content } = effect
    if (content === undefined) return { content: uncertain }
    return content.is === 'none' ? { content: none } : given(source, owner, { effect, input: content })
  })
  return agreed(found)
}

function agreed(found: readonly ContentUse[]): ContentUse {
  const [first] = found
  const isSame = found.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return first && isSame ? first : { content: uncertain }
}

function given(
  source: SourceFile,
  owner: FunctionNode,
  { effect, input }: { readonly effect: Effect; readonly input: ContentInput },
): ContentUse {
  const member = input.node && memberOfHolder(owner, input.node)
  const empty = emptyOf(effect)
  if (member !== undefined && empty) return { fromHolder: { content: { member, empty } } }
  const passed = input.node && placeOfParameter(source, owner, input.node)
  if (passed === undefined || passed.otherwise)
    return { content: input.is === 'given' && passed === undefined && isThere(input) ? own : uncertain }
  return { content: empty ? { at: passed.place, empty } : uncertain }
}

/** Whether content is sure to be there: it is shown, or the object itself that a method is called on. */
function isThere({ isShown, node }: ContentInput): boolean {
  return isShown || (node !== undefined && unwrap(node).type === 'ThisExpression')
}

/** What is no content for an effect where a call passes it; nothing where the libraries differ in that. */
function emptyOf({ runtimes }: Effect): readonly Empty[] | undefined {
  const empties = runtimes.map(({ use }) => use.content?.empty)
  const [empty] = empties
  if (empty === undefined || empties.some((other) => other?.join() !== empty.join())) return undefined
  const others = empty.filter((one) => one !== 'absent')
  return others.includes('undefined') ? [...others, 'absent'] : others
}
