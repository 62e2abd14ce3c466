import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import type { SourceFile } from '../model/source-file.ts'
import { walkMarked } from '../scan/marks.ts'
import { calledFunction } from './callee.ts'

type Calls = ReadonlyMap<FunctionNode, readonly TSESTree.CallExpression[]>

const known = new WeakMap<object, Calls>()

/** The calls of a method of a class or object of the file, by `this` or by the name of what holds it. */
export function methodCalls(source: SourceFile, owner: FunctionNode): readonly TSESTree.CallExpression[] {
  const { ast } = source.sourceCode
  const calls = known.get(ast) ?? callsOfMethods(source)
  known.set(ast, calls)
  return calls.get(owner) ?? []
}

const memberCalls = /(?<=\.\s*#?)[A-Za-z_]\w*(?=\s*(?:\?\.)?\()/g
const definitions = /(?<![.\w$])[A-Za-z_]\w*(?=\s*[(=:<])/g

/** The calls of all methods, by the function that each runs. */
function callsOfMethods(source: SourceFile): Calls {
  const { text } = source.sourceCode
  const defined = new Set(Array.from(text.matchAll(definitions), ([name]) => name))
  const marks = Array.from(text.matchAll(memberCalls)).flatMap(({ 0: name, index }) =>
    defined.has(name) ? [index] : [],
  )
  const calls = new Map<FunctionNode, TSESTree.CallExpression[]>()
  walkMarked(source.sourceCode, marks, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    if (!defined.has(propertyName(node.callee) ?? '')) return
    const owner = calledFunction(source, node)
    const ofOwner = owner && calls.get(owner)
    if (ofOwner) ofOwner.push(node)
    else if (owner) calls.set(owner, [node])
  })
  return calls
}
