import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { isGlobal, originOf, variableOf } from '../../src/ast/variables.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'

/** A point in time or a span, as a number. */
export interface TimeNumber {
  readonly is: 'instant' | 'span'
  readonly unit: 'milliseconds' | 'seconds'
  readonly isWhole: boolean
  /** Whether it is the moment at which the code runs. */
  readonly isPresent: boolean
}

/** What an expression that reckons with time gives. */
export type Time =
  | TimeNumber
  /** A `Date`. */
  | { readonly is: 'date'; readonly isPresent: boolean }
  /** A point in time as text: `toISOString()`, `toUTCString()`, or what `Date` makes of itself. */
  | { readonly is: 'ISO text' | 'HTTP text' | 'other text' }

const maxDepth = 12

/** What an expression gives that reckons with time; `undefined` where the code does not show it. */
export function timeOf(source: SourceFile, expression: Node, depth = 0): Time | undefined {
  const node = unwrap(expression)
  if (depth > maxDepth) return undefined
  const deeper = (inner: Node) => timeOf(source, inner, depth + 1)
  switch (node.type) {
    case 'NewExpression':
      return isPlatform(source, node.callee, 'Date')
        ? { is: 'date', isPresent: node.arguments.length === 0 }
        : undefined
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 ? deeper(origin.init) : undefined
    }
    case 'TemplateLiteral': {
      const [only] = node.expressions
      const isBare = node.expressions.length === 1 && node.quasis.every(({ value }) => value.raw === '')
      return only && isBare ? asText(deeper(only)) : undefined
    }
    case 'UnaryExpression':
      return node.operator === '+' ? asNumber(deeper(node.argument)) : undefined
    case 'BinaryExpression':
      return computed(source, node, deeper)
    case 'CallExpression':
      return called(source, node, deeper)
    default:
      return undefined
  }
}

type Deeper = (node: Node) => Time | undefined

function computed(
  source: SourceFile,
  { operator, left, right }: TSESTree.BinaryExpression,
  deeper: Deeper,
): Time | undefined {
  const [first, second] = [asNumber(deeper(left)), asNumber(deeper(right))]
  switch (operator) {
    case '+': {
      const sum = [first, second].find((time) => time?.is === 'instant') ?? first ?? second
      return sum && { ...sum, isPresent: false }
    }
    case '-':
      // Only a point in time is worth taking the present one from.
      if (second?.is === 'instant') return { ...second, is: 'span', isPresent: false }
      return first?.is === 'span' ? first : undefined
    case '/':
      return first && numberAt(source, right) === 1000 ? inSeconds(first) : undefined
    case '*':
      return first && numberAt(source, right) === 0.001 ? inSeconds(first) : undefined
    case '|':
      return first && whole(first)
    default:
      return undefined
  }
}

function numberAt(source: SourceFile, node: Node): unknown {
  const { possibilities, isComplete } = evaluate(source, node)
  return isComplete && possibilities.length === 1 ? possibilities[0]?.value : undefined
}

function called(source: SourceFile, node: TSESTree.CallExpression, deeper: Deeper): Time | undefined {
  const callee = unwrap(node.callee)
  const [argument] = node.arguments
  if (callee.type === 'Identifier') {
    if (argument === undefined || !isGlobal(variableOf(source.sourceCode, callee))) return undefined
    if (callee.name === 'String') return asText(deeper(argument))
    if (callee.name === 'Number') return asNumber(deeper(argument))
    return callee.name === 'parseInt' ? whole(asNumber(deeper(argument))) : undefined
  }
  if (callee.type !== 'MemberExpression') return undefined
  const name = propertyName(callee)
  if (isPlatform(source, callee.object, 'Date') && name === 'now') return instant(true)
  if (isPlatform(source, callee.object, 'Math')) return byMath(name, node.arguments, deeper)
  return byMethod(name, deeper(callee.object), argument && numberAt(source, argument))
}

function instant(isPresent: boolean): TimeNumber {
  return { is: 'instant', unit: 'milliseconds', isWhole: true, isPresent }
}

function byMath(name: string | undefined, list: readonly Node[], deeper: Deeper): Time | undefined {
  const [first] = list.flatMap((argument) => asNumber(deeper(argument)) ?? [])
  switch (name) {
    case 'ceil':
    case 'floor':
    case 'round':
    case 'trunc':
      return whole(first)
    case 'max':
    case 'min':
    case 'abs':
      return first && { ...first, isPresent: first.isPresent && list.length === 1 }
    default:
      return undefined
  }
}

function byMethod(name: string | undefined, time: Time | undefined, argument: unknown): Time | undefined {
  if (time?.is === 'date') {
    switch (name) {
      case 'getTime':
      case 'valueOf':
        return instant(time.isPresent)
      case 'toISOString':
      case 'toJSON':
        return { is: 'ISO text' }
      case 'toUTCString':
      case 'toGMTString':
        return { is: 'HTTP text' }
      default:
        return name?.startsWith('to') ? { is: 'other text' } : undefined
    }
  }
  if (name === 'toString') return time
  if (name === 'toFixed') return argument === undefined || argument === 0 ? whole(time) : time
  return undefined
}

function whole(time: Time | undefined): Time | undefined {
  return time && 'isWhole' in time ? { ...time, isWhole: true } : undefined
}

function inSeconds(time: Time): Time | undefined {
  return 'unit' in time && time.unit === 'milliseconds' ? { ...time, unit: 'seconds', isWhole: false } : undefined
}

function asNumber(time: Time | undefined): TimeNumber | undefined {
  if (time?.is === 'date') return instant(time.isPresent)
  return time && 'unit' in time ? time : undefined
}

function asText(time: Time | undefined): Time | undefined {
  return time?.is === 'date' ? { is: 'other text' } : time
}

/** Whether an expression is a global of the platform. */
function isPlatform({ sourceCode }: SourceFile, expression: Node, name: string): boolean {
  const node = unwrap(expression)
  return node.type === 'Identifier' && node.name === name && isGlobal(variableOf(sourceCode, node))
}
