import type { Node } from '../../ast/node.ts'
import type { Comparison } from '../model/model.ts'

export type Operator = Comparison['operator']

/** A comparison before it is known what of the status is compared. */
export interface Found {
  readonly kind: Comparison['kind']
  readonly operator: Operator
  readonly operand: Node
  readonly node: Node
}

/** What an operator is behind `!`. */
export const negated: Readonly<Record<Operator, Operator>> = {
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
}

/** What an operator is with its operands exchanged. */
export const mirrored: Readonly<Record<Operator, Operator>> = {
  '===': '===',
  '!==': '!==',
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** The comparison that an operator of a binary expression makes. */
export function binaryOperator(text: string): Operator | undefined {
  return Object.keys(mirrored).find((operator): operator is Operator => operator === text)
}
