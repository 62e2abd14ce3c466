import type { Analysis } from '../../src/analysis/analysis.ts'
import { handlersOf } from '../../src/analysis/identify/identify.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import { caughtResponses, type Catcher, type ThrownResponse } from '../../src/analysis/thrown/thrown-responses.ts'
import { enclosingFunction, isWithin, type Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { drops } from './dropped-errors.ts'

/** The thrown responses that never leave, since the code catches them itself and drops them. */
export function* lostResponses(analysis: Analysis): Generator<ThrownResponse> {
  const { source, effects } = analysis
  const dropped = new Map<Node, boolean>()
  for (const thrown of caughtResponses(source, effects)) {
    const { effect, catcher, isStatement } = thrown
    const isDropped = dropped.get(catcher.node) ?? drops(source, catcher)
    dropped.set(catcher.node, isDropped)
    if (!isDropped) continue
    const answers = effects.filter((other) => isWithin(other.node, catcher.body) && isAnswer(other))
    if (answers.some((answer) => isSame(answer, effect))) continue
    // Errors are thrown for the sake of their message as well: of those only what is sure to be answered otherwise is lost.
    if (isStatement && effect.kind === 'error' && !alwaysAnswers(analysis, catcher, answers)) continue
    yield thrown
  }
}

function isAnswer({ kind }: Effect): boolean {
  return kind === 'respond' || kind === 'redirect' || kind === 'error'
}

/** Whether what is answered instead may be the same response: with that status, or with one that is not known. */
function isSame(answer: Effect, thrown: Effect): boolean {
  if (answer.kind === 'redirect' || thrown.kind === 'redirect')
    return answer.kind === thrown.kind && targetOf(answer) === targetOf(thrown)
  const codes = thrown.status?.value
  const others = answer.status?.value
  if (others === undefined) return false
  return (
    !others.isComplete ||
    !codes?.isComplete ||
    others.possibilities.some(({ value }) => codes.possibilities.some((code) => code.value === value))
  )
}

function targetOf({ fields }: Effect): unknown {
  return fields?.set.find(({ name }) => name === 'location')?.value.possibilities[0]?.value
}

/** Whether the code is sure to answer: a statement that always runs does, or gives a value back to the library. */
function alwaysAnswers({ source }: Analysis, { body, node }: Catcher, answers: readonly Effect[]): boolean {
  if (body.type !== 'BlockStatement') return answers.some((answer) => unwrap(body) === answer.node)
  const owner = enclosingFunction(node.type === 'CatchClause' ? body : node)
  return body.body.some((statement) => {
    if (!/^(Throw|Return|Expression)Statement$/.test(statement.type)) return false
    const isGivenBack = statement.type === 'ReturnStatement' && statement.argument !== null
    return (
      (isGivenBack && node.type === 'CatchClause' && owner !== undefined && handlersOf(source, owner).length > 0) ||
      answers.some((answer) => isWithin(answer.node, statement) && isUnconditional(answer.node, statement))
    )
  })
}

function isUnconditional(inner: Node, statement: Node): boolean {
  for (let at = inner; at.parent && at !== statement; at = at.parent)
    if (/^(?:Logical|Conditional|ArrowFunction|Function)Expression$/.test(at.parent.type)) return false
  return true
}
