import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import { evaluate } from '../values/evaluate.ts'
import type { Derivation } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { ownValue } from '../../own-value.ts'

/** An expression that is computed from a status, and what of the status it is. */
export interface Measured {
  readonly node: Node
  readonly of: Derivation
}

/** The outermost expression around one that still says what of the status it is: `Math.floor(res.status / 100)`. */
export function measured(source: SourceFile, expression: Node, of: Derivation): Measured {
  let found: Measured = { node: expression, of }
  for (let next = step(source, found); next; next = step(source, found)) found = next
  return found
}

function step(source: SourceFile, { node, of }: Measured): Measured | undefined {
  const at = wrapped(node)
  const { parent } = at
  const becomes = (measure: Derivation | undefined, whole: Node) => measure && { node: whole, of: measure }
  switch (parent?.type) {
    case 'BinaryExpression':
      return parent.left === at ? becomes(byOperator(source, of, parent.operator, parent.right), parent) : undefined
    case 'UnaryExpression': {
      if (parent.operator === '+') return becomes(asNumber[of], parent)
      const outer = wrapped(parent).parent
      const isDouble = parent.operator === '~' && outer?.type === 'UnaryExpression' && outer.operator === '~'
      return isDouble ? becomes(truncated[of], outer) : undefined
    }
    case 'TemplateLiteral': {
      const isAlone = parent.quasis.every(({ value }) => value.raw === '')
      return isAlone && parent.expressions.length === 1 ? becomes(asText[of], parent) : undefined
    }
    case 'CallExpression':
      return parent.arguments[0] === at
        ? becomes(ownValue(functions, globalFunction(source, parent.callee) ?? '')?.[of], parent)
        : undefined
    case 'MemberExpression':
      return parent.object === at ? byMember(source, of, parent) : undefined
    default:
      return undefined
  }
}

type Change = { readonly [of in Derivation]?: Derivation }

const truncated: Change = { quotient: 'class', class: 'class' }
const asNumber: Change = { status: 'status', class: 'class', text: 'status', 'first digit': 'class' }
const asText: Change = { status: 'text', text: 'text', class: 'first digit' }
const parsed: Change = { ...asNumber, quotient: 'class' }

/** What the platform's functions make of their first argument. */
const functions: Readonly<Record<string, Change>> = {
  'Math.floor': truncated,
  'Math.trunc': truncated,
  'Math.round': { quotient: 'rounded class' },
  'Math.ceil': { quotient: 'rounded class' },
  Number: asNumber,
  parseInt: parsed,
  'Number.parseInt': parsed,
  String: asText,
}

function globalFunction({ sourceCode }: SourceFile, callee: Node): string | undefined {
  const node = unwrap(callee)
  const root = node.type === 'MemberExpression' ? node.object : node
  if (root.type !== 'Identifier' || !isGlobal(variableOf(sourceCode, root))) return undefined
  return node.type === 'MemberExpression' ? `${root.name}.${propertyName(node) ?? ''}` : root.name
}

function byOperator(source: SourceFile, of: Derivation, operator: string, right: Node): Derivation | undefined {
  const { possibilities, isComplete } = evaluate(source, right)
  const [possibility] = possibilities
  const value = isComplete && possibilities.length === 1 ? possibility?.value : undefined
  if (operator === '/') return of === 'status' && value === 100 ? 'quotient' : undefined
  if (operator === '|' || operator === '>>' || operator === '>>>') return value === 0 ? truncated[of] : undefined
  return operator === '+' && value === '' ? asText[of] : undefined
}

/** `s.toString()` is the text of a status, `text[0]`, `text.charAt(0)` and `text.slice(0, 1)` its first digit. */
function byMember(source: SourceFile, of: Derivation, member: TSESTree.MemberExpression): Measured | undefined {
  const name = propertyName(member)
  if (of === 'text' && name === '0') return { node: member, of: 'first digit' }
  const whole = wrapped(member)
  const call = whole.parent
  if (call?.type !== 'CallExpression' || call.callee !== whole || name === undefined) return undefined
  const numbers = call.arguments.map((argument) => evaluate(source, argument).possibilities[0]?.value)
  if (name === 'toString' && numbers.length === 0) {
    const text = asText[of]
    return text && { node: call, of: text }
  }
  const isFirst =
    ((name === 'charAt' || name === 'at') && (numbers[0] ?? 0) === 0) ||
    (/^(slice|substring|substr)$/.test(name) && numbers[0] === 0 && numbers[1] === 1)
  return of === 'text' && isFirst ? { node: call, of: 'first digit' } : undefined
}
