import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { memberOf } from '../identify/api-lookup.ts'
import { isExpect } from './assertion-matchers.ts'
import { identify } from '../identify/identify.ts'
import type { Reading } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import {
  assertingMember,
  negation,
  objectMatchers,
  partialObject,
  propertyMatchers,
  rejection,
} from '../../frameworks/assertions.ts'
import { asserted } from './status-assertions.ts'
import { isHolderName, isOpen, statusNames } from './status-expressions.ts'

/**
 * The status in an assertion about a whole response: `expect(res).toHaveProperty('status', 404)`, by the text, or
 * `expect(res).toMatchObject({ status: 404 })`, by the key.
 */
export function objectReading(source: SourceFile, node: TSESTree.Literal | TSESTree.Identifier): readonly Reading[] {
  const { parent } = node
  const path = node.type === 'Identifier' ? node.name : literalText(node)
  if (path === undefined) return []
  if (parent.type === 'Property' && parent.key === node) return keyReading(source, parent)
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== node) return []
  const callee = unwrap(parent.callee)
  const [, operand] = parent.arguments
  if (callee.type !== 'MemberExpression' || operand === undefined || operand.type === 'SpreadElement') return []
  return propertyMatchers.has(propertyName(callee) ?? '')
    ? readingOf(source, callee, path.split('.'), operand, parent)
    : []
}

function keyReading(source: SourceFile, property: TSESTree.Property): readonly Reading[] {
  const path: string[] = []
  let at: Node = property
  while (at.type === 'Property' && at.parent.type === 'ObjectExpression') {
    const name = propertyName(at)
    if (name === undefined) return []
    path.unshift(name)
    at = wrapped(at.parent).parent ?? at.parent
    // `expect.objectContaining({ … })` stands for an object.
    if (at.type === 'CallExpression' && isObjectContaining(at)) at = wrapped(at).parent ?? at
  }
  if (at.type !== 'CallExpression') return []
  const callee = unwrap(at.callee)
  return callee.type === 'MemberExpression' && objectMatchers.has(propertyName(callee) ?? '')
    ? readingOf(source, callee, path, property.value, at)
    : []
}

function isObjectContaining({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && propertyName(callee) === partialObject
}

function readingOf(
  source: SourceFile,
  matcher: TSESTree.MemberExpression,
  path: readonly string[],
  operand: Node,
  call: Node,
): readonly Reading[] {
  const name = path.at(-1)
  if (name === undefined || !statusNames.has(name)) return []
  const { actual, isNegated, isRejected } = expected(matcher)
  if (actual === undefined) return []
  const holder = path.length > 1 ? path.at(-2) : undefined
  const members = path.reduce((known, step) => known.flatMap((one) => memberOf(one, step)), identify(source, actual))
  const isProven =
    members.length > 0 && members.every(({ api, evidence }) => evidence === 'proven' && api.reads === 'status')
  const isNamed = isRejected || (holder === undefined ? isHolderName(actual) : /^(?:res|response)$/.test(holder))
  if (!isProven && !isNamed) return []
  return [
    {
      node: operand,
      evidence: isProven ? 'proven' : 'named',
      isOpen: isOpen(source, actual),
      clients: [],
      subject: undefined,
      comparisons: [asserted(source, isNegated ? '!==' : '===', operand, call)],
    },
  ]
}

/** What `expect(x).not.toMatchObject` or `x.should.include` speaks of. */
function expected(matcher: TSESTree.MemberExpression): {
  readonly actual: Node | undefined
  readonly isNegated: boolean
  readonly isRejected: boolean
} {
  let isNegated = false
  let isRejected = false
  let at: Node = matcher
  while (at.type === 'MemberExpression') {
    const name = propertyName(at)
    isNegated ||= name === negation
    isRejected ||= name === rejection
    if (name === assertingMember) return { actual: unwrap(at.object), isNegated, isRejected }
    at = unwrap(at.object)
  }
  const actual = at.type === 'CallExpression' && isExpect(unwrap(at.callee)) ? at.arguments[0] : undefined
  return { actual, isNegated, isRejected }
}
