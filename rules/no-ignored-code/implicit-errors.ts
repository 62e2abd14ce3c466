import type { Analysis } from '../../src/analysis/analysis.ts'
import { effectAt } from '../../src/analysis/effects/effect-at.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { childrenOf } from '../../src/analysis/values/child-nodes.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'
import { between, has, isWithin } from '../../src/domain/code-set.ts'

/**
 * Content that is given where the status is shown to be an error's, and may be the 404 that nothing has set: with content the
 * framework makes it 200. Where the status is set behind it, it leaves.
 */
export function implicitErrors({ source, received: { checks } }: Analysis): readonly Effect[] {
  return checks.flatMap(({ node, holds, reading }) => {
    const isOfErrors = holds && has(holds, 404) && isWithin(holds, between(400, Number.POSITIVE_INFINITY))
    const branch = isOfErrors ? branchOf(node) : undefined
    if (branch === undefined || reading.evidence !== 'proven') return []
    const effects = effectsIn(source, branch)
    const content = effects.find((effect) => effect.content?.is === 'given' && makesOk(effect))
    return content && !effects.some(({ status }) => status && !status.isImplied) ? [content] : []
  })
}

/** The code that runs where a condition holds. */
function branchOf(test: Node): Node | undefined {
  const { parent } = wrapped(test)
  return parent?.type === 'IfStatement' && unwrap(parent.test) === test ? parent.consequent : undefined
}

function effectsIn(source: SourceFile, node: Node): readonly Effect[] {
  const own =
    node.type === 'AssignmentExpression' || node.type === 'CallExpression' ? effectAt(source, node) : undefined
  return [...(own ? [own] : []), ...childrenOf(source, node).flatMap((child) => effectsIn(source, child))]
}

function makesOk({ runtimes, node }: Effect): boolean {
  return node.type === 'AssignmentExpression' && runtimes.every(({ use }) => use.code === undefined && use.makesOk)
}
