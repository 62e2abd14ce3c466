import type { FunctionNode, Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import { responseFlowOfHandler, responseFlowsOf } from './response-flows.ts'
import { effectAt } from '../effects/effect-at.ts'
import { childrenOf } from '../values/child-nodes.ts'
import { headFunctions } from './head-functions.ts'
import { handlersOf, identify } from '../identify/identify.ts'
import type { Marks } from '../scan/marks.ts'
import { isAnswering } from './methods-at.ts'
import type { ContentInput, ResponseFlow, Effect } from '../model/model.ts'
import { answeredBy } from '../../ast/answered-by.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Content of a response that answers nothing but HEAD. */
export interface HeadAnswer {
  readonly effect: Effect
  readonly input: ContentInput
}

/**
 * The content of answers to HEAD: in the flows of a file, and, since such an answer need not have a status, in those of the
 * functions that the text says to answer HEAD.
 */
export function headAnswersOf(source: SourceFile, marks: Marks, flows: readonly ResponseFlow[]): readonly HeadAnswer[] {
  if (marks.length === 0) return []
  const functions = headFunctions(source, marks)
  const known = new Set(flows.map(({ response }) => response))
  const effects = [...functions].flatMap((owner) => effectsIn(source, owner))
  const others = responseFlowsOf(
    source,
    effects.filter(({ response }) => response && !known.has(response)),
  )
  const answering = [...functions]
    .filter((owner) => handlersOf(source, owner).some(({ handler }) => handler.answer !== undefined))
    .map((owner) => responseFlowOfHandler(source, owner))
  return distinct([...flows, ...others, ...answering].flatMap((flow) => answersIn(source, flow)))
}

function answersIn(source: SourceFile, { response, responses }: ResponseFlow): readonly HeadAnswer[] {
  const contents = responses.flatMap(({ method, content }) =>
    method === 'HEAD' && typeof content === 'object' && !content.input.isBlank ? [content] : [],
  )
  return contents.length > 0 && isGivenBack(source, response) ? contents : []
}

function distinct(answers: readonly HeadAnswer[]): readonly HeadAnswer[] {
  const byNode = new Map(answers.map((answer) => [answer.input.node ?? answer.effect.node, answer]))
  return [...byNode.values()]
}

/** What the calls, constructions and assignments in a function do to responses. */
function effectsIn(source: SourceFile, owner: FunctionNode): readonly Effect[] {
  const effects: Effect[] = []
  const queue: Node[] = [owner.body]
  for (let node = queue.pop(); node; node = queue.pop()) {
    const effect = effectAt(source, node)
    if (effect?.content) effects.push(effect)
    for (const child of childrenOf(source, node)) queue.push(child)
  }
  return effects
}

/** Whether a response that code builds is sure to be the answer to a request, and not something that the answer is made of. */
function isGivenBack(source: SourceFile, response: Node): boolean {
  const isBuilt = response.type === 'ObjectExpression' || identify(source, response).some(({ api }) => api.isBuilt)
  if (!isBuilt) return true
  const end = endOfChain(response)
  const declarator = wrapped(end).parent
  const variable =
    declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier'
      ? variableOf(source.sourceCode, declarator.id)
      : undefined
  const places = variable ? variable.references.map(({ identifier }) => endOfChain(identifier)) : [end]
  return places.some((place) => {
    const owner = answeredBy(place)
    return owner !== undefined && isAnswering(source, owner)
  })
}

/** The expression at the end of the members and calls that follow an expression. */
function endOfChain(expression: Node): Node {
  let at = wrapped(expression)
  for (let { parent } = at; parent; { parent } = at) {
    const isLink =
      (parent.type === 'MemberExpression' && parent.object === at) ||
      (parent.type === 'CallExpression' && parent.callee === at)
    if (!isLink) break
    at = wrapped(parent)
  }
  return unwrap(at)
}
