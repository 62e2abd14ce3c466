import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { isOfConcern } from '../identify/neighbour-uses.ts'
import { frameworksOf } from '../identify/api-lookup.ts'
import { importsOf } from './imports.ts'
import type { Marks } from './marks.ts'

/** The offsets at which a file uses for something of statuses what it imports from no library that the tables know. */
export function neighbourMarks(sourceCode: Readonly<TSESLint.SourceCode>): Marks {
  const { names } = importsOf(sourceCode, mayBeOwn)
  if (names.length === 0) return []
  const tops = sourceCode.scopeManager?.scopes.filter(({ block }) => block.type === 'Program') ?? []
  return tops.flatMap(({ set }) =>
    names.flatMap(({ local }) =>
      (set.get(local)?.references ?? []).flatMap(({ identifier }) =>
        isOfConcern(outermost(identifier)) ? [identifier.range[0]] : [],
      ),
    ),
  )
}

/** Whether a specifier can lead to a module of the project. */
function mayBeOwn(module: string): boolean {
  return !/^[a-z]+:/.test(module) && frameworksOf(module).length === 0
}

/** The chain of members that begins with a name. */
function outermost(name: Node): Node {
  let at = wrapped(name)
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = wrapped(at.parent)
  return at
}
