import type { Node } from '../../../ast/node.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../../ast/variables.ts'
import { idOf } from '../../values/object-ids.ts'
import type { Binding, SourceFile } from '../../model/source-file.ts'
import { bounded, type State, type States } from './abstract-state.ts'

/** States in which a variable holds the value of an expression; what another variable held goes over to it. */
export function assigned(source: SourceFile, states: States, variable: Variable, value: Node | undefined): States {
  const inner = value && unwrap(value)
  const other = inner?.type === 'Identifier' ? variableOf(source.sourceCode, inner) : undefined
  return bounded(
    states.map((state) => {
      const values = new Map(state.values)
      values.set(variable, other && state.values.has(other) ? state.values.get(other) : inner)
      return { ...state, values }
    }),
  )
}

/** States in which nothing is known any more of what some variables hold. */
export function withoutValues(states: States, isLost: (variable: Variable) => boolean): States {
  const without = (state: State): State => {
    const kept = [...state.values].filter(([variable]) => !isLost(variable))
    return kept.length === state.values.size ? state : { ...state, values: new Map(kept) }
  }
  return states.every(({ values }) => values.size === 0) ? states : bounded(states.map(without))
}

/** The file as seen on a path: the variables stand for what they hold there. */
export function sourceOnPath(source: SourceFile, variables: readonly Variable[], { values }: State): SourceFile {
  const bindings = new Map(source.bindings)
  for (const variable of variables) {
    const binding = bindingOf(source, variable, values)
    if (binding) bindings.set(variable, binding)
  }
  return { ...source, base: source.base ?? source, bindings }
}

function bindingOf(source: SourceFile, variable: Variable, values: State['values']): Binding | undefined {
  if (values.has(variable)) return { argument: values.get(variable), source }
  // A declarator is no expression, so nothing is known of its value: not even that it is one of those its initialiser names.
  return isNeverReassigned(variable) ? { argument: variable.defs[0]?.node as Node, source } : undefined
}

/** A text that is the same for states in which variables hold the same. */
export function keyOfValues(variables: readonly Variable[], { values }: State): string {
  return variables
    .map((variable) => {
      const value = values.get(variable)
      return value ? idOf(value) : values.has(variable) ? 'nothing' : 'unknown'
    })
    .join()
}
