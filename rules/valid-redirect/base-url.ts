import { enclosingFunction, type Node } from '../../src/ast/node.ts'
import type { ApiRef } from '../../src/frameworks/framework.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import { handlersOf, identify } from '../../src/analysis/identify/identify.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { serviceWorkerWords } from '../../src/frameworks/conventions.ts'

/** What an absolute URL begins with (RFC 3986 §3.1). */
const scheme = /^[a-z][a-z\d+.-]*:/i

/** Whether code runs on a server for certain, where relative URLs have no base: a handler of a server, or a module of Node's. */
export function runsOnServer(source: SourceFile, node: Node): boolean {
  if (serviceWorkerWords.test(source.sourceCode.text)) return false
  if ([...source.modules].some((module) => module.startsWith('node:'))) return true
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner))
    if (handlersOf(source, owner).some(({ framework }) => !framework.isFake)) return true
  return false
}

/** The text of the request's own URL, where a request of a handler is at hand under a name. */
export function requestUrl(source: SourceFile, node: Node): string | undefined {
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner))
    for (const parameter of owner.params)
      if (
        parameter.type === 'Identifier' &&
        identify(source, parameter).some(({ api: { members: { method } = {} } }) => isMethod(method))
      )
        return `${parameter.name}.url`
  return undefined
}

function isMethod(ref: ApiRef | undefined): boolean {
  return typeof ref === 'object' && ref.reads === 'method'
}

/** Whether a text is sure to be a URL without a scheme, whatever it contains behind its beginning. */
export function isRelative(source: SourceFile, expression: Node): boolean {
  const { possibilities, isComplete } = evaluate(source, expression)
  if (isComplete && possibilities.length > 0)
    return possibilities.every(({ value }) => typeof value === 'string' && !scheme.test(value))
  return /^[/?#.]/.test(beginningOf(expression))
}

function beginningOf(expression: Node): string {
  const node = unwrap(expression)
  if (node.type === 'TemplateLiteral') return node.quasis[0]?.value.cooked ?? ''
  if (node.type === 'BinaryExpression' && node.operator === '+') return beginningOf(node.left)
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : ''
}
