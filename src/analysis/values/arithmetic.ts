import type { Static } from '../model/model.ts'

/** How long a text that is put together may grow; longer than any field or phrase that the rules look at. */
export const maxText = 4096

/** What an operator makes of two values; `undefined` where they are not of its kind. */
export function compute(operator: string, left: Static, right: Static): string | number | undefined {
  if (typeof left === 'string' && typeof right === 'string' && operator === '+')
    return left.length + right.length > maxText ? undefined : left + right
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    default:
      return left % right
  }
}

/** The functions of the platform that make a value of another kind. */
export const conversions: Readonly<Record<string, (value: Static) => Static>> = {
  Number: (value) => Number(value),
  String: (value) => String(value),
  parseInt: (value) => Number.parseInt(String(value), 10),
}
