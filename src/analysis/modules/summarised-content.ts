import type { FunctionNode } from '../../ast/node.ts'
import type { Content } from '../../frameworks/framework.ts'
import { placeOfParameter } from '../identify/parameter-place.ts'
import type { ContentInput, Effect, Response } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

const uncertain: Content = { at: [], empty: [], isUncertain: true }

/** Content that a function gives by itself. */
const own: Content = { at: [], empty: [] }

const none: Content = { at: [], empty: ['absent'] }

/** The content with which responses leave a function: what a call passes to it, what it makes itself, or none. */
export function contentIn(source: SourceFile, owner: FunctionNode, responses: readonly Response[]): Content {
  const found = responses.map(({ content, status, sentBy }) => {
    if (content === 'none') return none
    if (content !== 'unknown') return given(source, owner, content)
    const input = sentBy?.content
    // What a name stands for that no call in view passes is only known where one does.
    return sentBy && input?.node && status !== 'unknown' ? given(source, owner, { effect: sentBy, input }) : uncertain
  })
  return agreed(found)
}

/** The content that calls and constructions in a function give the responses that they make. */
export function contentOfAll(source: SourceFile, owner: FunctionNode, effects: readonly Effect[]): Content {
  const found = effects.map((effect) => {
    const { content } = effect
    if (content === undefined) return uncertain
    return content.is === 'none' ? none : given(source, owner, { effect, input: content })
  })
  return agreed(found)
}

function agreed(found: readonly Content[]): Content {
  const [first] = found
  return first && found.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : uncertain
}

function given(
  source: SourceFile,
  owner: FunctionNode,
  { effect, input }: { readonly effect: Effect; readonly input: ContentInput },
): Content {
  const passed = input.node && placeOfParameter(source, owner, input.node)
  if (passed === undefined || passed.otherwise)
    return input.is === 'given' && passed === undefined && input.isShown ? own : uncertain
  const empties = effect.runtimes.map(({ use }) => use.content?.empty)
  const [empty] = empties
  if (empty === undefined || empties.some((other) => other?.join() !== empty.join())) return uncertain
  const others = empty.filter((one) => one !== 'absent')
  return { at: passed.place, empty: others.includes('undefined') ? [...others, 'absent'] : others }
}
