import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { isOfConcern } from '../identify/neighbour-uses.ts'
import { frameworksOf } from '../identify/api-lookup.ts'
import { importsOf } from './imports.ts'
import { marksIn, type Marks } from './marks.ts'

/** The offsets at which a file uses for something of statuses what it imports from no library that the tables know. */
export function neighbourMarks(sourceCode: Readonly<TSESLint.SourceCode>): Marks {
  const { names } = importsOf(sourceCode, mayBeOwn)
  if (names.length === 0) return []
  const tops = sourceCode.scopeManager?.scopes.filter(({ block }) => block.type === 'Program') ?? []
  return tops.flatMap(({ set }) =>
    names.flatMap(({ local }) =>
      (set.get(local)?.references ?? []).flatMap(({ identifier }) => marksAt(sourceCode, identifier)),
    ),
  )
}

const methodCall = /\bthis\s*\.\s*[\w$]+(?=\s*\()/g

/** The offset of a name that is of concern, and of the calls of methods that a class may have from what it extends. */
function marksAt({ text }: Readonly<TSESLint.SourceCode>, name: Node): Marks {
  const at = outermost(name)
  const { parent } = at
  if (!isOfConcern(at)) return []
  const [start] = name.range
  if (parent?.type !== 'ClassDeclaration' && parent?.type !== 'ClassExpression') return [start]
  const [from, to] = parent.body.range
  return [start, ...marksIn(text.slice(from, to), methodCall).map((offset) => from + offset)]
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
