import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { isNeverReassigned, variableOf } from '../ast/variables.ts'
import { identify } from './identify.ts'
import { methodTest } from './method-tests.ts'
import type { Source } from './source.ts'
import { limitedTo, without, type Methods } from './request-methods.ts'
import { bounded, union, type State, type States } from './state.ts'

/** The states in which a condition holds, and those in which it does not. */
export interface Split {
  readonly whenTrue: States
  readonly whenFalse: States
}

const mostFacts = 8

/** Where conditions are read: facts of one call of a function say nothing of another. */
export interface Frame {
  readonly source: Source
  readonly number: number
}

/**
 * Splits states by a condition. What a path has shown of a condition that cannot change decides it when it is asked
 * again, so that no path goes through both sides of `if (found)`.
 */
export function split(frame: Frame, condition: Node, states: States): Split {
  const { source, number } = frame
  const node = unwrap(condition)
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const { whenTrue, whenFalse } = split(frame, node.argument, states)
    return { whenTrue: whenFalse, whenFalse: whenTrue }
  }
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const left = split(frame, node.left, states)
    const right = split(frame, node.right, node.operator === '&&' ? left.whenTrue : left.whenFalse)
    return node.operator === '&&'
      ? { whenTrue: right.whenTrue, whenFalse: union(left.whenFalse, right.whenFalse) }
      : { whenTrue: union(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse }
  }
  if (node.type === 'Literal')
    return node.value ? { whenTrue: states, whenFalse: [] } : { whenTrue: [], whenFalse: states }
  if (readsWhetherSent(source, node)) {
    return {
      whenTrue: states.filter(({ sent }) => sent !== 'no'),
      whenFalse: states.filter(({ sent }) => typeof sent === 'string'),
    }
  }
  const test = methodTest(source, node)
  if (test) {
    const whenTrue = narrowed(states, (methods) => limitedTo(methods, test.names))
    const whenFalse = narrowed(states, (methods) => without(methods, test.names))
    return test.isNegated ? { whenTrue: whenFalse, whenFalse: whenTrue } : { whenTrue, whenFalse }
  }
  const text = isStable(source, node) ? source.sourceCode.getText(node).replaceAll(/\s+/g, ' ') : undefined
  if (text === undefined) return { whenTrue: states, whenFalse: states }
  return { whenTrue: assume(states, `${number}:${text}`, true), whenFalse: assume(states, `${number}:${text}`, false) }
}

function assume(states: States, text: string, holds: boolean): States {
  return bounded(
    states.flatMap((state): readonly State[] => {
      const known = state.facts.get(text)
      if (known !== undefined) return known === holds ? [state] : []
      const facts = [...state.facts, [text, holds] as const].slice(-mostFacts)
      return [{ ...state, facts: new Map(facts) }]
    }),
  )
}

/** The states with the request methods that are left; a path that leaves none is none. */
export function narrowed(states: States, narrow: (methods: Methods) => Methods): States {
  return states.flatMap((state) => {
    const methods = narrow(state.methods)
    return methods.size === 0 ? [] : [{ ...state, methods }]
  })
}

function readsWhetherSent(source: Source, node: Node): boolean {
  return node.type === 'MemberExpression' && identify(source, node).some(({ api }) => api.reads === 'sent')
}

/** Whether an expression gives the same value each time: names that are never reassigned, their members, and comparisons of them. */
function isStable(source: Source, expression: Node): boolean {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Literal':
      return true
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      return variable === undefined || isNeverReassigned(variable)
    }
    case 'MemberExpression':
      return isStable(source, node.object) && (!node.computed || isStable(source, node.property))
    case 'UnaryExpression':
      return node.operator !== 'delete' && isStable(source, node.argument)
    case 'BinaryExpression':
      return isStable(source, leftOf(node)) && isStable(source, node.right)
    default:
      return false
  }
}

function leftOf(node: TSESTree.BinaryExpression): Node {
  return node.left
}
