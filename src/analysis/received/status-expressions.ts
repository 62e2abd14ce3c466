import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import type { ApiMatch } from '../identify/api-lookup.ts'
import { identify } from '../identify/identify.ts'
import type { Client, Evidence } from '../model/model.ts'
import { holdersOfDestructured } from '../identify/destructured.ts'
import type { SourceFile } from '../model/source-file.ts'

/** An expression that gives a received status. */
export interface StatusExpression {
  readonly node: Node
  readonly evidence: Evidence
  readonly isOpen: boolean
  readonly clients: readonly Client[]
}

export const statusNames: ReadonlySet<string> = new Set([
  'status',
  'statusCode',
  'status_code',
  'httpStatus',
  'httpStatusCode',
])

/** Names of what holds a received status in its `status`: responses, errors and requests of XMLHttpRequest. */
const holderName =
  /^_*(?:r|res|resp|response|reply|rsp|xhr|jqxhr|err|error|e|ex|exception|cause|axioserror|httperror)\d*$|(?:[a-z\d](?:Res|Resp|Response|Reply|Err|Error|Exception|Xhr|XHR)|_(?:res|resp|response|reply|err|error))\d*$/

/** The status that a member expression, a call without arguments, or a variable gives; `undefined` where it is none. */
export function statusAt(source: SourceFile, node: Node): StatusExpression | undefined {
  const known = identify(source, node)
  const reads = known.filter(({ api }) => api.reads === 'status')
  const proven = known.filter(({ evidence }) => evidence === 'proven')
  if (proven.length > 0 && proven.every(({ api }) => api.reads !== 'status')) return undefined
  if (reads.length > 0 && reads.length === known.length) {
    return {
      node,
      evidence: proven.length === known.length ? 'proven' : 'named',
      isOpen: isOpen(source, node),
      clients: clientsOf(holdersOf(source, node)),
    }
  }
  return isNamedStatus(source, node)
    ? { node, evidence: 'named', isOpen: isOpen(source, node), clients: [] }
    : undefined
}

/** Whether only the names speak for a status: `response.status`, `error.statusCode`. */
function isNamedStatus(source: SourceFile, node: Node): boolean {
  const member = node.type === 'CallExpression' ? unwrap(node.callee) : node
  if (member.type !== 'MemberExpression' || (node.type === 'CallExpression' && node.arguments.length > 0)) return false
  const name = propertyName(member)
  if (name === undefined || !statusNames.has(name)) return false
  // What the tables know has the members they list.
  if (identify(source, member.object).some(({ evidence, api }) => evidence === 'proven' && api.title !== undefined))
    return false
  return name !== 'status' || isHolderName(member.object)
}

/** Whether an expression is named like something that has a status. */
export function isHolderName(expression: Node): boolean {
  const name = nameOf(unwrap(expression))
  return name !== undefined && holderName.test(name)
}

/** The last name of an expression: `response` for `error.response` and for `await response`. */
function nameOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'MemberExpression':
      return propertyName(node)
    case 'AwaitExpression':
      return nameOf(unwrap(node.argument))
    default:
      return undefined
  }
}

/** Whether the name that an expression starts from is declared nowhere. What another call gives, as `JSON.parse(text)`, is not what its name says. */
export function isOpen(source: SourceFile, expression: Node): boolean {
  let at = unwrap(expression)
  if (at.type === 'CallExpression') at = unwrap(at.callee)
  while (at.type === 'MemberExpression') at = unwrap(at.object)
  return at.type === 'Identifier' && isGlobal(variableOf(source.sourceCode, at))
}

/** What the responses are that an expression reads the status of. */
function holdersOf(source: SourceFile, node: Node): readonly ApiMatch[] {
  const member = node.type === 'CallExpression' ? unwrap(node.callee) : node
  if (member.type === 'MemberExpression') return identify(source, member.object)
  const variable = member.type === 'Identifier' ? variableOf(source.sourceCode, member) : undefined
  return variable ? holdersOfDestructured(source, variable, identify) : []
}

/** What the clients are that give known responses; none where some of them are no client's. */
export function clientsOf(holders: readonly ApiMatch[]): readonly Client[] {
  const clients = holders.map(({ api, framework, options }): Client | undefined => {
    const { title, members, filters = [] } = api
    if (title === undefined) return undefined
    return {
      name: framework.title,
      hasOk: typeof members?.['ok'] === 'object' && members['ok'].reads === 'ok',
      // Without the call in sight, any option may have been given.
      filters:
        options === undefined || options === 'unknown'
          ? []
          : filters.filter(({ unless }) => !unless.some((name) => options.has(name))),
    }
  })
  return clients.every((client) => client !== undefined) ? clients : []
}
