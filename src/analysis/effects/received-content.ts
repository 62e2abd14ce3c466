import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import type { Empty } from '../../frameworks/framework.ts'
import { identify } from '../identify/identify.ts'
import type { SourceFile } from '../model/source-file.ts'
import { requestName } from '../../frameworks/conventions.ts'

/**
 * Whether an expression hands on the content of a response that code received, which has none where its status allows none:
 * `response.body`, also by a name for it.
 */
export function isReceivedContent(source: SourceFile, expression: Node, empty: readonly Empty[]): boolean {
  if (empty.every((one) => one === 'absent')) return false
  const node = unwrap(expression)
  if (node.type === 'MemberExpression') return isContentMember(source, node.object, propertyName(node))
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
  const origin = variable && originOf(variable)
  if (origin === undefined) return false
  const [name, ...inner] = origin.path
  return inner.length === 0 && isContentMember(source, origin.init, name)
}

function isContentMember(source: SourceFile, holder: Node, name: string | undefined): boolean {
  if (name === undefined) return false
  const known = identify(source, holder)
  if (known.length > 0) return known.some(({ api }) => api.content?.includes(name))
  // What comes from code out of view may be a response of any client; the body of a request is there by its name.
  return name === 'body' && !isRequest(unwrap(holder))
}

function isRequest(node: Node): boolean {
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? propertyName(node) : undefined
  return name !== undefined && requestName.test(name)
}
