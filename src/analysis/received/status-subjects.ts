import type { Node } from '../../ast/node.ts'
import { hasSameMembers } from '../../ast/object-literal.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, isNeverReassigned, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import { identify } from '../identify/identify.ts'
import type { Subject } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What tells the status that an expression holds from others; `undefined` where the expression is no plain name or member. */
export function subjectOf(source: SourceFile, expression: Node): Subject | undefined {
  const node = unwrap(expression)
  const place = placeOf(source, node)
  if (place === undefined) return undefined
  const holderNode = holderOf(node)
  return {
    key: place.key,
    holder: place.key.includes('.') ? place.key.slice(0, place.key.lastIndexOf('.')) : undefined,
    holderNode,
    isStable: place.isStable && !(holderNode && mayChange(source, holderNode)),
  }
}

/** The key of an expression, as subjects have it. */
export function keyOf(source: SourceFile, expression: Node): string | undefined {
  return placeOf(source, unwrap(expression))?.key
}

/** The expression that a status is a member of. */
function holderOf(node: Node): Node | undefined {
  if (node.type === 'MemberExpression') return unwrap(node.object)
  if (node.type !== 'CallExpression') return undefined
  const callee = unwrap(node.callee)
  return callee.type === 'MemberExpression' ? unwrap(callee.object) : undefined
}

interface Place {
  readonly key: string
  readonly isStable: boolean
}

const numbers = new WeakMap<Variable, number>()
let count = 0

function numberOf(variable: Variable): number {
  const known = numbers.get(variable)
  if (known !== undefined) return known
  count += 1
  numbers.set(variable, count)
  return count
}

function placeOf(source: SourceFile, node: Node, depth = 0): Place | undefined {
  if (depth > 8) return undefined
  switch (node.type) {
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      if (variable === undefined || isGlobal(variable)) return { key: node.name, isStable: false }
      const origin = originOf(variable)
      const path = origin?.path.filter((name) => name !== undefined) ?? []
      const from = origin?.path.length === path.length ? placeOf(source, unwrap(origin.init), depth + 1) : undefined
      if (from) return { ...from, key: [from.key, ...path].join('.') }
      return {
        key: `#${numberOf(variable)}`,
        isStable: isNeverReassigned(variable) && hasSameMembers(variable),
      }
    }
    case 'ThisExpression':
      return { key: 'this', isStable: false }
    case 'MemberExpression': {
      const name = propertyName(node)
      const holder = name === undefined ? undefined : placeOf(source, unwrap(node.object), depth + 1)
      return holder && { ...holder, key: `${holder.key}.${name}` }
    }
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      const member =
        node.arguments.length === 0 &&
        callee.type === 'MemberExpression' &&
        /^(?:status|statusCode|ok)$/.test(propertyName(callee) ?? '')
          ? placeOf(source, callee, depth + 1)
          : undefined
      return member
    }
    default:
      return undefined
  }
}

/** Whether the status of what an expression holds may change: it is a response to send, or one that is still to come. */
function mayChange(source: SourceFile, holder: Node): boolean {
  return identify(source, holder).some(({ api }) => api.isResponse || api.isLive)
}
