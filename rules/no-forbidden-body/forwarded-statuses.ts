import type { Analysis } from '../../src/analysis/analysis.ts'
import { every } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { ContentInput, Effect } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { statusAt } from '../../src/analysis/received/status-expressions.ts'
import { enclosingFunction, type Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { originOf, variableOf } from '../../src/ast/variables.ts'

/** A response that hands on a received status, which may be 204, with content that is never `null`. */
export interface ForwardedStatus {
  readonly effect: Effect
  readonly input: ContentInput
  readonly node: Node
}

/** The responses that throw with content, where the status they hand on forbids it and no test of it stands in the function. */
export function forwardedStatuses({ source, effects, received: { checks } }: Analysis): readonly ForwardedStatus[] {
  return effects.flatMap((effect): readonly ForwardedStatus[] => {
    const { status, content, runtimes, kind } = effect
    const node = content?.node
    if (kind !== 'respond' || !status?.node || !content || node === undefined) return []
    if (!every(runtimes, (behaviour) => behaviour.content[204] === 'throws')) return []
    const owner = enclosingFunction(effect.node)
    // A test of a status in the same function may see to it.
    const isTested = checks.some((check) => enclosingFunction(check.node) === owner)
    const isForwarded = statusAt(source, unwrap(status.node)) !== undefined && !status.value.isComplete
    return isForwarded && !isTested && isNeverNull(source, node) ? [{ effect, input: content, node }] : []
  })
}

/** Whether an expression is text or bytes that were read, of which there may be none, but which are never `null`. */
function isNeverNull(source: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 && isNeverNull(source, origin.init)
    }
    case 'AwaitExpression': {
      const call = unwrap(node.argument)
      const name =
        call.type === 'CallExpression' && call.callee.type === 'MemberExpression' && call.arguments.length === 0
          ? propertyName(call.callee)
          : undefined
      return name !== undefined && /^(?:text|blob|arrayBuffer|bytes|formData)$/.test(name)
    }
    case 'CallExpression':
      return (
        node.callee.type === 'MemberExpression' &&
        propertyName(node.callee) === 'stringify' &&
        unwrap(node.callee.object).type === 'Identifier'
      )
    case 'TemplateLiteral':
    case 'ObjectExpression':
      return true
    default:
      return false
  }
}
