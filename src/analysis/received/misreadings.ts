import type { TSESTree } from '@typescript-eslint/utils'
import { isCondition } from '../../ast/condition.ts'
import type { Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import { isWritten } from '../../ast/written.ts'
import type { Api, Reads } from '../../frameworks/framework.ts'
import { memberOf, type ApiMatch } from '../identify/api-lookup.ts'
import { isExpect } from './assertion-matchers.ts'
import { identify } from '../identify/identify.ts'
import { isRetyped } from '../identify/type-annotations.ts'
import { typeOf } from '../identify/typescript-types.ts'
import type { Misreading } from '../model/model.ts'
import { holdersOfDestructured } from '../identify/destructured.ts'
import type { SourceFile } from '../model/source-file.ts'
import { ownValue } from '../../own-value.ts'

/** The candidates of a file that ask a known response for what it does not have. */
export function misreadingsOf(source: SourceFile, candidates: readonly Node[]): readonly Misreading[] {
  return candidates.flatMap((node) => {
    const found =
      node.type === 'MemberExpression'
        ? ofMember(source, node)
        : node.type === 'Identifier'
          ? ofPattern(source, node)
          : undefined
    return found ? [found] : []
  })
}

function ofMember(source: SourceFile, node: TSESTree.MemberExpression): Misreading | undefined {
  const name = propertyName(node)
  if (name === undefined || isWritten(wrapped(node)) || isProbed(node)) return undefined
  const holders = identify(source, node.object)
  return (
    absentIn(
      holders,
      name,
      node.property,
      () => isRetyped(source, node.object) || isOwn(source, node.object, name) || isDeclared(source, node.object, name),
    ) ?? uncalled(holders, node, name)
  )
}

/** `const { statusCode } = await fetch(url)` */
function ofPattern(source: SourceFile, node: TSESTree.Identifier): Misreading | undefined {
  const { parent } = node
  if (parent.type !== 'Property' || parent.key !== node || parent.computed || parent.parent.type !== 'ObjectPattern')
    return undefined
  const target = parent.value.type === 'AssignmentPattern' ? parent.value.left : parent.value
  const variable = target.type === 'Identifier' ? variableOf(source.sourceCode, target) : undefined
  if (target.type !== 'Identifier' || variable === undefined) return undefined
  return absentIn(holdersOfDestructured(source, variable, identify), node.name, node)
}

/** A name that every response that fits is known not to have. */
function absentIn(
  holders: readonly ApiMatch[],
  name: string,
  node: Node,
  isOwnMember: () => boolean = () => false,
): Misreading | undefined {
  const [first] = holders
  const isAbsent = ({ api, evidence, isExtended = false }: ApiMatch) =>
    evidence === 'proven' && !isExtended && api.title !== undefined && ownValue(api.absent, name) !== undefined
  if (first?.api.title === undefined || !holders.every(isAbsent) || isOwnMember()) return undefined
  const reads = ownValue(first.api.absent, name)
  const instead = reads && memberReading(first.api, reads)
  return { node, name, title: first.api.title, instead, isMethod: false }
}

/** The member of an API that reads something, called where it is a method. */
function memberReading({ members = {} }: Api, reads: Reads): string | undefined {
  for (const [name, ref] of Object.entries(members)) {
    if (typeof ref !== 'object') continue
    if (ref.reads === reads) return name
    if (givesReading(ref, reads)) return `${name}()`
  }
  return undefined
}

function givesReading({ call = [] }: Api, reads?: Reads): boolean {
  return call.some(
    ({ returns }) =>
      typeof returns === 'object' && returns.reads !== undefined && (reads === undefined || returns.reads === reads),
  )
}

/** A method that is compared or tested instead of called. */
function uncalled(holders: readonly ApiMatch[], node: TSESTree.MemberExpression, name: string): Misreading | undefined {
  if (holders.length === 0 || holders.some(({ evidence }) => evidence !== 'proven') || !isDecidedBy(node))
    return undefined
  const [first] = holders
  const methods = holders.flatMap((holder) => memberOf(holder, name))
  const isGetter = methods.every(({ api }) => givesReading(api))
  if (first === undefined || methods.length !== holders.length) return undefined
  if (isGetter && first.api.title !== undefined)
    return { node: node.property, name, title: first.api.title, instead: `${name}()`, isMethod: true }
  // `res.status` of a server's response, which sets the status.
  const isSetter = methods.every(
    ({ api }) => api.reads === undefined && (api.call?.some(({ status }) => status !== undefined) ?? false),
  )
  const instead = memberReading(first.api, 'status')
  return isSetter && first.api.isResponse && instead !== undefined
    ? { node: node.property, name, title: `a response of ${first.framework.title}`, instead, isMethod: true }
    : undefined
}

/** Whether code decides by the value of an expression, or asserts it. */
function isDecidedBy(node: Node): boolean {
  const at = wrapped(node)
  const { parent } = at
  switch (parent?.type) {
    case 'BinaryExpression':
      return /^(?:[=!]==?|[<>]=?)$/.test(parent.operator)
    case 'WhileStatement':
      return parent.test === at
    case 'SwitchStatement':
      return parent.discriminant === at
    case 'CallExpression':
      return parent.arguments[0] === at && isExpect(unwrap(parent.callee)) && !assertsCalls(parent)
    default:
      return isCondition(at)
  }
}

/** `expect(response.ok).toHaveBeenCalled()` is about a mock. */
function assertsCalls(call: TSESTree.CallExpression): boolean {
  const matcher = matcherOf(call)
  return /Call|Return|Throw|Function|Defined|Instance|property$/i.test((matcher && propertyName(matcher)) ?? '')
}

/** The last member of the chain behind `expect(x)`. */
function matcherOf(call: TSESTree.CallExpression): TSESTree.MemberExpression | undefined {
  let at: Node = call
  while (at.parent.type === 'MemberExpression') at = at.parent
  return at.type === 'MemberExpression' ? at : undefined
}

/** Whether code only asks whether the member is there: `typeof r.status`, `r.statusCode ?? r.status`, `r.statusCode === undefined`. */
function isProbed(node: Node): boolean {
  const at = wrapped(node)
  const { parent } = at
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof'
  if (parent?.type === 'LogicalExpression') {
    const other = unwrap(parent.left === at ? parent.right : parent.left)
    return (
      parent.operator !== '&&' && other.type === 'MemberExpression' && /status|code/i.test(propertyName(other) ?? '')
    )
  }
  if (parent?.type === 'CallExpression') return isPresenceAssertion(parent, at)
  if (parent?.type !== 'BinaryExpression') return false
  const other = parent.left === at ? parent.right : parent.left
  return isUndefined(other) || (other.type === 'Literal' && other.value === null)
}

/** `expect(r.statusCode).toBeUndefined()`, `assert.equal(r.statusCode, undefined)` */
function isPresenceAssertion(call: TSESTree.CallExpression, at: Node): boolean {
  if (call.arguments[0] !== at) return false
  if (!isExpect(unwrap(call.callee))) return call.arguments.slice(1).some(isUndefined)
  const matcher = matcherOf(call)
  const [expected] = (matcher?.parent.type === 'CallExpression' && matcher.parent.arguments) || []
  return (
    /^(?:toBe(?:Undefined|Defined|Null)|undefined|null|exist)$/.test((matcher && propertyName(matcher)) ?? '') ||
    (expected !== undefined && isUndefined(expected))
  )
}

function isUndefined(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'undefined'
}

/** Whether the user's types give the expression such a member, as where a guard has narrowed it. */
function isDeclared({ sourceCode }: SourceFile, holder: Node, name: string): boolean {
  return typeOf(sourceCode, holder)?.type.getProperty(name) !== undefined
}

/**
 * Whether the file gives the response a member of that name itself, or asks what it is: by `in`, `instanceof`, or a function whose
 * answer is a condition.
 */
function isOwn(source: SourceFile, holder: Node, name: string): boolean {
  const root = unwrap(holder)
  const variable = root.type === 'Identifier' ? variableOf(source.sourceCode, root) : undefined
  return (
    variable?.references.some(({ identifier, identifier: { parent } }) =>
      parent.type === 'MemberExpression'
        ? propertyName(parent) === name && isWritten(parent)
        : parent.type === 'BinaryExpression'
          ? parent.operator === 'instanceof' || (parent.operator === 'in' && literalText(parent.left) === name)
          : parent.type === 'CallExpression' && parent.callee !== identifier && isCondition(wrapped(parent)),
    ) ?? false
  )
}
